import Reporting
import Testing
import TimeSeries

@testable import Qilu

struct StreamedFileTests {
  private let file = StreamedFile(count: 300, threads: 3) { index in Array("\(index)\n".utf8) }
  private var bytes: [UInt8] { (0..<300).flatMap { Array("\($0)\n".utf8) } }

  @Test func isWrittenInOrder() throws {
    let folder = try TemporaryFolder()
    let fileSystem = LocalFileSystem()
    try fileSystem.write(file, to: folder.path + "/new/a.txt", replacing: false)
    #expect(try fileSystem.read(folder.path + "/new/a.txt") == bytes)
    #expect(throws: FileError.alreadyThere(folder.path + "/new/a.txt")) {
      try fileSystem.write(file, to: folder.path + "/new/a.txt", replacing: false)
    }
    #expect(try fileSystem.list(folder.path + "/new") == ["a.txt"])
  }

  @Test func fileSystemsWithoutStreamsWriteItWhole() throws {
    let fileSystem = MemoryFileSystem()
    try fileSystem.write(file, to: "/a.txt", replacing: false)
    #expect(try fileSystem.read("/a.txt") == bytes)
  }

  @Test func tableBlockByBlock() throws {
    let table = ColumnarTable([.init("n", .measure, .integer([1, 2]))])
    let file = try StreamedFile(TableBlocks(shape: table, count: 3) { _ in table }, as: TidyCSV(), threads: 2)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "n\n1\n2\n1\n2\n1\n2\n")
  }
}
