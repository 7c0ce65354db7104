import Testing

@testable import Qilu

@Suite struct ModelImportTests {
  @Test(arguments: [
    ("/a/b/data.csv", "/a/b", "data.csv"), ("/a/b/c/data.csv", "/a/b", "c/data.csv"),
    ("/a/data.csv", "/a/b/c", "../../data.csv"), ("/d.csv", "/a", "../d.csv"), ("/a/d.csv", "/", "a/d.csv"),
  ])
  func relatesPaths(_ path: String, _ folder: String, _ expected: String) {
    #expect(ModelImport.relative(path, to: folder) == expected)
  }

  @Test(arguments: [("a/klein.mdl", "klein"), ("klein", "klein"), ("../x.y.yaml", "x.y")])
  func namesTheModel(_ path: String, _ expected: String) {
    #expect(ModelImport.stem(path) == expected)
  }
}
