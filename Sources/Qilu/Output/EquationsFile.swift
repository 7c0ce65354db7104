import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios
import Statistics

/// `equations.csv`: every coefficient and every statistic of every equation.
enum EquationsFile {
  static let header = [
    "model", "equation", "kind", "term", "class", "value", "se", "t", "df", "p", "prior_mean", "prior_sd",
    "data_share", "leave_one_out_min", "leave_one_out_max", "n", "note",
  ]

  /// One row; what does not apply is nil.
  struct Row {
    var kind: String
    var term: String
    var classification = ""
    var value: Double?
    var error: Double?
    var t: Double?
    var degreesOfFreedom: Double?
    var p: Double?
    var prior: (mean: Double?, deviation: Double?)
    var dataShare: Double?
    var leaveOneOut: ClosedRange<Double>?
    var count: Int?
    var note = ""
  }

  static func bytes(
    _ groups: [ScenarioGroup], evaluations: [String: [RollingOriginEvaluation]], options: OutputOptions
  ) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    for group in groups {
      let evaluated = evaluations[group.estimated.model.path] ?? []
      for equation in group.estimated.system.equations {
        let rows =
          coefficientRows(equation, options.language) + statisticRows(equation, options.language)
          + skillRows(evaluated.first { $0.variable == equation.variable })
        for row in rows { write(row, equation, group.estimated.model.name, &writer) }
      }
    }
    return writer.bytes
  }

  private static func write(
    _ row: Row, _ equation: FittedEquation, _ model: String, _ writer: inout CSVWriter
  ) {
    for text in [model, equation.variable, row.kind, row.term, row.classification] { writer.field(text) }
    for number in [row.value, row.error, row.t] { writer.field(number) }
    writer.field(row.degreesOfFreedom.flatMap { $0.isFinite ? $0 : nil })
    for number in [row.p, row.prior.mean, row.prior.deviation, row.dataShare] { writer.field(number) }
    writer.field(row.leaveOneOut?.lowerBound)
    writer.field(row.leaveOneOut?.upperBound)
    writer.field(row.count.map(Double.init))
    writer.field(row.note)
    writer.endRow()
  }

  private static func coefficientRows(_ equation: FittedEquation, _ language: Language) -> [Row] {
    equation.coefficients.map { coefficient in
      let pooled = equation.pooled?.coefficient == coefficient.name
      var row = Row(kind: "coefficient", term: coefficient.name)
      row.classification = pooled ? "estimated, pooled" : coefficient.kind.rawValue
      (row.value, row.error) = (coefficient.value, coefficient.standardError)
      (row.t, row.degreesOfFreedom, row.p) = (coefficient.t, coefficient.degreesOfFreedom, coefficient.p)
      row.prior = (coefficient.priorMean, coefficient.priorStandardDeviation)
      (row.dataShare, row.leaveOneOut) = (coefficient.dataShare, coefficient.leaveOneOut)
      row.count = equation.regression?.observationCount ?? equation.estimate?.observationCount
      row.note = note(coefficient, of: equation, language)
      return row
    }
  }

  static func note(
    _ coefficient: Coefficient, of equation: FittedEquation, _ language: Language
  ) -> String {
    var notes: [String] = []
    if coefficient.center != 0 {
      let mean = NumberFormat(decimals: 2).text(coefficient.center, in: language)
      notes.append(language == .en ? "times (term - \(mean))" : "乘以（变量 - \(mean)）")
    }
    if let source = equation.source(of: coefficient.name) { notes.append(source[language]) }
    if let regression = equation.regression, regression.observationCount <= regression.coefficientCount {
      let (rows, count) = (regression.observationCount, regression.coefficientCount)
      notes.append(
        language == .en
          ? "no t: \(rows) rows for \(count) coefficients" : "不给出 t：\(count)个系数只有\(rows)行样本")
    }
    return notes.joined(separator: language == .en ? "; " : "；")
  }

  private static func skillRows(_ evaluation: RollingOriginEvaluation?) -> [Row] {
    guard let evaluation else { return [] }
    return [
      ("rolling_origin_mae_unconditional", evaluation.meanAbsoluteError(\.unconditional)),
      ("rolling_origin_mae_conditional", evaluation.meanAbsoluteError(\.conditional)),
      ("rolling_origin_mae_naive", evaluation.meanAbsoluteError(\.naive)),
    ].map { name, value in
      var row = Row(kind: "statistic", term: name, prior: (nil, nil))
      row.value = value
      row.count = evaluation.origins.count
      return row
    } + RollingOriginEvaluation.levels.compactMap { coverageRow(evaluation, $0) }
  }

  private static func coverageRow(_ evaluation: RollingOriginEvaluation, _ level: Double) -> Row? {
    guard let coverage = evaluation.coverage(level: level) else { return nil }
    let name = "rolling_origin_coverage_\(NumberFormat(decimals: 0).digits(level))"
    var row = Row(kind: "statistic", term: name, prior: (nil, nil))
    (row.value, row.count) = (coverage.share, coverage.trials)
    return row
  }
}
