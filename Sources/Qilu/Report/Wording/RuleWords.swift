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
  var text: LocalizedText { statement(to: nil).text }

  /// The same, with its figures leading to one place: what tells of a value that the rule gave.
  func statement(to target: Report.Target?) -> Report.Statement {
    let text = choice(target)
    guard let year = rule.partYear else { return text }
    return text + words(year, target).behind(LocalizedText(en: " ", zh: ""))
  }

  private func choice(_ target: Report.Target?) -> Report.Statement {
    guard let selection = rule.selection else {
      // A line of the model file is nothing but its figures.
      return Report.Statement(
        rule.rule.closed, figures: rule.rule.en.contains(where: \.isNumber) ? [rule.rule] : [], to: target)
    }
    return Report.Statement(
      selection.explanation,
      mentions: [Report.Mention(selection.winner.name.quoted, to: nil)]
        + selection.errors.map { Report.Mention(LocalizedText($0), to: target) })
  }

  private func words(_ year: PartYear, _ target: Report.Target?) -> Report.Statement {
    guard let variable = view.model.variable(rule.variable) else {
      return Report.Statement(LocalizedText(""))
    }
    let basis = basis(of: year, variable, target)
    if rule.carriesPartYear {
      return basis.behind(LocalizedText(en: "The year under way is carried: ", zh: "当年已公布部分计入："))
        + Report.Statement(LocalizedText(en: ".", zh: "。"))
    }
    return basis.behind(LocalizedText(en: "Beside it, not used: ", zh: "供对照（未采用）："))
      + path(in: year, variable, target) + Report.Statement(LocalizedText(en: ".", zh: "。"))
  }

  /// What the path has in the year, where the published part is not carried.
  private func path(in year: PartYear, _ variable: Variable, _ target: Report.Target?) -> Report.Statement {
    guard let value = projection.value(rule.variable, Period(year: year.span.year)) else {
      return Report.Statement(LocalizedText(""))
    }
    let size = view.format(variable).localized(value)
    return Report.Statement(
      LocalizedText(en: ", where the path has \(size.en)", zh: "，本路径取\(size.zh)"), figures: [size], to: target
    )
  }

  private func basis(of year: PartYear, _ variable: Variable, _ target: Report.Target?) -> Report.Statement {
    let format = view.format(variable)
    var revision = view.differenceFormat(variable)
    revision.decimals = 1
    let span = year.span.label
    let (growth, full) = (format.localized(year.growth), format.localized(year.fullYear))
    let usual = revision.localized(year.meanRevision)
    let deviation = format.digits(year.standardDeviation)
    let text = LocalizedText(
      en:
        "\(growth.en); with the usual revision (\(usual.en), give or take \(deviation), from \(year.years.count) years) \(full.en) for the whole of \(year.span.year)",
      zh:
        "\(growth.zh)；按历年修正（\(usual.zh)，标准差\(deviation)，依据\(year.years.count)年）推算\(year.span.year)年全年\(full.zh)"
    )
    let published = LocalizedText(en: "published for \(span.en): ", zh: "已公布\(span.zh)")
    return Report.Statement(text, figures: [growth, usual, LocalizedText(deviation), full], to: target)
      .behind(published)
  }
}
