import Econometrics
import LinearAlgebra
import TimeSeries

/// Longley's macroeconomic data, with what NIST certifies for the regression on all six columns.
///
/// Source: NIST Statistical Reference Datasets, linear least squares, Longley (1967), Journal of the American
/// Statistical Association 62, 819-841.
enum Longley {
  static let names = ["deflator", "gnp", "unemployed", "forces", "population", "year"]

  /// Employment, then the six regressors.
  static let table: [[Double]] = [
    [60323, 83.0, 234289, 2356, 1590, 107608, 1947], [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
    [60171, 88.2, 258054, 3682, 1616, 109773, 1949], [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951], [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
    [64989, 99.0, 365385, 1870, 3547, 115094, 1953], [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955], [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
    [68169, 108.4, 442769, 2936, 2798, 120445, 1957], [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959], [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
    [69331, 115.7, 518173, 4806, 2572, 127852, 1961], [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ]

  static let certifiedCoefficients = [
    -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683, -1.03322686717359,
    -0.511041056535807e-01, 1829.15146461355,
  ]
  static let certifiedErrors = [
    890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699, 0.214274163161675,
    0.226073200069370, 455.478499142212,
  ]
  static let certifiedSigma = 304.854073561965
  static let certifiedRSquared = 0.995479004577296
  static let certifiedF = 330.285339234588

  static let years = table.map { Int($0[6]) }

  /// Employment on some of the columns, one row per year.
  static func design(
    on columns: [String] = names, intercept: Bool = true, order: [Int]? = nil
  ) throws -> DesignMatrix {
    let indices = columns.compactMap { names.firstIndex(of: $0).map { $0 + 1 } }
    let rows = (order ?? Array(table.indices)).map { table[$0] }
    return try DesignMatrix(
      matrix: Matrix(rowVectors: rows.map { row in (intercept ? [1] : []) + indices.map { row[$0] } }),
      response: rows.map { $0[0] }, names: (intercept ? [DesignMatrix.interceptName] : []) + columns,
      responseName: "employment",
      rows: rows.map { row in
        ObservationRow(label: String(Int(row[6])), period: Period(year: Int(row[6])))
      })
  }

  /// Employment on gross national product and unemployment, the regression of `Scripts/reference`.
  static func small(intercept: Bool = true, order: [Int]? = nil) throws -> DesignMatrix {
    try design(on: ["gnp", "unemployed"], intercept: intercept, order: order)
  }

  static let gnp = table.map { $0[2] }
}
