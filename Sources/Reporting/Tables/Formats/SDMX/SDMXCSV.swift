import TimeSeries

/// SDMX-CSV 2.0: one row a figure, with the structure that explains it named in each.
///
/// Source: SDMX 3.0, "SDMX-CSV 2.0 field guide" (sdmx.org). Columns: `STRUCTURE`, `STRUCTURE_ID`, `ACTION`, the
/// dimensions with `FREQ` before and `TIME_PERIOD` behind, `OBS_VALUE`, the attributes. The structure itself is `SDMXStructure`.
/// Never with a byte-order mark: readers (sdmx1) tell the format by its first column and would not know it.
public struct SDMXCSV: RowTableFormat {
  /// Which structure the rows follow.
  public var structure: SDMXStructure

  /// The format.
  public init(structure: SDMXStructure = SDMXStructure()) { self.structure = structure }

  /// `csv`.
  public var fileExtension: String { "csv" }

  /// The header row.
  public func head(of table: ColumnarTable) throws(TableError) -> [UInt8] {
    let layout = try SDMXLayout(table)
    return CSVWriter(header: ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + layout.components.map(\.id)).bytes
  }

  /// Rows of observations; `I` stands for information, which neither adds to nor replaces what a reader has.
  public func rowEncoder(for table: ColumnarTable) throws(TableError) -> RowEncoder {
    var fields = try SDMXLayout(table).components.map(\.field)
    var prefix = Array("datastructure,".utf8)
    CSVWriter.append(structure.reference, to: &prefix)
    fields[0].prefix = prefix + Array(",I,".utf8)
    return RowEncoder(table, fields)
  }
}
