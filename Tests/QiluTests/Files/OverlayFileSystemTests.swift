import Synchronization
import Testing

@testable import Qilu

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
    #expect(throws: FileError.self) {
      try overlay.write(StreamedFile(count: 0) { _ in [] }, to: "f/a", replacing: true)
    }
    #expect(throws: FileError.self) { try overlay.write(FolderContents(), to: "f") }
    #expect(base.files["f/a"] == [49])
  }

  @Test func writesGoToTheBaseWhereTheyMay() throws {
    let open = OverlayFileSystem(base: base, files: ["f/c": [52]], writes: true)
    try open.write([7], to: "f/a", replacing: true)
    #expect(try open.read("f/a") == [7] && base.files["f/a"] == [7] && base.files["f/c"] == nil)
    var contents = FolderContents()
    contents.add("qilu", at: "manifest.json")
    try open.write(contents, to: "r")
    #expect(try open.list("r") == ["manifest.json"])
  }

  /// What need not be in memory whole is not, whatever lies over the files.
  @Test func largeFilesArePassedOnAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let spy = StreamSpy(base: LocalFileSystem())
    for over in [
      OverlayFileSystem(base: spy, files: [:], writes: true) as any FileSystem, RecordingFileSystem(spy),
    ] {
      let path = folder.path + "/a"
      try over.write(StreamedFile(count: 2) { [UInt8($0)] }, to: path, replacing: true)
      #expect(try over.read(path) == [0, 1])
      let stream = try over.stream(path)
      let scratch = try over.scratchFile()
      #expect(!(stream is BytesStream) && scratch is LocalScratchFile)
    }
    #expect(spy.streamed == 2)
  }
}

/// Counts the files that were written part by part.
private final class StreamSpy: FileSystem {
  private let base: any FileSystem
  private let count = Mutex(0)

  init(base: any FileSystem) { self.base = base }

  var streamed: Int { count.withLock { $0 } }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }
  func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] { try base.read(path, upTo: limit) }
  func stream(_ path: String) throws(FileError) -> any FileStream { try base.stream(path) }
  func scratchFile() throws(FileError) -> any ScratchFile { try base.scratchFile() }
  func list(_ folder: String) throws(FileError) -> [String] { try base.list(folder) }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
    try base.write(bytes, to: path, replacing: replacing)
  }

  func write(_ file: StreamedFile, to path: String, replacing: Bool) throws(FileError) {
    count.withLock { $0 += 1 }
    try base.write(file, to: path, replacing: replacing)
  }

  func write(
    _ contents: FolderContents, to path: String, mark: FolderMark, keepingOthers: Bool
  ) throws(FileError) {
    try base.write(contents, to: path, mark: mark, keepingOthers: keepingOthers)
  }
}
