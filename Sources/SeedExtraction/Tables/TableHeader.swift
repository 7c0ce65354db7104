/// The head of a table: what each column holds.
struct TableHeader: Sendable {
  /// What a column holds.
  enum Column: Sendable, Hashable {
    /// What is measured.
    case name
    /// The unit of the row's value.
    case unit
    /// Values, in the unit that the head names if it does.
    case value(unit: [UInt32], suffix: String)
    /// Changes in %.
    case growth
    /// Parts of a whole in %.
    case share
    case other
  }

  let columns: [Column]
  /// The times that the columns' heads name.
  let times: [TimeExpression?]

  /// The head that some cells make; nil if they are none: a name, at least one column of figures, no figure themselves.
  init?(_ cells: [[UInt32]], _ words: TimeWords) {
    guard cells.count >= 2, cells.allSatisfy({ $0.count <= 30 }) else { return nil }
    times = cells.map { TableHeader.time($0, words) }
    columns = cells.enumerated().map { TableHeader.column($0.element, isFirst: $0.offset == 0, words) }
    guard columns.contains(.name), columns.contains(where: TableHeader.holdsFigures) else { return nil }
  }

  private static let names = ["指标", "名称", "产品", "项目", "行业", "类别"]
  private static let growths = ["增长", "同比", "增速", "增减", "增幅"]
  private static let suffixes = ["产量", "增加值", "销售量", "用电量"]

  private static func column(_ cell: [UInt32], isFirst: Bool, _ words: TimeWords) -> Column {
    if cell.holds("单位"), !cell.holds("("), cell.count <= 6 { return .unit }
    if growths.contains(where: cell.holds) { return .growth }
    if cell.holds("比重") || cell.holds("占比") { return .share }
    if isFirst { return names.contains(where: cell.holds) || cell.isEmpty ? .name : .other }
    let isValue =
      suffixes.contains(where: cell.holds)
      || ["绝对", "总量", "数量", "本期", "累计", "完成", "实绩"].contains(where: cell.holds)
    guard isValue || time(cell, words) != nil || !unit(cell).isEmpty else { return .other }
    return .value(unit: unit(cell), suffix: suffixes.first(where: cell.holds) ?? "")
  }

  private static func holdsFigures(_ column: Column) -> Bool {
    switch column {
    case .value, .growth, .share: true
    case .name, .unit, .other: false
    }
  }

  /// The characters in the brackets of a cell: 亿元 of 产值(亿元).
  static func unit(_ cell: [UInt32]) -> [UInt32] {
    guard let open = cell.lastIndex(where: { $0 == "(" || $0 == "（" }),
      let close = cell[open...].firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return [] }
    return Array(cell[(open + 1)..<close])
  }

  private static func time(_ cell: [UInt32], _ words: TimeWords) -> TimeExpression? {
    let scanner = TimeScanner(text: cell, end: cell.count, words: words)
    return cell.indices.lazy.filter { words.leads.contains(cell[$0]) }.compactMap {
      scanner.time(at: $0)?.time
    }.first
  }
}
