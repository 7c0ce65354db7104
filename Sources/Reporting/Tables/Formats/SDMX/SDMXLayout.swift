import TimeSeries

/// The components of an SDMX structure that a table has, in the order of the file.
struct SDMXLayout {
  /// One component: a column of the file.
  struct Component {
    enum Kind { case dimension, time, measure, attribute }

    var id: String
    var kind: Kind
    var isNumber = false
    var field: RowField
  }

  let components: [Component]

  init(_ table: ColumnarTable) throws(TableError) {
    guard let time = table.columns.firstIndex(where: { $0.role == .period }) else {
      throw .missingColumn("period")
    }
    guard let value = table.columns.firstIndex(where: { $0.role == .measure }) else {
      throw .missingColumn("value")
    }
    var components = [
      Component(id: "FREQ", kind: .dimension, field: RowField(column: time, period: { $0.sdmxFrequency }))
    ]
    for (index, column) in table.columns.enumerated() where column.role == .dimension {
      components.append(
        Component(id: Self.id(column.name), kind: .dimension, field: RowField(column: index)))
    }
    components += [
      Component(
        id: "TIME_PERIOD", kind: .time, field: RowField(column: time, period: { $0.sdmxDescription })),
      Component(id: "OBS_VALUE", kind: .measure, field: RowField(column: value)),
    ]
    for (index, column) in table.columns.enumerated() where column.role == .unit {
      components.append(Component(id: "UNIT_MEASURE", kind: .attribute, field: RowField(column: index)))
    }
    for (index, column) in table.columns.enumerated() where column.role == .attribute {
      if column.name == Self.kind {
        components.append(
          Component(
            id: "OBS_STATUS", kind: .attribute,
            field: RowField(column: index, text: { Self.statuses[$0] ?? "" })))
      }
      components.append(
        Component(
          id: Self.id(column.name), kind: .attribute, isNumber: column.values.codes == nil,
          field: RowField(column: index)))
    }
    self.components = components
  }

  /// The column that says where a figure comes from.
  private static let kind = "kind"
  /// Its words as codes of CL_OBS_STATUS (SDMX cross-domain code lists 2.2): normal, estimated, forecast.
  private static let statuses = ["history": "A", "estimate": "E", "assumption": "F", "projection": "F"]

  /// A column's name as an identifier: upper case, `_` for what is not allowed.
  static func id(_ name: String) -> String {
    let text = String(name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return text.first?.isLetter == true ? text : "C_" + text
  }
}

extension Period {
  /// The code of the frequency (CL_FREQ 2.1): `A`, `S`, `Q`, `M`; `_O` for a span that has none, such as January to May.
  var sdmxFrequency: String {
    switch frequency {
    case .annual: "A"
    case .half: "S"
    case .quarterly: "Q"
    case .monthly: "M"
    case nil: "_O"
    }
  }

  /// `2026`, `2026-S1`, `2026-Q1`, `2026-01`; other spans as start and length: `2026-01-01/P5M`.
  ///
  /// Source: SDMX 3.0 Section 6, "Technical Notes", 4.2 (ObservationalTimePeriod).
  var sdmxDescription: String {
    let month = firstMonth < 10 ? "0\(firstMonth)" : "\(firstMonth)"
    return switch frequency {
    case .annual: "\(year)"
    case .half: "\(year)-S\(lastMonth / 6)"
    case .quarterly: "\(year)-Q\(lastMonth / 3)"
    case .monthly: "\(year)-\(month)"
    case nil: "\(year)-\(month)-01/P\(monthCount)M"
    }
  }
}
