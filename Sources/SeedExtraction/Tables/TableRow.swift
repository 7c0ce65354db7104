import TimeSeries

/// A line of a table, cell by cell.
struct TableRow {
  /// Where the cells stand in the paragraph.
  let cells: [Range<Int>]
  private let text: [UInt32]

  /// The cells of a paragraph that tabs divide; nil if there is no tab.
  init?(_ text: [UInt32]) {
    guard text.contains(9) else { return nil }
    self.text = text
    var cells: [Range<Int>] = []
    var start = 0
    for place in text.indices where text[place] == 9 {
      cells.append(start..<place)
      start = place + 1
    }
    cells.append(start..<text.count)
    self.cells = cells
  }

  /// The characters of each cell, without blanks.
  var contents: [[UInt32]] { cells.map { text[$0].filter { $0 != " " } } }

  /// What the row states under a head; empty if it does not fit it.
  func statements(under header: TableHeader, _ lexicon: Lexicon) -> [Statement] {
    let contents = contents
    guard contents.count == header.columns.count, let place = header.columns.firstIndex(of: .name) else {
      return []
    }
    let name = NameBuilder.trimmed(contents[place].filter { $0 != "其" || contents[place].count < 3 })
    guard name.count >= 2 else { return [] }
    let ownUnit =
      header.columns.firstIndex(of: .unit).map { contents[$0] } ?? TableHeader.unit(contents[place])
    return header.columns.indices.compactMap { column in
      statement(contents[column], header.columns[column], named: withoutUnit(name), unit: ownUnit, lexicon)
        .map {
          var statement = $0
          statement.evidence = cells[column]
          statement.time = header.times[column] ?? header.times.compactMap(\.self).first
          return statement
        }
    }
  }

  private func withoutUnit(_ name: [UInt32]) -> [UInt32] {
    name.firstIndex { $0 == "(" || $0 == "（" }.map { Array(name[..<$0]) } ?? name
  }

  private func statement(
    _ cell: [UInt32], _ column: TableHeader.Column, named name: [UInt32], unit: [UInt32], _ lexicon: Lexicon
  ) -> Statement? {
    switch column {
    case .name, .unit, .other: return nil
    case .growth: return statement(cell, scalars("%"), .growthRate, named: name, lexicon)
    case .share: return statement(cell, scalars("%"), .share, named: name, lexicon)
    case .value(let printed, let suffix):
      let full =
        suffix.isEmpty || name.ends(with: suffix) || name.ends(with: "量") ? name : name + scalars(suffix)
      return statement(cell, unit.isEmpty ? printed : unit, nil, named: full, lexicon)
    }
  }

  /// The cell's number with its unit written behind it, read as in running text.
  private func statement(
    _ cell: [UInt32], _ unit: [UInt32], _ measure: Measure?, named name: [UInt32], _ lexicon: Lexicon
  ) -> Statement? {
    let printed = cell + unit
    guard !cell.isEmpty, !unit.isEmpty,
      let token = FigureScanner(lexicon: lexicon, text: printed, end: printed.count).token(at: 0),
      token.range == printed.indices, let figure = token.figure, figure.unit.kind != .time,
      figure.unit.kind != .size
    else { return nil }
    return Statement(
      name: Name(core: name), measure: measure ?? (figure.unit.kind == .count ? .count : .level),
      value: figure.value,
      unit: figure.standardUnit, qualifier: .exact, evidence: 0..<0, rule: "table")
  }
}
