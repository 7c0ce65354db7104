import Modeling
import Localization
import Scenarios
import SourceText
import TimeSeries

/// A scenario as the sheet has it: a scenario file that extends the original and holds only what differs.
struct EditedScenario {
  /// The scenario that it extends.
  var original: String
  var name: String
  /// Every difference of the sheet's rows for the original, in the order of the table.
  var changes: [AssumptionChange]
  /// The sheet in words: `comparison.xlsx, sheet Assumptions`.
  var source: LocalizedText

  /// What the name of an edited scenario ends in, where no other is given.
  static let suffix = "-edited"

  /// The path of the file in the project.
  var file: String { "scenarios/\(name).yaml" }

  /// The text of the file.
  func text(in language: Language) -> String {
    var lines = [
      "# yaml-language-server: $schema=schema/scenario.schema.json", "#", "# \(opening[language])",
      "scenario: \(Self.plain(name))",
      "title: {en: \(Self.quoted(title.en)), zh: \(Self.quoted(title.zh))}",
      "extends: \(Self.plain(original))",
    ]
    for role in PathRole.allCases { lines += section(role, language) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The original's title with the name that tells this one from others made of the same original.
  private var title: LocalizedText {
    let parent = changes.first?.row.result.projection.scenario.chain.last?.title ?? LocalizedText(original)
    guard name != original + Self.suffix else { return parent + LocalizedText(en: ", edited", zh: "（修改）") }
    return LocalizedText(en: "\(parent.en): \(name)", zh: "\(parent.zh)：\(name)")
  }

  private var opening: LocalizedText {
    LocalizedText(
      en: "From \(source.en): what was edited there, against the scenario \(original).",
      zh: "取自 \(source.zh)：与情景 \(original) 相比所作的修改。")
  }

  private func section(_ role: PathRole, _ language: Language) -> [String] {
    let own = changes.filter { $0.row.item.role == role }
    guard !own.isEmpty else { return [] }
    var lines = [role.key + ":"]
    var variables: [String] = []
    for change in own where !variables.contains(change.row.item.variable) {
      variables.append(change.row.item.variable)
    }
    for variable in variables {
      let changes = own.filter { $0.row.item.variable == variable }
      let title = changes.first.map { $0.row.variable.title[language] } ?? ""
      lines.append(
        "  \(Self.plain(variable)):\(title.isEmpty || title == variable ? "" : "  # \(Self.line(title))")")
      lines += Self.runs(changes).map { "    \($0.periods): \($0.text)  # \(Self.line($0.note[language]))" }
    }
    return lines
  }

  /// One line of the file.
  private struct Run {
    var first: Period
    var last: Period
    var text: String
    var note: LocalizedText

    var periods: String { first == last ? "\(first)" : "\(first)..\(last)" }
  }

  /// Neighbouring periods of the same text in one line.
  private static func runs(_ changes: [AssumptionChange]) -> [Run] {
    var runs: [Run] = []
    for change in changes.sorted(by: { $0.period < $1.period }) {
      let text = change.line
      if let last = runs.last, last.text == text, last.last.advanced(by: 1) == change.period {
        runs[runs.count - 1].last = change.period
      } else {
        runs.append(Run(first: change.period, last: change.period, text: text, note: change.note))
      }
    }
    return runs
  }

  /// A name in YAML: `null` alone reads as nothing.
  private static func plain(_ name: String) -> String { name.lowercased() == "null" ? quoted(name) : name }

  /// A text in one line of a comment.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension PathRole {
  /// The key of a scenario file.
  fileprivate var key: String {
    switch self {
    case .assumption: "assumptions"
    case .addFactor: "add_factors"
    case .exogenized: "exogenize"
    }
  }
}
