/// How a sheet comes onto pages of A4 that can be read: no smaller than a limit, broken where groups of rows begin.
///
/// Sizes are those of the ordinary text, Calibri of 11 points: a column of n characters takes 7n + 5 pixels, a row 15 points. A program
/// without that font takes a wider one, and its columns are as much wider, by up to a third, which is left over.
public struct PageLayout: Sendable {
  /// The columns of the table; what stands right of them, charts, comes onto pages of its own.
  public var columns: Int
  /// Rows beside which a chart stands, which no break may cut.
  public var kept: [Range<Int>] = []
  /// The width in pixels of what stands right of the table; 0 for nothing.
  public var besideWidth = 0
  /// Columns that are repeated where the table takes several pages across.
  public var nameColumns = 1
  /// Whether upright paper is taken where the table fits on it.
  public var prefersPortrait = false

  /// A layout of a table with so many columns.
  public init(columns: Int) { self.columns = columns }

  /// The smallest print in per cent: 10 points come to 6.2.
  public static let smallestScale = 62
  /// The smallest text of charts on paper, in points.
  fileprivate static let smallestChartText = 7.0
  /// Where a name in the legend has so many pixels of a chart's width, larger texts do not crowd the plot.
  fileprivate static let legendWidth = 80
  /// Smaller print is not worth the upright paper.
  fileprivate static let smallestUpright = 70
  /// What is filled of a page, across and down.
  fileprivate static let (widthShare, heightShare) = (0.73, 0.95)
}

extension Worksheet {
  /// Sets paper, size of print and breaks.
  public mutating func layOut(_ layout: PageLayout) {
    let width = max(layout.width(of: self), Double(layout.besideWidth) * 0.75)
    page.isLandscape =
      !(layout.prefersPortrait && PageLayout.scale(width, isLandscape: false) >= PageLayout.smallestUpright)
    let scale = PageLayout.scale(width, isLandscape: page.isLandscape)
    page.scale = max(PageLayout.smallestScale, min(scale, layout.chartScale(of: self)))
    if scale < PageLayout.smallestScale { page.repeatedColumns = 0...max(0, layout.nameColumns - 1) }
    if layout.besideWidth > 0 { page.columnBreaks = [layout.columns] }
    page.rowBreaks = layout.breaks(of: self)
    enlargeChartTexts()
  }

  /// Texts of charts come to seven points on paper, where the legend is short enough to leave the plot its room.
  private mutating func enlargeChartTexts() {
    let size = 2 * PageLayout.smallestChartText * 100 / Double(page.scale ?? 100)
    for index in charts.indices
    where charts[index].series.count(where: \.isInLegend) * PageLayout.legendWidth <= charts[index].width {
      charts[index].textSize = max(charts[index].textSize, size.rounded(.up) / 2)
    }
  }
}

extension PageLayout {
  /// The width of the table in points.
  fileprivate func width(of sheet: Worksheet) -> Double {
    (0..<columns).filter { !sheet.hiddenColumns.contains($0) }
      .reduce(0) { $0 + ((sheet.columnWidths[$1] ?? 8.43) * 7 + 5).rounded() * 0.75 }
  }

  /// The size of print in per cent at which so many points are a page wide; at most 100.
  fileprivate static func scale(_ width: Double, isLandscape: Bool) -> Int {
    min(100, Int(100 * PageSetup.room(isLandscape: isLandscape).width * widthShare / max(1, width)))
  }

  /// The size of print in per cent at which all charts are a page high, if it can be up to the next group, else as many of the
  /// first as are not too small then; 100 where not even one is.
  fileprivate func chartScale(of sheet: Worksheet) -> Int {
    let ends = kept.map(\.upperBound).sorted(by: >)
    guard let last = ends.first else { return 100 }
    let room = PageSetup.room(isLandscape: sheet.page.isLandscape).height * Self.heightShare
    let scales = ([sheet.groups.sorted().first { $0 >= last }].compactMap(\.self) + ends).lazy.map { end in
      Int(100 * room / max(1, (0..<end).reduce(0) { $0 + sheet.height($1) }))
    }
    return min(100, scales.first { $0 >= Self.smallestScale } ?? 100)
  }

  /// The rows that begin a page where a group or a chart would else be cut.
  fileprivate func breaks(of sheet: Worksheet) -> [Int] {
    let scale = Double(sheet.page.scale ?? 100) / 100
    let room = PageSetup.room(isLandscape: sheet.page.isLandscape).height / scale
    let count = max(sheet.rows.count, kept.map(\.upperBound).max() ?? 0)
    let repeated = (sheet.page.repeatedRows.map(Array.init) ?? []).reduce(0) { $0 + sheet.height($1) }
    let starts = sheet.groups.sorted()
    var (breaks, first) = ([Int](), 0)
    while first < count {
      // Before the repeated rows come they are not repeated.
      let used = first > sheet.page.repeatedRows?.upperBound ?? 0 ? repeated : 0
      let ends = [Self.heightShare, 1].map { sheet.end(from: first, in: room * $0 - used) }
      guard ends[0] < count else { break }
      let start = start(between: first, ends[0], latest: ends[1], starts) { row in
        (first..<row).reduce(0) { $0 + sheet.height($1) } > room * Self.heightShare / 2
      }
      if let start { breaks.append(start) }
      first = start ?? ends[0]
    }
    return breaks
  }

  /// Where the next page begins: with the chart that the page's end would cut, else with the group, unless most of the page were
  /// left empty; nil for wherever the page ends, at `latest` where nothing is left free.
  private func start(
    between first: Int, _ end: Int, latest: Int, _ starts: [Int], isFilled: (Int) -> Bool
  ) -> Int? {
    if let cut = kept.first(where: { $0.lowerBound < latest && $0.upperBound > end }) {
      guard cut.lowerBound > first else { return nil }
      let row = min(cut.lowerBound, end)
      // No heading stays behind.
      return starts.last { $0 > first && row - 3...row ~= $0 && !isInChart($0) } ?? row
    }
    guard let start = starts.last(where: { $0 <= end }), start > first, isFilled(start), !isInChart(start)
    else { return nil }
    return start
  }

  private func isInChart(_ row: Int) -> Bool {
    kept.contains { $0.lowerBound < row && $0.upperBound > row }
  }
}

extension Worksheet {
  /// The height of a row in points.
  fileprivate func height(_ row: Int) -> Double { rowHeights[row] ?? 15 }

  /// The row behind those from one on that fit in so many points, at least one.
  fileprivate func end(from first: Int, in room: Double) -> Int {
    var (end, used) = (first, 0.0)
    while end == first || used + height(end) <= room {
      used += height(end)
      end += 1
    }
    return end
  }
}

extension PageSetup {
  /// Margins in inches: at the sides and on top, and where there is a line of text.
  static let (sideMargin, endMargin) = (0.5, 0.75)

  /// What is left of A4 between the margins, in points.
  static func room(isLandscape: Bool) -> (width: Double, height: Double) {
    let (short, long) = (595.3, 841.9)
    let (width, height) = isLandscape ? (long, short) : (short, long)
    return (width - 144 * sideMargin, height - 72 * (sideMargin + endMargin))
  }
}
