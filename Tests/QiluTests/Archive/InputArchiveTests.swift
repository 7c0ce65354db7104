import Testing

@testable import Qilu

@Suite struct InputArchiveTests {
  @Test func filesOfTheProjectKeepTheirPaths() throws {
    let files = ["scenarios/a.yaml": Array("a".utf8), "seeds/数据.csv": Array("b".utf8)]
    let archive = InputArchive(files)
    #expect(archive.parts == files)
    #expect(archive.paths.isEmpty)
    #expect(try InputArchive(unpacking: archive.encoded(), paths: [:]).files == files)
  }

  @Test func filesOutsideGetSafeNamesAndComeBack() throws {
    let files: [String: [UInt8]] = [
      "../common/x.csv": [1], "/abs/x.csv": [2], "in/x.csv": [3], "a\\b.csv": [4], "c/../d.csv": [5],
    ]
    let archive = InputArchive(files)
    #expect(archive.parts["in/x.csv"] == [3])
    #expect(
      Set(archive.parts.keys) == [
        "in/x.csv", "outside/1/x.csv", "outside/2/x.csv", "outside/3/a_b.csv", "outside/4/d.csv",
      ])
    #expect(archive.paths["outside/1/x.csv"] == "../common/x.csv")
    #expect(try InputArchive(unpacking: archive.encoded(), paths: archive.paths).files == files)
  }

  @Test func aFolderOfTheProjectCalledOutsideIsNotMixedUp() {
    let archive = InputArchive(["outside/1/x.csv": [1], "/x.csv": [2]])
    #expect(archive.parts == ["outside/1/x.csv": [1], "outside_/1/x.csv": [2]])
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<50).map { ("f\($0).csv", [UInt8](repeating: 7, count: $0)) })
    let other = Dictionary(uniqueKeysWithValues: files.sorted { $0.key > $1.key })
    #expect(try InputArchive(files).encoded() == InputArchive(other).encoded())
  }
}
