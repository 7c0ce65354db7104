import TimeSeries

/// The fans of a line's sheet: the bands of one scenario, as the first source and the last one that have drawn it give them.
///
/// The scenario is, of those that several sources have drawn, the one that moved farthest where it projects, for these are to be
/// held against each other; else the first that has been drawn.
struct LineFans {
  /// One fan.
  struct Fan: Equatable {
    /// Its column, by its place on the sheet.
    var place: Int
    /// The rows of the grid around the first band in which the column has values without a gap.
    ///
    /// Over a gap the areas of a fan, which have no height there, would show as a hairline.
    var rows: Range<Int>
  }

  private(set) var all: [Fan] = []
  /// The columns whose paths every chart draws, by their places: those of the fans, then of the same scenario, then of other
  /// sources' scenarios that are compared with it.
  private(set) var paths: [Int] = []

  /// More lines than this hide the bands.
  static let pathLimit = 6

  private let line: AlignedLine
  private let grid: LineGrid
  private let columns: [ComparisonColumn]

  init(line: AlignedLine, grid: LineGrid, columns: [ComparisonColumn]) {
    (self.line, self.grid, self.columns) = (line, grid, columns)
    let drawn = columns.indices.filter { line.bands.varies(columns[$0].index) }
    guard !drawn.isEmpty else { return }
    for part in grid.parts where all.isEmpty {
      let openings = drawn.compactMap { place in
        part.rows.first { band(place, $0)?.varies == true }.map { (place: place, row: $0) }
      }
      let chosen = chosen(openings.map(\.place))
      let own = openings.filter { chosen.contains($0.place) }
      let earliest = (own.map(\.row).min() ?? 0) - FigureTable.chartHistory
      all = own.map { Fan(place: $0.place, rows: rows($0.place, around: $0.row, part, from: earliest)) }
        .filter { $0.rows.count > 1 }
    }
    paths = allPaths
  }

  /// The band of a column, by its place, in a row of the grid.
  func band(_ place: Int, _ row: Int) -> SourceBand? {
    line.bands.value(columns[place].index, in: grid.rows[row].period)
  }

  private func hasValue(_ place: Int, _ row: Int) -> Bool {
    grid.rows[row].index.flatMap { line.value(columns[place].index, $0) } != nil
  }

  /// The places whose fans are shown, one or two.
  private func chosen(_ drawn: [Int]) -> [Int] {
    let pairs = drawn.compactMap { place in
      drawn.last { isNamesake($0, place) && columns[$0].source > columns[place].source }.map { [place, $0] }
    }
    let sizes = pairs.map { distance($0[0], $0[1]) }
    // Of pairs that moved alike the first.
    let farthest = sizes.max().flatMap(sizes.firstIndex)
    return farthest.map { pairs[$0] } ?? Array(drawn.prefix(1))
  }

  /// How far the paths of two columns lie apart at most where they project: a revised figure moves every scenario alike.
  private func distance(_ place: Int, _ other: Int) -> Double {
    let start = [place, other].compactMap { columns[$0].horizon?.first }.min()
    return line.periods.indices.filter { index in start.map { line.periods[index] >= $0 } ?? true }
      .compactMap { line.difference(columns[other].index, columns[place].index, $0).map(abs) }.max() ?? 0
  }

  private func isNamesake(_ place: Int, _ other: Int) -> Bool {
    columns[place].scenario == columns[other].scenario
  }

  private func rows(_ place: Int, around row: Int, _ part: LineGrid.Part, from earliest: Int) -> Range<Int> {
    var (first, end) = (row, row)
    while first > max(part.rows.lowerBound, earliest), hasValue(place, first - 1) { first -= 1 }
    while end < part.rows.upperBound, hasValue(place, end) { end += 1 }
    return first..<end
  }

  private var allPaths: [Int] {
    guard let first = all.first?.place else { return [] }
    let own = all.map(\.place)
    let others = columns.indices.filter { place in
      !own.contains(place) && all.contains { $0.rows.contains { hasValue(place, $0) } }
    }
    let namesakes = others.filter { isNamesake($0, first) }
    let compared = others.filter {
      columns[$0].reference == columns[first].index && columns[$0].source != columns[first].source
        && !isNamesake($0, first)
    }
    return Array((own + namesakes + compared).prefix(Self.pathLimit))
  }
}
