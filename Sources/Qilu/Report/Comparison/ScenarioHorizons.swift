import Localization
import Modeling
import Scenarios
import TimeSeries

/// How scenarios beside each other are told apart where they are not about the same periods: a figure "at the end" is
/// then one of another period in each row.
struct ScenarioHorizons {
  /// Whether all have the same.
  let isShared: Bool

  init(_ results: [ScenarioResult]) {
    isShared = Set(results.map(\.projection.run.window.horizon)).count <= 1
  }

  /// A name, with the scenario's periods where they differ from others'.
  func label(_ name: LocalizedText, of result: ScenarioResult) -> LocalizedText {
    guard !isShared else { return name }
    let periods = result.projection.run.window.horizon.label
    return LocalizedText(en: "\(name.en) (\(periods.en))", zh: "\(name.zh)（\(periods.zh)）")
  }

  /// What a figure over the horizon is of: `label` where all have the same, else said without periods.
  func figure(_ label: LocalizedText, isAverage: Bool) -> LocalizedText {
    guard !isShared else { return label }
    return isAverage
      ? LocalizedText(en: "average of its own horizon", zh: "各自时段平均")
      : LocalizedText(en: "end of its own horizon", zh: "各自期末")
  }
}
