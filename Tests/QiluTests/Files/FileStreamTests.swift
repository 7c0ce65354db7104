import Archives
import Testing

@testable import Qilu

/// Files read piece by piece.
@Suite struct FileStreamTests {
  private func all(_ stream: any FileStream, by size: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  @Test func everyFileSystemGivesTheBytesOfTheFile() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * $0) }
    try LocalFileSystem().write(bytes, to: folder.path + "/a", replacing: false)
    #expect(try all(try LocalFileSystem().stream(folder.path + "/a"), by: 777) == bytes)
    #expect(try all(try MemoryFileSystem(["a": bytes]).stream("a"), by: 777) == bytes)
    let overlay = OverlayFileSystem(base: MemoryFileSystem(["b": [1]]), files: ["a": bytes])
    #expect(try all(try overlay.stream("a"), by: 777) == bytes)
    #expect(try all(try overlay.stream("b"), by: 777) == [1])
  }

  @Test func aStreamIsRecordedWhenItsEndIsReached() throws {
    let recorder = RecordingFileSystem(MemoryFileSystem(["a": Array("abc".utf8)]))
    let stream = try recorder.stream("a")
    #expect(recorder.inputs.isEmpty)
    _ = try all(stream, by: 2)
    #expect(recorder.inputs == ["a": SHA256.hexDigest(of: Array("abc".utf8))])
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.notFound(folder.path + "/none")) {
      try LocalFileSystem().stream(folder.path + "/none")
    }
    #expect(throws: FileError.isFolder(folder.path)) { try LocalFileSystem().stream(folder.path) }
    #expect(throws: FileError.notFound("none")) { try MemoryFileSystem().stream("none") }
  }
}
