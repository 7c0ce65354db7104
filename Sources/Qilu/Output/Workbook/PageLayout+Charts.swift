import Reporting
import SpreadsheetML

extension PageLayout {
  /// A table with charts right of it, which come onto pages of their own behind it.
  static func beside(_ charts: [WorkbookChart], column: Int) -> PageLayout {
    var layout = PageLayout(columns: column)
    layout.prefersPortrait = true
    layout.besideWidth = charts.map(\.width).max() ?? 0
    layout.kept = charts.map { $0.anchor.row..<$0.anchor.row + ($0.height + 19) / 20 }
    return layout
  }
}
