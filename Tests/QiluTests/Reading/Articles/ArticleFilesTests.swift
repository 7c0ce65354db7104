import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct ArticleFilesTests {
  private let fileSystem = MemoryFileSystem(texts: [
    "in/b.txt": "", "in/a.HTML": "", "in/c.htm": "", "in/d.md": "", "in/.e.txt": "", "in/deep/f.txt": "",
    "g.doc": "",
    "none/x.md": "",
  ])

  @Test func foldersGiveTheirArticlesByName() throws {
    let files = try ArticleFiles(["g.doc", "in", "in/b.txt"], in: fileSystem)
    #expect(files.paths == ["g.doc", "in/a.HTML", "in/b.txt", "in/c.htm"])
    #expect(files.findings.rendered(.en) == "warning: passed over in in: d.md, deep")
  }

  @Test func aFolderWithoutArticlesIsAnError() throws {
    let files = try ArticleFiles(["none"], in: fileSystem)
    #expect(files.findings.hasErrors)
    #expect(files.findings.rendered(.en).contains("holds no article"))
  }

  @Test func whatDoesNotExistIsNamedAllAtOnce() throws {
    let failure = #expect(throws: Failure.self) { try ArticleFiles(["x.txt", "in", "y"], in: fileSystem) }
    #expect(failure?.kind == .missing)
    #expect(failure?.diagnostics.all.count == 2)
  }
}
