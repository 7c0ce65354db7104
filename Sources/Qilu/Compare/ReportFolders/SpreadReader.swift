import Localization
import SourceText

/// Reads what the draws say of a value: the columns `sd` and `q2.5` to `q97.5` of a table of a report folder.
struct SpreadReader {
  private(set) var problems = LimitedFindings()
  /// Whether the table has every quantile.
  private let hasQuantiles: Bool

  init(_ table: CSVTable) {
    hasQuantiles = ProjectionsFile.quantileColumns.allSatisfy { table.column($0) != nil }
  }

  /// The standard deviation; nil where there is none, or a damaged one.
  mutating func standardDeviation(_ row: CSVTable.Row) -> Double? {
    let field = row["sd"]
    guard !field.isEmpty else { return nil }
    guard let value = field.optionalNumber(), value >= 0 else {
      refuse(
        field, LocalizedText(en: "a number that is not negative", zh: "非负数"),
        hint: LocalizedText(en: "it is left out", zh: "此项不予采用"))
      return nil
    }
    return value
  }

  /// The quantiles in increasing order; none where nothing was drawn, a column is missing, or one is damaged.
  mutating func quantiles(_ row: CSVTable.Row) -> [Double] {
    let fields = ProjectionsFile.quantileColumns.map { row[$0] }
    guard hasQuantiles, !fields.allSatisfy(\.isEmpty) else { return [] }
    var quantiles: [Double] = []
    for field in fields {
      guard let value = field.optionalNumber() else {
        refuse(field, LocalizedText(en: "a number", zh: "数字"))
        return []
      }
      if let before = quantiles.last, value < before {
        refuse(
          field,
          LocalizedText(
            en: "a number not below the quantile before it, \(before)", zh: "不小于前一分位数 \(before) 的数字"))
        return []
      }
      quantiles.append(value)
    }
    return quantiles
  }

  private static let noBand = LocalizedText(en: "the band of this row is left out", zh: "此行的区间不予采用")

  private mutating func refuse(
    _ field: CSVField, _ expected: LocalizedText, hint: LocalizedText = SpreadReader.noBand
  ) {
    var problem = field.mismatch(expected: expected, hint: hint)
    problem.severity = .warning
    problems.add(problem)
  }
}
