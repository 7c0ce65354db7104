import Localization
import Testing

@testable import Qilu

@Suite struct FolderContentsTests {
  @Test func pathsAndFoldersAreInOrder() {
    var contents = FolderContents()
    contents.add("1", at: "b/c/one.csv")
    contents.add("2", at: "a.txt")
    contents.add("3", at: "a.txt")
    #expect(contents.paths == ["a.txt", "b/c/one.csv"])
    #expect(contents.folders == ["b", "b/c"])
    #expect(contents.firstLevelNames == ["a.txt", "b"])
    #expect(contents.files["a.txt"] == Array("3".utf8))
  }

  @Test(arguments: [
    FileError.notFound("p"), .isFolder("p"), .isNotFolder("p"), .alreadyThere("p"), .notOurs("p", mark: "m"),
    .full("p"), .unreadable("p", reason: LocalizedText("r")), .unwritable("p", reason: LocalizedText("r")),
  ])
  func everyErrorNamesItsPath(_ error: FileError) {
    #expect(error.path == "p")
    #expect(error.message.en.contains("p") && error.message.zh.contains("p"))
    #expect(error.message.en != error.message.zh)
  }
}
