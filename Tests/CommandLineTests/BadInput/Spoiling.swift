import Testing
import TestSupport

/// One mistake in one file of the sample project, and what the program must say to it.
struct Spoiling: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: String
  let old: String
  let new: String
  /// Arguments of `qilu`.
  let arguments: [String]
  /// The exit code.
  let status: Int
  /// The start of the first line: the place and the message.
  let message: String
  /// A part of the hint; nil where the message says enough.
  let hint: String?

  init(
    _ name: String, _ file: String, _ old: String, _ new: String, _ arguments: [String] = ["run"],
    status: Int = 65, says message: String, hint: String? = nil
  ) {
    (testDescription, self.file, self.old, self.new) = (name, file, old, new)
    (self.arguments, self.status, self.message, self.hint) = (arguments, status, message, hint)
  }

  /// The sample project with the mistake, and with reports of an earlier run.
  func project() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try project.write(#"{"program": "qilu"}"#, to: "reports/manifest.json")
    try project.write("of an earlier run", to: "reports/baseline/projections.csv")
    try project.replace(old, in: file, with: new)
    return project
  }

  /// Runs the program and expects the message, the exit code, and every file of the project as it was.
  func expectRefusal() throws {
    let project = try project()
    let before = project.contents()
    let result = try project.qilu(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    if let hint { #expect(result.errors.contains("\n    " + hint), "\(result.errors)") }
    #expect(result.output.isEmpty)
    #expect(project.contents() == before)
  }

  /// Expects `qilu check` to find the same.
  func expectFoundByCheck() throws {
    let project = try project()
    let before = project.contents()
    let result = try project.qilu(["check"] + arguments.dropFirst().drop { !$0.hasPrefix("-") })
    #expect(result.status == status, "\(result.errors)")
    #expect(("\n" + result.errors).contains("\n" + message), "\(result.errors)")
    #expect(project.contents() == before)
  }
}

/// Files of the sample project.
enum Sample {
  static let baseline = "scenarios/baseline.yaml"
  static let faster = "scenarios/faster.yaml"
  static let goal = "scenarios/goal.yaml"
  static let slowdown = "scenarios/slowdown.yaml"
  static let province = "scenarios/models/province.yaml"
  static let city = "scenarios/models/city.yaml"
  static let path = "scenarios/paths/slow.csv"
  static let official = "seeds/official.csv"
}
