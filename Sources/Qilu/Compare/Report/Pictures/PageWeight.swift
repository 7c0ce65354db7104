import Localization
import Reporting
import TimeSeries

extension Report.Block {
  /// About how many bytes a picture or a table takes in a page, rather more than fewer.
  var pageWeight: Int {
    switch self {
    case .chart(let chart): chart.pageWeight
    case .choice(let choice): choice.options.reduce(0) { $0 + $1.chart.pageWeight }
    case .table(let table): table.pageWeight
    default: 0
    }
  }
}

extension Chart {
  /// Four drawings, for two languages and two widths, and the table behind them.
  fileprivate var pageWeight: Int {
    let table = table
    return 16_000 + 1_300 * table.columns.count + 90 * table.cellCount + 400 * markCount
  }

  /// The values that have a mark each.
  private var markCount: Int {
    guard case .lines(let lines) = kind else { return 0 }
    return lines.series.filter { $0.isSparse && $0.leaps(in: lines.time.periods) }
      .reduce(0) { $0 + $1.values.count { $0 != nil } }
  }
}

extension Chart.Series {
  /// Whether some value is not followed by one of the next period.
  fileprivate func leaps(in periods: [Period]) -> Bool {
    let held = zip(periods, values).compactMap { $1 == nil ? nil : $0 }
    return zip(held, held.dropFirst()).contains { $0.distance(to: $1) != 1 }
  }
}

extension Table {
  fileprivate var cellCount: Int { rows.count * columns.count }

  /// Every cell is named by its table and its row.
  fileprivate var pageWeight: Int {
    let title = title?.en.utf8.count ?? 0
    return rows.reduce(1_000) { weight, row in
      guard case .text(let name)? = row.first else { return weight }
      let bands = row.count { if case .band = $0 { true } else { false } }
      return weight + row.count * (60 + title + name.en.utf8.count) + 60 * bands
    }
  }
}
