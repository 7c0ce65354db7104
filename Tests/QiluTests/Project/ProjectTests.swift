import Localization
import TestSupport
import Testing

@testable import Qilu

@Suite struct ProjectTests {
  @Test(arguments: ["/project", "/project/scenarios", "/project/scenarios/models", "/project/seeds"])
  func isFoundFromBelow(_ folder: String) throws {
    let files = try smallProject().fileSystem
    #expect(try Project.find(from: folder, fileSystem: files).folder == "/project")
  }

  @Test(arguments: ["/", "/elsewhere", "relative"]) func isNotFoundElsewhere(_ folder: String) throws {
    let files = try smallProject().fileSystem
    let failure = #expect(throws: Failure.self) { try Project.find(from: folder, fileSystem: files) }
    #expect(failure?.kind == .missing)
  }

  @Test func theRootCanBeAProject() throws {
    let files = MemoryFileSystem(texts: ["/scenarios/x.yaml": ""])
    let project = try Project.find(from: "/home/a", fileSystem: files)
    #expect(project.folder == "/")
    #expect(project.path("scenarios") == "/scenarios")
    #expect(project.shown("/scenarios/x.yaml") == "scenarios/x.yaml")
  }

  @Test func pathsAreShownWithoutTheFolder() throws {
    let project = try smallProject()
    #expect(project.shown("/project/seeds/x.csv") == "seeds/x.csv")
    #expect(project.shown("/projects/x") == "/projects/x")
    #expect(project.path("/absolute") == "/absolute")
  }

  @Test func settingsNameTheLanguage() throws {
    #expect(try smallProject().language == nil)
    #expect(try smallProject(["qilu.yaml": "language: zh\n"]).language == .zh)
  }

  @Test func hiddenFilesAreNoScenarios() throws {
    let project = try smallProject(["scenarios/.#a.yaml": "x", "scenarios/models/._b.yaml": "x"])
    #expect(
      try project.scenarioFiles() == SmallProject.scenarioNames.map { "scenarios/\($0).yaml" })
    #expect(try project.modelFiles() == ["scenarios/models/city.yaml", "scenarios/models/province.yaml"])
  }
}
