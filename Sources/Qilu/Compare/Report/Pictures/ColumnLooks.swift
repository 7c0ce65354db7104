import Localization
import Reporting

/// How pictures draw each column, in all of them alike: scenarios differ by colour, those of one name share it and differ by dash.
struct ColumnLooks {
  private var colors: [Int] = []
  /// The dash of each column that has namesakes.
  private var dashes: [Int?] = []
  /// Whether the columns' sources are tables, which may have values every few years.
  private let areSparse: [Bool]

  /// Whether each source has a dash of its own.
  private let areBySource: Bool

  init(_ columns: ComparisonColumns, isTable: [Bool]) {
    let groups = Dictionary(grouping: columns.all) { $0.scenario }.filter { $1.count > 1 }
    let sources = Set(groups.values.joined().map(\.source)).sorted()
    areBySource = groups.values.allSatisfy { Set($0.map(\.source)).count == $0.count }
    var names: [String: (color: Int, count: Int)] = [:]
    for column in columns.all {
      let known = names[column.scenario] ?? (names.count, 0)
      names[column.scenario] = (known.color, known.count + 1)
      colors.append(known.color)
      let dash = areBySource ? sources.firstIndex(of: column.source) : known.count
      dashes.append(groups[column.scenario] == nil ? nil : dash)
    }
    areSparse = columns.all.map { isTable[$0.source] }
  }

  /// What the dashes of some columns mean; nothing where they do not tell sources apart.
  func key(_ columns: [ComparisonColumn], _ names: ComparisonNames) -> [Chart.Lines.Dash] {
    guard areBySource else { return [] }
    let sources = Set(columns.filter { dashes[$0.index] != nil }.map(\.source)).sorted()
    let key = sources.compactMap { source in
      columns.lazy.filter { $0.source == source }.compactMap { dashes[$0.index] }.first
        .map { Chart.Lines.Dash($0, LocalizedText(names.source(source))) }
    }
    return key.count > 1 ? key : []
  }

  /// Values as a series that looks like the column.
  func series(
    _ column: ComparisonColumn, _ name: LocalizedText, _ values: [Double?], role: Chart.Role = .automatic,
    hasDash: Bool = true
  ) -> Chart.Series {
    var series = Chart.Series(name, values, role: role, color: colors[column.index])
    series.dash = hasDash ? dashes[column.index] : nil
    series.isSparse = areSparse[column.index]
    return series
  }

  /// Whether the column's source is a table.
  func isTable(_ column: ComparisonColumn) -> Bool { areSparse[column.index] }
}
