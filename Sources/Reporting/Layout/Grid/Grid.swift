/// A table as text: columns whose cells are strings already, to be fitted into a width.
struct Grid {
  /// A cell: words that may be broken into lines, or figures that may not.
  enum Cell {
    case words(String)
    case block(String)

    var text: String {
      switch self {
      case .words(let text), .block(let text): text
      }
    }
  }

  struct Column {
    var heading = ""
    /// A heading shared with the neighbours that carry the same one.
    var span = ""
    var alignment = Table.Alignment.left
    /// Whether every part of a split grid repeats the column.
    var namesRows = false
    /// Words are not squeezed below this, as far as they need it.
    var leastWordsWidth = 12
    var cells: [Cell]
  }

  /// Rows under a common heading; a heading of no text only sets them off.
  struct Group {
    var firstRow: Int
    var heading: String
  }

  var columns: [Column]
  var rowCount: Int
  var groups: [Group] = []
  var showsHeadings = true
  /// Whether a grid too wide is split into parts; else its words are torn.
  var isSplittable: Bool { showsHeadings }
  var style: TextStyle

  /// The grid as one or more parts, each no wider than the width, all with the columns that name the rows.
  func parts(width: Int) -> [[String]] {
    let fitting = ColumnFitting(self, width: width)
    return fitting.parts.map { part in
      GridPart(grid: self, columns: part.columns, widths: part.widths, gap: part.gap).lines
    }
  }

  /// Spaces before the rows under group headings.
  var indent: Int { groups.contains { !$0.heading.isEmpty } ? 2 : 0 }
}
