import Testing

@testable import Reporting

struct TagScannerTests {
  private static let whole = "<?xml version=\"1.0\"?>\n<a x=\"1\"><b/><c r=\"/\"><d y='2' /></c>text</a>"

  private func fault(_ pieces: String...) -> String? {
    var scanner = TagScanner()
    for piece in pieces { Array(piece.utf8).withUnsafeBufferPointer { scanner.read($0) } }
    return scanner.fault
  }

  @Test func wholeFiles() {
    #expect(fault(Self.whole) == nil)
    #expect(fault("<a/>") == nil)
  }

  @Test func everyCut() {
    let count = Self.whole.count
    for length in 0..<count {
      #expect(fault(String(Self.whole.prefix(length))) != nil, "cut after \(length)")
    }
    for length in 0...count {
      #expect(fault(String(Self.whole.prefix(length)), String(Self.whole.dropFirst(length))) == nil)
    }
  }

  @Test(arguments: ["<a></b>", "<a><b></a></b>", "<a/><b/>", "</a>", "text", "<a></a></a>"])
  func broken(text: String) { #expect(fault(text) != nil) }
}
