import Localization
import TimeSeries

/// A table of figures laid out for a page: periods as columns where there are any, numbers rounded.
enum PageTable {
  static func layout(_ table: ColumnarTable, decimals: Int) throws(TableError) -> Table {
    let format = NumberFormat(decimals: decimals)
    guard !table.columns(.period).isEmpty, !table.columns(.measure).isEmpty else {
      return asItIs(table, format)
    }
    let wide = try WideTable(table)
    return Table(
      columns: wide.names.map { .rowName(LocalizedText($0.name)) }
        + wide.periods.map { .number(LocalizedText($0.description), format: format) },
      rows: wide.rows.map { row in
        wide.names.map { .plain($0.values.text(row.source)) } + row.values.map { .number($0) }
      })
  }

  private static func asItIs(_ table: ColumnarTable, _ format: NumberFormat) -> Table {
    Table(
      columns: table.columns.map { column in
        let heading = LocalizedText(column.name)
        return if case .number = column.values { .number(heading, format: format) } else { .init(heading) }
      },
      rows: (0..<table.rowCount).map { row in
        table.columns.map { column in
          if case .number(let numbers) = column.values {
            .number(numbers[row])
          } else {
            .plain(column.values.text(row))
          }
        }
      })
  }
}
