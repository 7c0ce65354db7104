import Archives
import Qilu
import Testing

@Suite struct PartedFileTests {
  private let file = PartedFile(count: 3) { index in
    Array(repeating: UInt8(65 + index), count: 1000 * index + 1)
  }

  @Test func partsAreOneFile() {
    let bytes = Array("A".utf8) + Array(repeating: UInt8(66), count: 1001) + Array(repeating: 67, count: 2001)
    #expect(file.bytes == bytes)
    #expect(file.byteCount == bytes.count)
    #expect(file.sha256 == SHA256.hexDigest(of: bytes))
    #expect(PartedFile(count: 1) { _ in bytes } == file)
    #expect(PartedFile(count: 0) { _ in [] }.bytes.isEmpty)
  }

  /// On a disk and in memory the same bytes stand where they belong.
  @Test func written() throws {
    var contents = FolderContents()
    contents.add(Array("{\"program\": \"qilu\"}".utf8), at: "manifest.json")
    contents.add(file, at: "a/b.csv")
    #expect(contents.paths == ["a/b.csv", "manifest.json"])
    let memory = MemoryFileSystem()
    try memory.write(contents, to: "reports")
    #expect(memory.files["reports/a/b.csv"] == file.bytes)
    let folder = try TemporaryFolder()
    try LocalFileSystem().write(contents, to: folder.path + "/reports")
    #expect(try LocalFileSystem().read(folder.path + "/reports/a/b.csv", upTo: .max) == file.bytes)
  }
}
