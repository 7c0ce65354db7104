/// Finds widths for the columns of a grid: as they are if they fit, with broken words if that is enough, else in
/// parts side by side.
struct ColumnFitting {
  struct Part {
    var columns: [Int]
    var widths: [Int]
    var gap: Int
  }

  private(set) var parts: [Part] = []
  let grid: Grid
  let measures: [ColumnMeasure]
  /// The columns of the page left of group indents.
  let available: Int

  init(_ grid: Grid, width: Int) {
    self.grid = grid
    available = max(1, width - grid.indent)
    measures = grid.columns.map {
      ColumnMeasure($0, style: grid.style, showsHeading: grid.showsHeadings)
    }
    let all = Array(grid.columns.indices)
    if leastWidth(all) <= available {
      parts = [fitted(all)]
    } else {
      parts = grid.isSplittable ? split() : [clamped(all)]
    }
  }

  static let narrowGap = 2
  private static let wideGap = 3

  func total(_ widths: [Int], gap: Int) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  func leastWidth(_ columns: [Int]) -> Int {
    total(columns.map { measures[$0].least }, gap: Self.narrowGap)
  }

  /// Widths for columns that fit at their least.
  func fitted(_ columns: [Int]) -> Part {
    let natural = spread(columns, columns.map { measures[$0].natural })
    for widths in [evened(columns, natural), natural] {
      for gap in [Self.wideGap, Self.narrowGap] where total(widths, gap: gap) <= available {
        return Part(columns: columns, widths: widths, gap: gap)
      }
    }
    return Part(columns: columns, widths: squeezed(columns), gap: Self.narrowGap)
  }

  /// Neighbouring columns of figures with equally long headings get one width if they differ little, so that
  /// years stand at equal steps.
  private func evened(_ columns: [Int], _ widths: [Int]) -> [Int] {
    var result = widths
    var start = 0
    while start < columns.count {
      let run = columns[start...].prefix { isLike($0, columns[start]) }
      let range = start..<(start + max(1, run.count))
      if let least = widths[range].min(), let most = widths[range].max(), most - least <= 4 {
        for index in range { result[index] = most }
      }
      start = range.upperBound
    }
    return result
  }

  private func isLike(_ column: Int, _ first: Int) -> Bool {
    let (one, other) = (grid.columns[column], grid.columns[first])
    return one.alignment == .right && other.alignment == .right
      && grid.style.width(one.heading) == grid.style.width(other.heading)
  }

  /// The least widths and a share of what is left for each, by what it lacks.
  private func squeezed(_ columns: [Int]) -> [Int] {
    var widths = spread(columns, columns.map { measures[$0].least })
    var left = available - total(widths, gap: Self.narrowGap)
    let lacking = columns.indices.map { max(0, measures[columns[$0]].natural - widths[$0]) }
    let sum = lacking.reduce(0, +)
    guard left > 0, sum > 0 else { return widths }
    let share = left
    for index in columns.indices {
      let more = min(lacking[index], share * lacking[index] / sum)
      widths[index] += more
      left -= more
    }
    for index in columns.indices where left > 0 && widths[index] < measures[columns[index]].natural {
      widths[index] += 1
      left -= 1
    }
    return widths
  }

  /// Widens the columns under a common heading until it fits over them.
  private func spread(_ columns: [Int], _ widths: [Int]) -> [Int] {
    guard grid.showsHeadings else { return widths }
    var result = widths
    for run in Grid.spanRuns(columns, of: grid) where !run.heading.isEmpty {
      let needed = grid.style.width(run.heading) + (run.range.count > 1 ? 2 : 0)
      var lacking = needed - total(Array(result[run.range]), gap: Self.narrowGap)
      while lacking > 0 {
        for index in run.range where lacking > 0 {
          result[index] += 1
          lacking -= 1
        }
      }
    }
    return result
  }
}
