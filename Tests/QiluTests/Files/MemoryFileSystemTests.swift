import Localization
import Testing

@testable import Qilu

@Suite struct MemoryFileSystemTests {
  private var report: FolderContents {
    var contents = FolderContents()
    contents.add("qilu", at: "manifest.json")
    contents.add(String(repeating: "x", count: 50), at: "report.txt")
    return contents
  }

  @Test func aFullDiskChangesNothing() throws {
    let files = MemoryFileSystem(["reports/manifest.json": Array("qilu, old".utf8)], capacity: 40)
    #expect(throws: FileError.full("reports")) { try files.write(report, to: "reports") }
    #expect(throws: FileError.full("x")) {
      try files.write([UInt8](repeating: 0, count: 41), to: "x", replacing: true)
    }
    #expect(files.files == ["reports/manifest.json": Array("qilu, old".utf8)])
  }

  @Test func aReadOnlyPathChangesNothing() throws {
    let files = MemoryFileSystem(readOnly: ["/media"])
    #expect {
      try files.write(report, to: "/media/disk/reports")
    } throws: { error in
      if case .unwritable("/media/disk/reports", _)? = error as? FileError { true } else { false }
    }
    #expect(files.files.isEmpty)
  }

  @Test func theRootAndTheCurrentFolderAreFolders() throws {
    let files = MemoryFileSystem(texts: ["a/b": "1", "/c/d": "2"])
    #expect(try files.list("/") == ["c"])
    #expect(try files.list("a") == ["b"])
    #expect(try files.list(".") == ["a"])
    #expect(files.kind(of: "/c") == .folder)
  }
}
