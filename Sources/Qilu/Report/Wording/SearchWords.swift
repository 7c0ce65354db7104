import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// What chose the values of an input: a target with its bounds, or an optimal control, and where it stands.
struct SearchWords {
  let search: InputSearch
  /// The input that was chosen.
  let variable: String
  let model: Model

  /// `found so that consumption reaches 55 in 1935 (between -3 and 3); target at scenarios/goal.yaml:4`
  var text: LocalizedText {
    let place = search.range.line
    switch search {
    case .target(let target):
      let goal = target.value
      let (title, size, periods) = (model.title(of: goal.reach.value), goal.value.phrase, goal.periods.label)
      let limits = goal.instruments.first { $0.variable.value == variable }?.limits ?? LocalizedText("")
      return LocalizedText(
        en: "found so that \(title.en) reaches \(size.en) in \(periods.en)\(limits.en); target at \(place)",
        zh: "为使\(title.zh)在\(periods.zh)达到\(size.zh)而求得\(limits.zh)；目标见 \(place)")
    case .control(let control):
      return LocalizedText(
        en: "chosen to make \(control.value.text) least; control at \(place)",
        zh: "为使 \(control.value.text) 最小而选定；最优控制见 \(place)")
    }
  }
}
