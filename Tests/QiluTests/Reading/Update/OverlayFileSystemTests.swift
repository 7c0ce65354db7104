@testable import Qilu
import Testing

@Suite struct OverlayFileSystemTests {
  private let base = MemoryFileSystem(texts: ["f/a": "1", "f/b": "22"])
  private var overlay: OverlayFileSystem { OverlayFileSystem(base: base, files: ["f/b": [51], "f/c": [52]]) }

  @Test func filesLieOverThoseThatAreThere() throws {
    #expect(try overlay.read("f/a") == [49])
    #expect(try overlay.read("f/b") == [51])
    #expect(try overlay.list("f") == ["a", "b", "c"])
    #expect(overlay.kind(of: "f/c") == .file)
    #expect(overlay.kind(of: "f") == .folder)
    #expect(try base.read("f/b") == [50, 50])
  }

  @Test func nothingIsWritten() {
    #expect(throws: FileError.self) { try overlay.write([], to: "f/a", replacing: true) }
    #expect(throws: FileError.self) { try overlay.write(FolderContents(), to: "f") }
    #expect(base.files["f/a"] == [49])
  }
}
