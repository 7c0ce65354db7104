import Localization
import Modeling
public import Reporting
import SourceText
import TimeSeries

extension Revision {
  /// The name of the CSV file.
  static let fileName = "revision.csv"

  /// `revision.csv`: one row a scenario, variable and period; `new` is `old` and all that stands between them.
  ///
  /// A field is empty where a step could not be solved alone; the next one holds its part.
  public func csv(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(
      header: ["scenario", "variable", "region", "unit", "period", "old"]
        + RevisionStep.allCases.map(\.rawValue) + ["unexplained", "new"], byteOrderMark: byteOrderMark)
    for scenario in scenarios {
      for revision in scenario.variables {
        for row in revision.rows {
          writer.field(scenario.name)
          writer.field(revision.variable.name)
          writer.field(revision.variable.region)
          writer.field(revision.variable.unit?.symbol ?? "")
          writer.field(row.period.description)
          writer.field(row.old)
          for step in RevisionStep.allCases { writer.field(row.contributions[step]) }
          writer.field(row.unexplained)
          writer.field(row.new)
          writer.endRow()
        }
      }
    }
    return writer.bytes
  }

  /// Refuses a folder that has a `revision.csv`.
  ///
  /// - Throws: `Failure` of the kind `unwritable`.
  public static func check(_ folder: String, _ fileSystem: any FileSystem) throws {
    let path = Project.join(folder, fileName)
    if fileSystem.exists(path) { throw Failure.taken(path) }
  }

  /// Writes `revision.csv` into a folder, in place of one that is there.
  public func write(to folder: String, byteOrderMark: Bool = false, _ fileSystem: any FileSystem) throws {
    try fileSystem.write(
      csv(byteOrderMark: byteOrderMark), to: Project.join(folder, Self.fileName), replacing: true)
  }

  /// The whole revision as data.
  public var json: JSONValue {
    .object([
      .init("old", json(old)), .init("new", json(new)),
      .init("order", .array(RevisionStep.allCases.map { .string($0.rawValue) })),
      .init("scenarios", .array(scenarios.map(json))),
      .init("only_in_old", strings(onlyInOld)), .init("only_in_new", strings(onlyInNew)),
      .init("figures", .array(figures.map(json))), .init("other_figures", .integer(otherFigures)),
      .init("coefficients", .array(coefficients.map(json))),
      .init("assumption_lines", .array(assumptionLines.map(json))),
      .init("model_lines", .array(modelLines.map(json))),
      .init("remarks", strings(remarks.all.map { $0.rendered(.en) })),
    ])
  }

  private func strings(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }

  private func json(_ side: Side) -> JSONValue {
    .object([
      .init("name", .string(side.name)),
      .init("as_of", side.asOf.map { .string($0.description) } ?? .null),
    ])
  }

  private func json(_ scenario: Scenario) -> JSONValue {
    .object([
      .init("scenario", .string(scenario.name)), .init("root", .string(scenario.root)),
      .init("searched", .bool(scenario.isSearched)),
      .init(
        "merged",
        .array(
          scenario.merged.map { merged in
            .object([
              .init("step", .string(merged.step.rawValue)), .init("into", .string(merged.into.rawValue)),
              .init("reason", .string(merged.reason.rendered(.en))),
            ])
          })),
      .init("only_in_old", strings(scenario.onlyInOld)), .init("only_in_new", strings(scenario.onlyInNew)),
      .init("other_units", strings(scenario.otherUnits)),
      .init(
        "values", .array(scenario.variables.flatMap { revision in revision.rows.map { json($0, revision) } })),
    ])
  }

  private func json(_ row: RevisionRow, _ revision: VariableRevision) -> JSONValue {
    .object(
      [
        .init("variable", .string(revision.variable.name)),
        .init("region", .string(revision.variable.region)),
        .init("unit", revision.variable.unit.map { .string($0.symbol) } ?? .null),
        .init("period", .string(row.period.description)), .init("published", .bool(row.isOutcome)),
        .init("old", .number(row.old)),
      ]
        + RevisionStep.allCases.map {
          .init($0.rawValue, row.contributions[$0].map(JSONValue.number) ?? .null)
        }
        + [.init("unexplained", .number(row.unexplained)), .init("new", .number(row.new))])
  }

  private func json(_ change: FigureChange) -> JSONValue {
    let figure = { (figure: FigureChange.Figure?) -> JSONValue in
      figure.map {
        .object([
          .init("value", .number($0.value)), .init("text", .string($0.text.en)),
          .init("source", .string($0.source)), .init("origin", .string($0.origin)),
        ])
      } ?? .null
    }
    return .object([
      .init("indicator", .string(change.indicator)), .init("region", .string(change.region)),
      .init("period", .string(change.period)), .init("old", figure(change.old)),
      .init("new", figure(change.new)),
    ])
  }

  private func json(_ change: CoefficientChange) -> JSONValue {
    .object([
      .init("model", .string(change.model)), .init("equation", .string(change.equation)),
      .init("term", .string(change.term)), .init("old", .number(change.old)),
      .init("new", .number(change.new)), .init("se", .number(change.standardError)),
    ])
  }

  private func json(_ change: LineChange) -> JSONValue {
    let place = { (range: SourceRange?) -> JSONValue in
      range.map { .string("\($0.file):\($0.start.line)") } ?? .null
    }
    return .object([
      .init("key", strings(change.key)), .init("old", change.old.map(JSONValue.string) ?? .null),
      .init("new", change.new.map(JSONValue.string) ?? .null), .init("old_place", place(change.oldPlace)),
      .init("new_place", place(change.newPlace)),
    ])
  }
}
