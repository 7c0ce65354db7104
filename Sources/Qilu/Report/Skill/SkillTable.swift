import Localization
import Modeling
import Reporting
import Scenarios

/// What forecasts of a model's indicators were worth in past years: the error beside that of the naive forecast, and how often
/// the outcome lay inside the bands.
struct SkillTable {
  let view: ModelView
  let evaluations: [RollingOriginEvaluation]

  /// What the table shows: the main variables, then inputs that were evaluated.
  private var variables: [Variable] {
    let main = view.main
    let others = evaluations.compactMap { view.model.variable($0.variable) }.filter { variable in
      !main.contains { $0.name == variable.name }
    }
    return main + others
  }

  /// The columns of the years, the errors, and the counts inside bands, one for each level.
  static let (yearsColumn, errorColumn, naiveColumn, firstCountColumn) = (1, 2, 3, 4)

  /// A cell of an evaluation's row.
  func place(_ evaluation: RollingOriginEvaluation, column: Int) -> Table.Place? {
    variables.filter { self.evaluation($0) != nil }.firstIndex { $0.name == evaluation.variable }
      .map { Table.Place(table: identifier, row: $0, column: column) }
  }

  /// The name of the table; a report may have one for each model.
  private var identifier: String { "skill-\(view.model.name)" }

  private func evaluation(_ variable: Variable) -> RollingOriginEvaluation? {
    evaluations.first { $0.variable == variable.name }
  }

  /// The table with what it comes to; nothing where no variable was evaluated.
  var blocks: [Report.Block] {
    let measured = variables.compactMap { variable in evaluation(variable).map { (variable, $0) } }
    guard !measured.isEmpty else { return [] }
    let findings = measured.flatMap { variable, evaluation in
      sentences(evaluation).map { $0.closed.behind(variable.title + LocalizedText(en: ": ", zh: "：")) }
    }
    let rest = unmeasured.map { Report.Statement($0) }
    return [.table(table(measured)), .statements(findings + [caution(measured.map(\.1))] + rest)]
  }

  private func table(_ measured: [(Variable, RollingOriginEvaluation)]) -> Table {
    Table(
      title: LocalizedText(
        en: "Past years forecast one year ahead, from what was known then", zh: "以当时已知数据逐年向前预测一年的结果"),
      columns: [
        .rowName(LocalizedText("")),
        .number(LocalizedText(en: "Years", zh: "年数"), format: .init(decimals: 0)),
        .number(LocalizedText(en: "Error", zh: "误差"), format: NumberFormat(decimals: 2)),
        .number(LocalizedText(en: "Naive", zh: "简单外推"), format: NumberFormat(decimals: 2)),
      ] + RollingOriginEvaluation.levels.map(column), rows: measured.map(row),
      notes: [
        LocalizedText(
          en:
            "Error: mean absolute error of the forecast; naive: that of “the same as the year before”. Then how many outcomes lay inside the band, in brackets the coverage that this count does not contradict (exact binomial, 95 %).",
          zh: "误差为预测的平均绝对误差；简单外推即“与上年相同”。后两列为落在区间内的年数，括号内为该计数所不能否定的覆盖率（精确二项区间，95%）。")
      ], identifier: identifier)
  }

  private func column(_ level: Double) -> Table.Column {
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(level)
    return Table.Column(
      LocalizedText(en: "Inside the \(percent.en) band", zh: "落在\(percent.zh)区间"), alignment: .right)
  }

  private func row(_ variable: Variable, _ evaluation: RollingOriginEvaluation) -> [Table.Cell] {
    let words = SkillWords(evaluation: evaluation)
    return [
      .text(variable.title + view.unitSuffix(variable)), .number(Double(evaluation.origins.count)),
      .number(evaluation.meanAbsoluteError(\.unconditional)), .number(evaluation.meanAbsoluteError(\.naive)),
    ] + RollingOriginEvaluation.levels.map { words.count(level: $0).map { .text($0) } ?? .empty }
  }

  private func sentences(_ evaluation: RollingOriginEvaluation) -> [Report.Statement] {
    let words = SkillWords(evaluation: evaluation)
    return [words.statement(to: place(evaluation, column: Self.errorColumn))]
      + RollingOriginEvaluation.levels.enumerated().compactMap { index, level in
        words.objection(
          level: level, to: place(evaluation, column: Self.firstCountColumn + index))
      }
  }

  /// How little so few years can tell.
  private func caution(_ evaluations: [RollingOriginEvaluation]) -> Report.Statement {
    let longest = evaluations.max { $0.origins.count < $1.origins.count }
    let most = longest?.origins.count ?? 0
    let years = longest.flatMap { place($0, column: Self.yearsColumn) }.map(Report.Target.cell)
    return Report.Statement(
      LocalizedText(
        en:
          "With \(most) years at most, a band of 80 % cannot be told from one of much less or more: read the brackets, not the counts.",
        zh: "最多只有\(most)年，无法分辨80%的区间与明显更窄或更宽的区间：请看括号内的范围，而非计数本身。"), figures: ["\(most)"], to: years)
  }

  /// Main variables that could not be evaluated, with the reason.
  private var unmeasured: [LocalizedText] {
    let missing = view.main.filter { evaluation($0) == nil }
    guard !missing.isEmpty else { return [] }
    let clauses = missing.map {
      $0.title + LocalizedText(en: " (", zh: "（") + reason($0) + LocalizedText(en: ")", zh: "）")
    }
    return [LocalizedText(en: "Not measured: ", zh: "未能检验：") + clauses.clauses.closed]
  }

  private func reason(_ variable: Variable) -> LocalizedText {
    guard let equation = view.group.estimated.equation(for: variable.name) else {
      return LocalizedText(en: "its path is given, or too few past years are known", zh: "路径为给定，或历史年份太少")
    }
    return equation.regression == nil && equation.estimate == nil
      ? LocalizedText(en: "calibrated, not estimated", zh: "校准而非估计")
      : LocalizedText(
        en: "fewer than \(RollingOriginEvaluation.fewestOrigins) past years can be forecast",
        zh: "可供预测检验的年份不足\(RollingOriginEvaluation.fewestOrigins)年")
  }
}
