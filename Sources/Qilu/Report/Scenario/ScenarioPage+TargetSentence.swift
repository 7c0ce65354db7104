import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension ScenarioPage {
  /// A target's result for the box on the first page.
  func sentence(_ outcome: TargetSolution) -> LocalizedText {
    let target = aim(outcome.target.value)
    guard outcome.isMet else {
      return LocalizedText(
        en: " The target (\(target.en)) cannot be reached within the bounds.", zh: "目标（\(target.zh)）在约束内无法达到。"
      )
    }
    let paths = outcome.instruments.map { ($0, view.name($0.item), pathWords($0)) }
    let clauses = LocalizedText(
      en: paths.map { "\($0.1.en) of \($0.2.en)" }.joined(separator: "; and "),
      zh: paths.map { "\($0.1.zh)需为：\($0.2.zh)" }.joined(separator: "；"))
    return LocalizedText(
      en: " On the path without shocks the target (\(target.en)) takes \(clauses.en).",
      zh: "不计随机扰动，要达到目标（\(target.zh)），\(clauses.zh)。")
  }

  /// `industrial energy intensity change -4 % in 2028–2030`.
  func aim(_ target: Target) -> LocalizedText {
    let (title, value) = (view.title(target.reach.value), target.value.phrase)
    return LocalizedText(
      en: "\(title.en) \(value.en) in \(target.periods.label.en)",
      zh: "\(target.periods.label.zh)\(title.zh)\(value.zh)")
  }

  /// The solved instrument, equal neighbours drawn together: `13.2 % in 2026–2028 and 7.0 % in 2029–2030`.
  private func pathWords(_ path: TargetSolution.InstrumentPath) -> LocalizedText {
    let clauses = runs(of: path).map { run in
      LocalizedText(
        en: "\(run.text.en) in \(run.periods.label.en)", zh: "\(run.periods.label.zh)\(run.text.zh)")
    }
    return LocalizedText(en: clauses.listed.en, zh: clauses.map(\.zh).joined(separator: "，"))
  }

  /// The values of a solved instrument with the neighbouring periods that have them.
  private func runs(of path: TargetSolution.InstrumentPath) -> [(text: LocalizedText, periods: [Period])] {
    guard let variable = model.variable(path.item.variable) else { return [] }
    let format = format(path.item, variable)
    var runs: [(text: LocalizedText, periods: [Period])] = []
    for (period, value) in path.values.sorted(by: { $0.key < $1.key }) {
      let text = format.localized(value)
      if runs.last?.text == text {
        runs[runs.count - 1].periods.append(period)
      } else {
        runs.append((text, [period]))
      }
    }
    return runs
  }

  /// The figures of the sentence about a target, in their order: what is aimed at, the instruments' values.
  func mentions(_ outcome: TargetSolution) -> [Report.Mention] {
    let places = searchPlaces(outcome)
    let aimed = aimMentions(outcome.target.value, to: places.told)
    guard outcome.isMet else { return aimed }
    return aimed
      + outcome.instruments.flatMap { path in
        [Report.Mention(view.name(path.item), to: nil)]
          + runs(of: path).compactMap { run in
            run.periods.first.map { Report.Mention(run.text, to: places.cell(path.item, $0)) }
          }
      }
  }

  /// The figure of what a target aims at, behind the name of the variable.
  func aimMentions(_ target: Target, to told: Report.Target?) -> [Report.Mention] {
    [
      Report.Mention(view.title(target.reach.value), to: nil), Report.Mention(target.value.phrase, to: told),
    ]
  }
}
