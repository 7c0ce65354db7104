import Foundation
import TestSupport
import Testing

/// Files that are no text, no file, or far too large.
@Suite struct BadFileTests {
  /// Runs the program and expects what it says, and every file of the project as it was.
  private func expect(
    _ project: TemporaryProject, _ arguments: [String] = ["run"], status: Int, _ message: String,
    hint: String? = nil
  ) throws {
    let before = project.names(in: "reports")
    let result = try project.qilu(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    if let hint { #expect(result.errors.contains(hint), "\(result.errors)") }
    #expect(result.output.isEmpty)
    #expect(project.names(in: "reports") == before)
  }

  @Test(arguments: [Sample.faster, Sample.path, Sample.province, Sample.official])
  func anEmptyFileIsRefused(_ file: String) throws {
    let project = try TemporaryProject()
    try project.write("", to: file)
    try expect(project, status: 65, "\(file):1:1: error: the file is empty")
  }

  /// 东山 in GB18030 is B6 AB C9 BD.
  @Test(arguments: [Sample.faster, Sample.province, Sample.official, Sample.path])
  func gb18030IsRecognized(_ file: String) throws {
    let project = try TemporaryProject()
    let lines = try project.text(file).split(separator: "\n").count
    let bytes = try Data(project.text(file).utf8) + Data([0xB6, 0xAB, 0xC9, 0xBD, 0x0A])
    try project.write(bytes, to: file)
    try expect(
      project, status: 65, "\(file):\(lines + 1):1: error: the text is not UTF-8; it looks like GB18030",
      hint: "save it as UTF-8")
    try expect(
      project, ["run", "--lang", "zh"], status: 65, "\(file):\(lines + 1):1: 错误：", hint: "请另存为 UTF-8")
  }

  @Test(arguments: [
    ("scenarios/huge.yaml", "4.0"), (Sample.path, "4.0"), (Sample.province, "4.0"), (Sample.official, "64.0"),
  ])
  func aHundredMegabytesAreRefusedUnread(_ file: String, _ limit: String) throws {
    let project = try TemporaryProject()
    try project.makeSparseFile(file, megabytes: 100)
    let start = ContinuousClock.now
    try expect(
      project, status: 65, "\(file):1:1: error: the file has more than \(limit) MB, the most that is read")
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  /// A path file over the limit must not be read in part.
  @Test func aPathFileIsNotCutOff() throws {
    let project = try TemporaryProject()
    let rows = String(repeating: ",\n", count: 3 << 20)
    try project.write(try project.text(Sample.path) + rows, to: Sample.path)
    try expect(project, status: 65, "scenarios/paths/slow.csv:1:1: error: the file has more than 4.0 MB")
  }

  @Test func missingSeedsAreNamed() throws {
    let project = try TemporaryProject()
    try project.remove("seeds")
    let arguments = [["run"], ["check"], ["data", "list"], ["estimate", "province"]]
    for command in arguments {
      try expect(project, command, status: 66, "error: seeds does not exist", hint: "seeds/")
    }
    try project.write("x: y\n", to: "seeds/regions.yaml")
    try expect(
      project, status: 65, "seeds/indicators.yaml:1:1: error: seeds/indicators.yaml does not exist")
  }

  @Test func aFolderOutsideAnyProjectIsNamed() throws {
    let project = try TemporaryProject(["empty/readme": ""])
    try expect(project, status: 66, "error: no project here", hint: "name it with --project")
    try expect(project, ["run", "--project", "nowhere"], status: 66, "error: nowhere does not exist")
    try expect(
      project, ["run", "--project", "empty/readme"], status: 66,
      "error: empty/readme is a file, not a folder")
  }

  @Test func whatWasNamedAndIsNotThere() throws {
    let project = try TemporaryProject()
    try expect(
      project, ["run", "fastr"], status: 66, "error: there is no scenario \"fastr\"", hint: "\"faster\"?")
    try expect(
      project, ["run", "fastr", "--lang", "zh"], status: 66, "错误：没有情景“fastr”", hint: "是否想写“faster”？")
    try expect(
      project, ["run", "scenarios/fastr.yaml"], status: 66, "error: there is no scenario \"fastr\"")
    try expect(project, ["run", "other/x.yaml"], status: 66, "error: other/x.yaml does not exist")
    try expect(project, ["check", "fastr"], status: 66, "error: there is no scenario \"fastr\"")
    try expect(
      project, ["check", "scenarios/models/provinc.yaml"], status: 66,
      "error: scenarios/models/provinc.yaml does not exist", hint: "\"province.yaml\"?")
    try expect(
      project, ["estimate", "provinc"], status: 66, "error: scenarios/models/provinc.yaml does not exist",
      hint: "\"province.yaml\"?")
  }

  /// Editors lock a file with a link to nowhere under a hidden name; macOS leaves `._` files.
  @Test func hiddenFilesAreNotRead() throws {
    let project = try TemporaryProject()
    try project.write("no scenario", to: "scenarios/._baseline.yaml")
    try project.write("no model", to: "scenarios/models/._province.yaml")
    let lock = "\(project.path)/scenarios/.#baseline.yaml"
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: "someone@somewhere.1:2")
    #expect(try project.qilu("check").status == 0)
    #expect(try project.qilu("run", "--draws", "0").status == 0)
  }

  @Test func anUnreadableScenarioStopsOnlyThoseThatNeedIt() throws {
    let project = try TemporaryProject()
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.path)/scenarios/dangling.yaml", withDestinationPath: "nowhere")
    try FileManager.default.createDirectory(
      atPath: "\(project.path)/scenarios/folder.yaml", withIntermediateDirectories: true)
    try expect(
      project, status: 65, "scenarios/dangling.yaml:1:1: error: scenarios/dangling.yaml does not exist",
      hint: "scenarios/folder.yaml:1:1: error: scenarios/folder.yaml is a folder, not a file")
    #expect(try project.qilu("run", "faster", "--draws", "0").status == 0)
  }

  @Test(arguments: [
    ("language: fr\n", "qilu.yaml:1:11: error: expected one of en, zh, found \"fr\""),
    ("lang: zh\n", "qilu.yaml:1:1: error: unknown key \"lang\" in project settings"),
    ("", "qilu.yaml:1:1: error: the file is empty"),
  ])
  func badSettingsAreRefused(_ text: String, _ message: String) throws {
    let project = try TemporaryProject()
    try project.write(text, to: "qilu.yaml")
    try expect(project, status: 65, message)
  }
}
