extension Grid {
  /// A run of columns, as places in a list of columns, under one heading.
  struct SpanRun {
    var heading: String
    var range: Range<Int>
  }

  /// The runs of columns with the same common heading; a column without one is a run by itself.
  static func spanRuns(_ columns: [Int], of grid: Grid) -> [SpanRun] {
    var runs: [SpanRun] = []
    for (place, column) in columns.enumerated() {
      let heading = grid.columns[column].span
      if !heading.isEmpty, let last = runs.last, last.heading == heading {
        runs[runs.count - 1].range = last.range.lowerBound..<(place + 1)
      } else {
        runs.append(SpanRun(heading: heading, range: place..<(place + 1)))
      }
    }
    return runs
  }
}

/// Some columns of a grid at their final widths.
struct GridPart {
  let grid: Grid
  let columns: [Int]
  let widths: [Int]
  let gap: Int

  /// The lines: headings, a rule, rows with their group headings, a rule.
  var lines: [String] {
    var lines: [String] = []
    if grid.showsHeadings { lines += spanLines + headingLines + [rule] }
    for row in 0..<grid.rowCount {
      lines += groupLines(before: row)
      lines += rowLines(columns.map { grid.columns[$0].cells[row] })
    }
    if grid.showsHeadings { lines.append(rule) }
    return lines.map(\.withoutTrailingSpaces)
  }

  private var style: TextStyle { grid.style }

  private var width: Int { grid.indent + width(of: columns.indices) }

  private func width(of range: Range<Int>) -> Int {
    widths[range].reduce(0, +) + gap * max(0, range.count - 1)
  }

  private var rule: String { style.line(style.rule, width: width) }

  /// Common headings centred over their columns, each with a rule of its own.
  private var spanLines: [String] {
    let runs = Grid.spanRuns(columns, of: grid)
    guard runs.contains(where: { !$0.heading.isEmpty }) else { return [] }
    let texts = runs.map { run in
      let single = grid.columns[columns[run.range.lowerBound]].alignment
      return style.pad(run.heading, to: width(of: run.range), run.range.count > 1 ? .center : single)
    }
    let rules = runs.map { run in
      run.heading.isEmpty
        ? style.pad("", to: width(of: run.range)) : style.line(style.rule, width: width(of: run.range))
    }
    let separator = style.pad("", to: gap)
    return [texts, rules].map { style.pad("", to: grid.indent) + $0.joined(separator: separator) }
  }

  /// The headings, the last line of each on the rule.
  private var headingLines: [String] {
    let broken = columns.indices.map { index in
      style.breaker.evenLines(grid.columns[columns[index]].heading, width: widths[index])
    }
    let height = broken.map(\.count).max() ?? 0
    let lowered = broken.map { Array(repeating: "", count: height - $0.count) + $0 }
    return joined(lowered, height: height)
  }

  private func groupLines(before row: Int) -> [String] {
    grid.groups.filter { $0.firstRow == row }.flatMap { group in
      let separation = row > 0 ? [""] : []
      return separation + (group.heading.isEmpty ? [] : style.breaker.lines(group.heading, width: width))
    }
  }

  private func rowLines(_ cells: [Grid.Cell]) -> [String] {
    let broken = cells.indices.map { index in
      switch cells[index] {
      case .words(let text): lines(of: text, width: widths[index])
      case .block(let text): [text]
      }
    }
    return joined(broken, height: broken.map(\.count).max() ?? 1)
  }

  /// Under headings stand short texts, without them prose.
  private func lines(of text: String, width: Int) -> [String] {
    grid.showsHeadings
      ? style.breaker.evenLines(text, width: width) : style.breaker.lines(text, width: width)
  }

  /// The lines of neighbouring cells side by side.
  private func joined(_ cells: [[String]], height: Int) -> [String] {
    (0..<height).map { line in
      let texts = cells.indices.map { index in
        style.pad(
          line < cells[index].count ? cells[index][line] : "", to: widths[index],
          grid.columns[columns[index]].alignment)
      }
      return style.pad("", to: grid.indent) + texts.joined(separator: style.pad("", to: gap))
    }
  }
}
