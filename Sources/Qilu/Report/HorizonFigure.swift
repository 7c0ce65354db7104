import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The one figure that sums up a variable over the horizon: the average of a growth rate, the last value of a share or level.
struct HorizonFigure {
  let variable: Variable
  let horizon: PeriodRange

  /// What the figure is: `average 2026–2030`, `2030`.
  var label: LocalizedText {
    guard variable.measure == .growth else { return horizon.last.label }
    let periods = horizon.label
    return horizon.frequency == .annual
      ? LocalizedText(en: "average \(periods.en)", zh: "\(periods.zh)年均")
      : LocalizedText(en: "average \(periods.en)", zh: "\(periods.zh)平均")
  }

  /// The same where the horizon is known: `average`, `2030`.
  var shortLabel: LocalizedText {
    guard variable.measure == .growth else { return horizon.last.label }
    return LocalizedText(en: "average", zh: horizon.frequency == .annual ? "年均" : "平均")
  }

  /// The figure in a scenario.
  func value(in result: ScenarioResult) -> Distribution? {
    variable.measure == .growth
      ? result.horizon[variable.name]?.average : result.summary[variable.name, horizon.last]
  }

  /// Its difference from the baseline; nil for a baseline.
  func difference(in result: ScenarioResult) -> Distribution? {
    variable.measure == .growth
      ? result.horizonDifferences[variable.name]?.average : result.differences?[variable.name, horizon.last]
  }
}

extension Variable {
  /// What cumulating the variable over the horizon gives, for the row of a table.
  var cumulatedLabel: LocalizedText {
    switch measure {
    case .growth: LocalizedText(en: "Cumulated, %", zh: "累计，%")
    case .level: LocalizedText(en: "Change, %", zh: "变动，%")
    case .share: LocalizedText(en: "Change, pp", zh: "变动，百分点")
    }
  }
}
