import Foundation
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// One model's scenarios as a report shows them: which variables stand in front, what they are called, how they are written.
struct ModelView {
  let group: ScenarioGroup
  let seeds: SeedDatabase

  var model: Model { group.estimated.model }
  var data: ModelData { group.estimated.data }

  /// What a planner asks about: the published indicators of the model's own region; without any, what its equations explain.
  var main: [Variable] {
    let published = model.variables.filter { $0.indicator != nil && $0.region == model.region }
    return published.isEmpty ? model.variables.filter { isBehavioural($0.name) } : published
  }

  /// What follows from the main variables: indices and gaps.
  var derived: [Variable] {
    let shown = Set(main.map(\.name))
    return model.variables.filter { $0.role == .endogenous && !shown.contains($0.name) }
  }

  /// The variable that a one-sentence answer is about.
  var leading: Variable? { main.first { $0.role == .endogenous } ?? main.first }

  private func isBehavioural(_ name: String) -> Bool {
    group.estimated.equation(for: name).map { !$0.isIdentity } ?? false
  }

  /// What a variable is called.
  func title(_ name: String) -> LocalizedText { model.title(of: name) }

  /// The name with what it covers and the unit, as a table head shows it.
  func heading(_ variable: Variable) -> LocalizedText {
    let scope = variable.indicator.flatMap { seeds.details[$0]?.scope }
    return variable.title.with(scope: scope) + unitSuffix(variable)
  }

  /// `, %`; nothing for an index or a variable without a unit.
  func unitSuffix(_ variable: Variable) -> LocalizedText {
    guard let unit = variable.unit?.phrase else { return LocalizedText("") }
    return LocalizedText(en: ", \(unit.en)", zh: "，\(unit.zh)")
  }

  /// What an input that a scenario changes is called.
  func name(_ item: ScenarioInputs.Item) -> LocalizedText {
    let title = title(item.variable)
    return switch item.role {
    case .assumption: title
    case .addFactor: LocalizedText(en: "\(title.en), add-factor", zh: "\(title.zh)（附加调整）")
    case .exogenized: LocalizedText(en: "\(title.en), path given", zh: "\(title.zh)（直接给定）")
    }
  }
}

extension ModelView {
  /// How values of a variable are written, with the unit: one decimal for rates and indices, else at least three digits.
  func format(_ variable: Variable) -> NumberFormat {
    NumberFormat(decimals: decimals(variable), unit: variable.unit?.phrase, groupsThousands: true)
  }

  /// How differences between scenarios are written: one decimal more and always with a sign.
  func differenceFormat(_ variable: Variable) -> NumberFormat {
    NumberFormat(
      decimals: decimals(variable) + 1, sign: .always, unit: variable.unit?.differenceUnit.phrase,
      groupsThousands: true)
  }

  private func decimals(_ variable: Variable) -> Int {
    if let unit = variable.unit, unit.isRate || unit.kind == .index { return 1 }
    let values = group.results.first.map { root in
      root.projection.run.window.periods.compactMap { root.projection.value(variable.name, $0) }
    }
    let size = values?.map(abs).filter(\.isFinite).max() ?? 0
    if size >= 1 || size == 0 { return size >= 1000 ? 0 : size >= 10 ? 1 : 2 }
    return min(12, 2 - Int(log10(size).rounded(.down)))
  }
}

extension RunOutcome {
  /// The group a result belongs to.
  func view(of result: ScenarioResult) -> ModelView? {
    groups.first { $0.results.contains { $0.name == result.name } }.map { ModelView(group: $0, seeds: seeds) }
  }
}
