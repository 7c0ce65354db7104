import Forecasting
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// How an exogenous variable goes on by its rule, in words.
struct RuleWords {
  let rule: ExogenousProjection
  let projection: Projection
  let view: ModelView

  /// The rule, why it was chosen, and what became of a partly published year.
  var text: LocalizedText {
    let text = rule.selection?.explanation ?? rule.rule.closed
    guard let year = rule.partYear else { return text }
    return text + LocalizedText(en: " ", zh: "") + words(year)
  }

  private func words(_ year: PartYear) -> LocalizedText {
    guard let variable = view.model.variable(rule.variable) else { return LocalizedText("") }
    let format = view.format(variable)
    let basis = basis(of: year, variable)
    if rule.carriesPartYear {
      return LocalizedText(en: "The year under way is carried: \(basis.en).", zh: "当年已公布部分计入：\(basis.zh)。")
    }
    let path = projection.value(rule.variable, Period(year: year.span.year)).map(format.localized)
    return LocalizedText(
      en: "Beside it, not used: \(basis.en)\(path.map { ", where the path has \($0.en)" } ?? "").",
      zh: "供对照（未采用）：\(basis.zh)\(path.map { "，本路径取\($0.zh)" } ?? "")。")
  }

  private func basis(of year: PartYear, _ variable: Variable) -> LocalizedText {
    let format = view.format(variable)
    var revision = view.differenceFormat(variable)
    revision.decimals = 1
    let span = year.span.label
    let (growth, full) = (format.localized(year.growth), format.localized(year.fullYear))
    let usual = revision.localized(year.meanRevision)
    let deviation = format.digits(year.standardDeviation)
    return LocalizedText(
      en:
        "published for \(span.en): \(growth.en); with the usual revision (\(usual.en), give or take \(deviation), from \(year.years.count) years) \(full.en) for the whole of \(year.span.year)",
      zh:
        "已公布\(span.zh)\(growth.zh)；按历年修正（\(usual.zh)，标准差\(deviation)，依据\(year.years.count)年）推算\(year.span.year)年全年\(full.zh)"
    )
  }
}
