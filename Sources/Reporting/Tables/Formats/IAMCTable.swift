public import TimeSeries

/// The layout of scenario databases (IAMC): `model`, `scenario`, `region`, `variable`, `unit`, one column a year.
///
/// Source: the data model of pyam (Huppmann et al. 2021, "pyam: Analysis and visualisation of integrated assessment and
/// macro-energy scenarios", Open Research Europe 1:74) and its page "Data model". Parts of years stand in a further column `subannual`; other
/// dimensions after it.
public enum IAMCTable {
  /// The columns of the standard, in its order.
  public static let columns = ["model", "scenario", "region", "variable", "unit"]
  /// The column of the part of the year.
  public static let subannual = "subannual"
  /// What stands in `subannual` for a whole year.
  static let wholeYear = "Year"

  /// The table turned into that layout.
  static func wide(_ table: ColumnarTable) throws(TableError) -> WideTable {
    var table = table
    var names = columns
    if let place = table.columns.firstIndex(where: { $0.role == .period }),
      case .period(let when) = table.columns[place].values, !when.values.allSatisfy(\.isFullYear)
    {
      table = split(table, when, at: place)
      names.append(subannual)
    }
    var first: [ColumnarTable.Column] = []
    for name in names {
      guard let column = table.columns.first(where: { $0.name == name }) else { throw .missingColumn(name) }
      first.append(column)
    }
    return try WideTable(
      table, names: first + table.columns(.dimension).filter { !names.contains($0.name) })
  }

  /// Each period as its year and what part of it.
  private static func split(
    _ table: ColumnarTable, _ when: CodedValues<Period>, at place: Int
  ) -> ColumnarTable {
    var columns = table.columns
    let years = CodedValues(when.codes.lazy.map { Period(year: when.values[Int($0)].year) })
    let parts = when.values.map(\.partOfYear)
    columns[place] = .init(columns[place].name, .period, .period(years))
    columns.append(
      .init(subannual, .dimension, .text(CodedValues(when.codes.lazy.map { parts[Int($0)] }))))
    return ColumnarTable(columns)
  }
}

extension Period {
  /// `Year`, `Q1`, `M03`, `M01-M06`: the period without its year.
  public var partOfYear: String {
    isFullYear ? IAMCTable.wholeYear : String(description.dropFirst(String(year).count))
  }
}
