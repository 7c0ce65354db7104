import Foundation
import SeedExtraction
import SourceText
import TestSupport
import Testing

@Suite struct ArticleDecoderTests {
  private let sentence = "规模以上工业增加值同比增长7.1%，高于全国2.5个百分点。"

  @Test("Encodings", arguments: [0x8000_0632 as UInt, 0x8000_0930, 4, 10, 0x9000_0100, 0x9400_0100])
  func encodings(code: UInt) throws {
    let encoding = String.Encoding(rawValue: code)
    guard let data = sentence.data(using: encoding) else { return }
    var bytes = Array(data)
    if code == 0x9000_0100 { bytes = [0xFE, 0xFF] + bytes }
    if code == 0x9400_0100 { bytes = [0xFF, 0xFE] + bytes }
    let article = try SampleReader.reader().text(of: bytes, name: "a.txt")
    #expect(SampleReader.lines(article) == [sentence])
    #expect(article.paragraphs.first?.original == sentence)
  }

  @Test func aByteOrderMarkIsNoCharacter() throws {
    let article = try SampleReader.reader().text(
      of: [0xEF, 0xBB, 0xBF] + Array(sentence.utf8), name: "a.txt")
    #expect(article.paragraphs.first?.original == sentence)
  }

  @Test("A few damaged bytes are no reason to refuse", arguments: [4 as UInt, 0x8000_0632])
  func damaged(code: UInt) throws {
    let whole = [String](repeating: sentence, count: 30).joined(separator: "\n")
    var bytes = Array(try #require(whole.data(using: String.Encoding(rawValue: code))))
    bytes[bytes.count / 30 * 12 + 6] = 0xFF
    let article = try SampleReader.reader().text(of: bytes, name: "a.txt")
    #expect(article.paragraphs.count == 30)
    #expect(SampleReader.lines(article).count { $0 == sentence } >= 29)
  }

  @Test(
    "A file that is no text is refused",
    arguments: [
      [], [0x20, 0x0A], [UInt8](repeating: 0, count: 100),
      Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 50), [0xFF, 0xFE],
      Array("%PDF-1.4\n1 0 obj\n<< /Length 500 /Filter /FlateDecode >>".utf8), SampleBytes.random,
    ])
  func refused(bytes: [UInt8]) throws {
    let reader = try SampleReader.reader()
    #expect(throws: Diagnostic.self) { () throws(Diagnostic) in try reader.text(of: bytes, name: "a.txt") }
  }

  @Test func aDeclaredCharsetIsBelieved() throws {
    let page = "<html><head><meta charset=\"gb2312\"></head><body><p>\(sentence)</p></body></html>"
    let bytes = Array(try #require(page.data(using: String.Encoding(rawValue: 0x8000_0632))))
    let article = try SampleReader.reader().text(of: bytes, name: "a.html")
    #expect(SampleReader.lines(article) == [sentence])
  }

  @Test("Line ends", arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\n\n \r\n"])
  func lineEnds(end: String) throws {
    let article = try SampleReader.text("甲。" + end + "乙。")
    #expect(article.paragraphs.map(\.original) == ["甲。", "乙。"])
    #expect(article.paragraphs.map(\.number) == [1, 2])
  }

  @Test func anyBytesAreReadOrRefused() throws {
    let reader = try SampleReader.reader()
    var random = SplitMix64(seed: 11)
    let seeds = ["<p>發(fā)布</p><table><tr><td>1</td></tr>?jī)", "来源：某报 2024-01-02\n增长１，２３４。1%——2", sentence]
    for round in 0..<400 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<(round % 12) {
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      let article: ArticleText
      do { article = try reader.text(of: bytes, name: round % 2 == 0 ? "a.html" : "a.txt") } catch {
        continue
      }
      for paragraph in article.paragraphs {
        let length = UInt32(paragraph.original.unicodeScalars.count)
        let rises = zip(paragraph.offsets, paragraph.offsets.dropFirst()).allSatisfy { $0 <= $1 }
        #expect(
          paragraph.offsets.count == paragraph.scalars.count + 1 && rises
            && paragraph.offsets.allSatisfy { $0 <= length })
      }
    }
  }
}

private enum SampleBytes {
  /// A picture or an archive, as far as a reader can tell.
  static let random: [UInt8] = {
    var random = SplitMix64(seed: 3)
    return (0..<3000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }()
}
