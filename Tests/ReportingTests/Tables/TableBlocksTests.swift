import Localization
import Testing
import TimeSeries

@testable import Reporting

struct TableBlocksTests {
  @Test func partsAreTheWholeFile() throws {
    let table = SampleTable.table
    let blocks = TableBlocks(shape: table, count: 4) { index in
      ColumnarTable(
        table.columns.map { column in
          .init(column.name, column.role, column.values.part(2 * index..<2 * index + 2))
        })
    }
    let parts = try blocks.parts(TidyCSV())
    let bytes = (0..<parts.count).flatMap(parts.part)
    #expect(bytes == (try TidyCSV().encode(table, in: .en)))
  }
}

extension ColumnarTable.Values {
  /// Some rows of the column.
  fileprivate func part(_ rows: Range<Int>) -> Self {
    switch self {
    case .text(let values): .text(CodedValues(values.values, codes: Array(values.codes[rows])))
    case .period(let values): .period(CodedValues(values.values, codes: Array(values.codes[rows])))
    case .number(let values): .number(Array(values[rows]))
    case .integer(let values): .integer(Array(values[rows]))
    }
  }
}
