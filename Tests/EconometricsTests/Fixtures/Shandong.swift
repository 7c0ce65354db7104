import Econometrics
import Expressions
import SourceText
import TimeSeries

/// Growth of above-scale industrial value added of Shandong and of the nation on the same published spans since
/// 2013, and of Shandong's technological-upgrading investment where it is published, in %.
///
/// Source: the provincial and national releases collected in `seeds/`, one value per span.
enum Shandong {
  static let spans: [(period: String, province: Double, nation: Double, upgrading: Double?)] = [
    ("2013Q1", 11.4, 9.5, nil), ("2014", 9.6, 8.3, nil), ("2015M01-M06", 7.4, 6.3, nil),
    ("2017", 6.9, 6.6, 14.1), ("2017M01-M04", 7.5, 6.7, nil), ("2018M01-M06", 5.3, 6.7, nil),
    ("2020", 5.0, 2.8, nil), ("2020M01-M06", -0.1, -1.3, nil), ("2020M01-M09", 2.9, 1.2, nil),
    ("2020M01-M10", 3.7, 1.8, nil), ("2020Q1", -5.8, -8.4, nil), ("2021", 9.6, 9.6, nil),
    ("2021M01-M10", 10.5, 10.9, nil), ("2021Q1", 23.5, 24.5, nil), ("2022", 5.1, 3.6, 7.3),
    ("2022M01-M04", 4.3, 4.0, nil), ("2022M01-M06", 4.8, 3.4, 9.0), ("2023", 7.1, 4.6, 9.4),
    ("2023M01-M02", 5.4, 2.4, 10.9), ("2023M01-M05", 6.3, 3.6, nil), ("2023M01-M06", 6.9, 3.8, 10.2),
    ("2023M01-M09", 7.1, 4.0, 13.1), ("2023M01-M10", 6.9, 4.1, 14.2), ("2023Q1", 5.9, 3.0, nil),
    ("2024", 8.3, 5.8, nil), ("2024M01-M08", 8.2, 5.8, nil), ("2024M01-M09", 8.2, 5.8, nil),
    ("2025", 7.6, 5.9, 5.3), ("2025M01-M06", 7.7, 6.4, nil), ("2025M01-M09", 7.8, 6.2, nil),
    ("2025Q1", 8.2, 6.5, 9.3),
  ]

  static func data() throws -> RegressionTable {
    try RegressionTable(
      rows: spans.map { span in
        ObservationRow(
          label: span.period, cluster: String(span.period.prefix(4)), period: Period(span.period))
      },
      columns: [
        "va_growth": spans.map(\.province), "national": spans.map(\.nation),
        "upgrading": spans.map(\.upgrading),
      ])
  }

  static func design(
    _ formula: String = "va_growth ~ national", missing: MissingRegressors = .mean
  ) throws -> DesignMatrix {
    try DesignMatrix(
      Formula.parse(formula, at: SourceRange(file: "test", line: 1)), data: data(),
      missingRegressors: missing)
  }
}
