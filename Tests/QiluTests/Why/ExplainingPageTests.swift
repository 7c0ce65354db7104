import Foundation
import Reporting
import SourceText
import Testing

@testable import Qilu

/// `docs/explaining.md` names every field that the three commands print for programs.
struct ExplainingPageTests {
  /// Objects whose names are the user's: periods, files, scenarios, coefficients; and what the page of the seeds describes.
  private static let open = ["coefficients", "values", "files", "figures"]
  private static let elsewhere = ["observation", "words", "title", "reason", "not_shared_out"]

  private func names(_ value: JSONValue, under name: String = "") -> Set<String> {
    switch value {
    case .array(let values): values.reduce([]) { $0.union(names($1, under: name)) }
    case .object(let members):
      members.reduce([]) { found, member in
        let own: Set<String> = Self.open.contains(name) ? [] : [member.name]
        guard !Self.elsewhere.contains(member.name) else { return found.union(own) }
        return found.union(own).union(names(member.value, under: member.name))
      }
    default: []
    }
  }

  private func values() throws -> [JSONValue] {
    let klein = try ExplainedProjects.klein()
    var sample = SampleProject()
    sample.texts["p/qilu.yaml"] = "language: zh\n"
    let memory = MemoryFileSystem(texts: sample.texts)
    let project = try Project(folder: "p", fileSystem: memory)
    _ = try project.write(try project.run(RunRequest()), to: "out", options: OutputOptions())
    try memory.write(Array("x\n".utf8), to: "out/base/report.txt", replacing: true)
    try memory.write(Array("language: en\n".utf8), to: "p/qilu.yaml", replacing: true)
    return [
      try klein.why(WhyRequest("cn", in: "1932", scenario: "shocked")).json,
      try klein.why(WhyRequest("cn", in: "1930", scenario: "static")).json,
      try project.why(WhyRequest("demand", in: "2026", scenario: "push")).json,
      try project.why(WhyRequest("output", in: "2023", scenario: "push")).json,
      try project.why(WhyRequest("demand", in: "2025", scenario: "goal")).json,
      try klein.difference(of: "shocked", from: "dynamic").json,
      try Project.verify("out", fileSystem: memory, against: project).json,
    ]
  }

  @Test func everyFieldIsDescribed() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/explaining.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let names = try values().reduce(Set<String>()) { $0.union(self.names($1)) }
    #expect(names.count > 40, "\(names.sorted())")
    let missing = names.filter { !text.contains("`\($0)`") }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  /// What is printed for programs gives the numbers back to the last bit, so that whoever sums them finds the cell.
  @Test func termsSumToTheCell() throws {
    let view = try ExplainedProjects.shipped().why(
      WhyRequest("va_growth", in: "2028", scenario: "high-tech-push"))
    let text = JSONWriter(precision: .exact).text(view.json)
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cell = try #require((root?["cells"] as? [[String: Any]])?.first)
    let cause = try #require(cell["cause"] as? [String: Any])
    let terms = try #require(cause["terms"] as? [[String: Any]]).compactMap { $0["value"] as? Double }
    let sum = terms.reduce(0, +) + (try #require(cause["add_factor"] as? Double))
    let value = try #require(cell["value"] as? Double)
    #expect(terms.count == 3 && abs(sum - value) < 1e-12 && value == view.cells[0].value)
  }
}
