import Reporting
import SeedExtraction
import SourceText
import TimeSeries

/// A row of `observations.csv` as it is written.
struct SeedRow: Hashable {
  /// The fields, by `ObservationFile.columns`.
  private(set) var fields: [String]

  /// A row of the file.
  init(_ row: CSVTable.Row) { fields = ObservationFile.columns.map { row[$0].text } }

  /// A row from its fields. Precondition: one for each column.
  init(_ fields: [String]) {
    precondition(fields.count == ObservationFile.columns.count)
    self.fields = fields
  }

  /// A field by its column; empty if there is no such column.
  subscript(column: String) -> String {
    ObservationFile.columns.firstIndex(of: column).map { fields[$0] } ?? ""
  }

  /// The columns in which another row differs.
  func differences(from other: SeedRow) -> [String] {
    ObservationFile.columns.filter { self[$0] != other[$0] }
  }

  /// What the row is a figure of, in one spelling for each span of time.
  var subject: [String] { [self["region"], self["indicator"], period, self["status"]] }

  /// The subject with the figure itself.
  var identity: [String] {
    subject + [self["qualifier"], Double(self["value"]).map { "\($0)" } ?? self["value"]]
  }

  /// The place without the offsets: `paragraph 6: 增長6.9%`.
  var evidencePlace: String {
    let place = self["place"]
    guard let comma = place.firstIndex(of: ","), let colon = place.firstIndex(of: ":"), comma < colon else {
      return place
    }
    return String(place[..<comma] + place[colon...])
  }

  /// `paragraph 6`
  var paragraph: String { String(self["place"].prefix { $0 != "," && $0 != ":" }) }

  private var period: String {
    (try? ObservationPeriod.parse(self["period"])).map { "\($0)" } ?? self["period"]
  }
}

extension CSVWriter {
  /// The rows of a table of figures as a file.
  static func observations(_ rows: [SeedRow]) -> [UInt8] {
    var writer = CSVWriter(header: ObservationFile.columns)
    for row in rows {
      for field in row.fields { writer.field(field) }
      writer.endRow()
    }
    return writer.bytes
  }
}
