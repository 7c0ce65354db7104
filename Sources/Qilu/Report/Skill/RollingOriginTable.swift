import Localization
import Reporting
import Scenarios
import TimeSeries

/// How an equation would have forecast past years, whatever it shows.
struct RollingOriginTable {
  let evaluation: RollingOriginEvaluation
  /// The model's name: reports may tell of equations of the same name in two.
  let model: String
  /// How the variable's values are written.
  let format: NumberFormat

  var blocks: [Report.Block] { [.table(table), .statement(verdict)] }

  /// The name by which the verdict points at the errors, and the column of the one it is about.
  private var identifier: String { "origins-\(model)-\(evaluation.variable)" }
  private static let errorColumn = 3

  /// The level of the band beside a forecast, in per cent.
  private static let level = 80.0

  private var table: Table {
    var rows = evaluation.origins.map { origin -> [Table.Cell] in
      let band = origin.bands[Self.level]
      return [
        .plain(origin.period.description), .number(origin.actual), .number(origin.naive),
        .number(origin.unconditional),
        band.map { .range(low: $0.lowerBound, high: $0.upperBound) } ?? .empty,
        .number(origin.conditional),
      ]
    }
    rows.append(errors)
    return Table(
      title: LocalizedText(en: "Forecast one year ahead from what was known then", zh: "以当时已知数据向前预测一年"),
      columns: columns, rows: rows, groups: [Table.RowGroup(firstRow: evaluation.origins.count)],
      notes: [
        LocalizedText(
          en:
            "Naive: as the year before. Unconditional: the inputs are forecast too; this is skill, and the band is its own. Conditional: the inputs are given as they turned out.",
          zh: "与上年相同：简单外推。无条件：输入变量也由当时的规则预测，反映真实预测能力，区间为其自身区间。有条件：输入变量取事后实际值。")
      ], identifier: identifier)
  }

  private var columns: [Table.Column] {
    [
      .rowName(LocalizedText(en: "Year", zh: "年份")),
      .number(LocalizedText(en: "Outcome", zh: "实际"), format: format),
      .number(LocalizedText(en: "Naive", zh: "与上年相同"), format: format),
      .number(LocalizedText(en: "Unconditional", zh: "无条件"), format: format),
      .number(LocalizedText(en: "80 % band", zh: "80%区间"), format: format),
      .number(LocalizedText(en: "Conditional", zh: "有条件"), format: format),
    ]
  }

  private var errors: [Table.Cell] {
    let finer = NumberFormat(decimals: format.decimals + 1)
    return [
      .text(LocalizedText(en: "Mean absolute error", zh: "平均绝对误差")), .empty,
      .number(evaluation.meanAbsoluteError(\.naive), finer),
      .number(evaluation.meanAbsoluteError(\.unconditional), finer), .empty,
      .number(evaluation.meanAbsoluteError(\.conditional), finer),
    ]
  }

  private var verdict: Report.Statement {
    let count = evaluation.origins.count
    let error = Table.Place(table: identifier, row: count, column: Self.errorColumn)
    let words = SkillWords(evaluation: evaluation).statement(to: error).closed
    let opening = LocalizedText(
      en: words.text.en.prefix(1).uppercased() + words.text.en.dropFirst(), zh: words.text.zh)
    return Report.Statement(opening, mentions: words.mentions)
      + Report.Statement(
        LocalizedText(en: " \(count) years are weak evidence either way.", zh: "只有\(count)年，证据有限。"))
  }
}
