import Localization
import Reporting
import Scenarios
import TimeSeries

/// How an equation would have forecast past years, whatever it shows.
struct RollingOriginTable {
  let evaluation: RollingOriginEvaluation
  /// How the variable's values are written.
  let format: NumberFormat

  var blocks: [Report.Block] { [.table(table), .paragraph(verdict)] }

  private var table: Table {
    var rows = evaluation.origins.map { origin -> [Table.Cell] in
      [
        .plain(origin.period.description), .number(origin.actual), .number(origin.naive),
        .number(origin.unconditional),
        .number(origin.conditional),
      ]
    }
    let finer = NumberFormat(decimals: format.decimals + 1)
    rows.append([
      .text(LocalizedText(en: "Mean absolute error", zh: "平均绝对误差")), .empty,
      .number(evaluation.meanAbsoluteError(\.naive), finer),
      .number(evaluation.meanAbsoluteError(\.unconditional), finer),
      .number(evaluation.meanAbsoluteError(\.conditional), finer),
    ])
    return Table(
      title: LocalizedText(en: "Forecast one year ahead from what was known then", zh: "以当时已知数据向前预测一年"),
      columns: [
        .rowName(LocalizedText(en: "Year", zh: "年份")),
        .number(LocalizedText(en: "Outcome", zh: "实际"), format: format),
        .number(LocalizedText(en: "Naive", zh: "与上年相同"), format: format),
        .number(LocalizedText(en: "Unconditional", zh: "无条件"), format: format),
        .number(LocalizedText(en: "Conditional", zh: "有条件"), format: format),
      ], rows: rows, groups: [Table.RowGroup(firstRow: evaluation.origins.count)],
      notes: [
        LocalizedText(
          en:
            "Naive: as the year before. Unconditional: the inputs are forecast too; this is skill. Conditional: the inputs are given as they turned out.",
          zh: "与上年相同：简单外推。无条件：输入变量也由当时的规则预测，反映真实预测能力。有条件：输入变量取事后实际值。")
      ])
  }

  private var verdict: LocalizedText {
    let (own, naive) = (evaluation.meanAbsoluteError(\.unconditional), evaluation.meanAbsoluteError(\.naive))
    guard naive > 0 else { return LocalizedText(en: "The naive forecast was exact.", zh: "简单外推完全准确。") }
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * abs(own / naive - 1))
    let count = evaluation.origins.count
    let caution = LocalizedText(en: " \(count) years are weak evidence either way.", zh: "只有\(count)年，证据有限。")
    return
      (evaluation.beatsNaive
      ? LocalizedText(
        en: "The forecast's error is \(percent.en) below the naive one's.", zh: "预测误差比简单外推小\(percent.zh)。")
      : LocalizedText(
        en: "The forecast does not beat the naive one: its error is \(percent.en) larger.",
        zh: "预测并不优于简单外推：误差大\(percent.zh)。"))
      + caution
  }
}
