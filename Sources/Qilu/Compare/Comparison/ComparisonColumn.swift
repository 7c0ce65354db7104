import Localization
import SourceText
import TimeSeries

/// A column of the comparison: a scenario with its name beside the others, and what it is compared with.
struct ComparisonColumn {
  /// Its place among the sources' columns.
  var index: Int
  var source: Int
  var model: String
  var scenario: String
  /// What its source calls the scenario, where it says.
  var title: LocalizedText?
  /// The name in the header, unlike every other.
  var name: String
  /// The column it is compared with; nil for one that is itself the measure.
  var reference: Int?
  /// Whether its own source compares it with the same scenario, of the same source.
  var isComparedAsInSource = false
  /// The periods over which averages and cumulated changes are taken; nil where no source says.
  var horizon: PeriodRange?
}

/// The columns of a comparison.
struct ComparisonColumns {
  /// More make a table that no one can read.
  static let limit = 2000

  private(set) var all: [ComparisonColumn]

  /// The columns of what was taken in.
  ///
  /// - Parameters:
  ///   - baseline: the scenario that others are compared with; by default each with its namesake in the first source that
  ///     has one, else with the root its source names, else with the first column.
  ///   - horizon: the periods of averages; by default those the sources name.
  /// - Throws: an unknown baseline, no column or too many.
  init(_ intake: ComparisonIntake, baseline: String?, horizon: PeriodRange?) throws(Diagnostics) {
    let columns = intake.columns
    guard columns.count <= Self.limit else { throw Diagnostics([.tooManyScenarios(columns.count)]) }
    let names = Self.names(columns, intake.sources)
    all = columns.indices.map { index in
      ComparisonColumn(
        index: index, source: columns[index].source, model: columns[index].model,
        scenario: columns[index].scenario, title: columns[index].title, name: names[index])
    }
    if let baseline {
      try compare(with: baseline)
    } else {
      for index in all.indices { all[index].reference = reference(of: index, columns) }
    }
    for index in all.indices { all[index].isComparedAsInSource = isComparedAsInSource(index, columns) }
    let common = horizon ?? columns.lazy.compactMap(\.horizon).first
    for index in all.indices {
      let own = horizon ?? columns[index].horizon
      all[index].horizon = own ?? all[index].reference.flatMap { columns[$0].horizon } ?? common
    }
  }

  /// What is said where no row is left, after the options that no row meets.
  static func nothingSelected(_ unmet: Diagnostics) -> Diagnostics {
    var all = unmet
    all.add(.nothingSelected)
    return all
  }

  /// The columns that are compared with another.
  var compared: [ComparisonColumn] { all.filter { $0.reference != nil } }

  /// Whether a column is compared with one of another source.
  func isAcross(_ column: ComparisonColumn) -> Bool {
    column.reference.map { all[$0].source != column.source } ?? false
  }

  /// The heading of a difference.
  func differenceName(_ column: ComparisonColumn) -> String {
    "\(column.name) - \(column.reference.map { all[$0].name } ?? "")"
  }

  /// Scenario names; where several columns share one, with the model or the source in brackets.
  private static func names(_ columns: [SourceColumn], _ sources: [ComparisonSource]) -> [String] {
    var places: [String: Set<Int>] = [:]
    var counts: [String: Int] = [:]
    for column in columns {
      places[column.scenario, default: []].insert(column.source)
      counts["\(column.scenario)\u{0}\(column.source)", default: 0] += 1
    }
    return columns.map { column in
      var name = column.scenario
      if counts["\(column.scenario)\u{0}\(column.source)", default: 0] > 1 { name += " (\(column.model))" }
      if places[column.scenario, default: []].count > 1 { name += " [\(sources[column.source].label)]" }
      return name
    }
  }

  private mutating func compare(with baseline: String) throws(Diagnostics) {
    let named = all.indices.filter { all[$0].name == baseline || all[$0].scenario == baseline }
    guard let first = named.first else {
      throw Diagnostics([.unknownBaseline(baseline, among: all.map(\.name) + all.map(\.scenario))])
    }
    for index in all.indices where !named.contains(index) {
      all[index].reference = named.first { all[$0].source == all[index].source } ?? first
    }
    // The same baseline of another source is compared with the first.
    for index in named.dropFirst() { all[index].reference = first }
  }

  private func isComparedAsInSource(_ index: Int, _ columns: [SourceColumn]) -> Bool {
    guard let reference = all[index].reference, let root = columns[index].root else { return false }
    return all[reference].source == all[index].source && all[reference].scenario == root
  }

  private func reference(of index: Int, _ columns: [SourceColumn]) -> Int? {
    let own = all[index]
    let namesakes = all.filter { $0.scenario == own.scenario && $0.source < own.source }
    // Of several models of a source, its own.
    if let namesake = namesakes.first(where: { $0.model == own.model }) ?? namesakes.first {
      return namesake.index
    }
    if let root = columns[index].root {
      guard root != own.scenario else { return nil }
      return all.first { $0.source == own.source && $0.scenario == root }?.index
    }
    return index == 0 ? nil : 0
  }
}

extension Diagnostic {
  fileprivate static var nothingSelected: Diagnostic {
    .error(
      at: nil, en: "no row is left to compare", zh: "没有可比较的行",
      hint: LocalizedText(
        en: "look at --scenario, --variable and --region", zh: "请检查 --scenario、--variable 和 --region"))
  }

  fileprivate static func tooManyScenarios(_ count: Int) -> Diagnostic {
    .error(
      at: nil, en: "expected at most \(ComparisonColumns.limit) scenarios side by side, found \(count)",
      zh: "并列的情景最多 \(ComparisonColumns.limit) 个，实际为 \(count) 个",
      hint: LocalizedText(
        en: "choose some with --scenario, such as --scenario 'SSP2*'",
        zh: "请用 --scenario 选取，例如 --scenario 'SSP2*'"))
  }

  fileprivate static func unknownBaseline(_ name: String, among names: [String]) -> Diagnostic {
    .error(
      at: nil, en: "no source has the scenario \"\(name)\" of --baseline",
      zh: "各来源中没有 --baseline 的情景“\(name)”",
      hint: nameHint(name, among: Array(names.prefix(1000))))
  }
}
