import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How likely each stated target is met, in this scenario and in the baseline.
  var chanceTable: Table? {
    let stated = result.targetChances.filter { !$0.chances.isEmpty }
    guard !stated.isEmpty else { return nil }
    var table = Table(
      title: LocalizedText(en: "Chance that the target is met", zh: "达到目标的可能性"),
      columns: [.rowName(LocalizedText(""))], rows: [])
    let chances = stated.flatMap(\.chances.values)
    if projection.targets.allSatisfy(\.isMet), chances.allSatisfy({ (0.4...0.6).contains($0) }) {
      table.notes.append(
        LocalizedText(
          en:
            "The path reaches the target in the middle of its band, so about half of the draws miss it; a plan that must hold needs more.",
          zh: "目标由路径的中间值达到，因此约有一半的抽样达不到；若要更有把握，需加大力度。"))
    }
    let periods = horizon.filter { period in stated.contains { $0.chances[period] != nil } }
    table.columns += periods.map { Table.Column($0.column, alignment: .right) }
    for chance in stated {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: chance.words(view)))
      table.rows.append(row(LocalizedText(en: "this scenario", zh: "本情景"), chance, periods))
      if let other = root?.projection.chance(of: chance.target) {
        table.rows.append(row(LocalizedText(en: "baseline", zh: "基准情景"), other, periods))
      }
    }
    return table
  }

  private func row(_ label: LocalizedText, _ chance: TargetChance, _ periods: [Period]) -> [Table.Cell] {
    [.text(label)] + periods.map { chance.chances[$0].map { Chance(probability: $0).cell } ?? .empty }
  }
}

extension TargetChance {
  /// `Industrial energy intensity change at most -4 %`.
  func words(_ view: ModelView) -> LocalizedText {
    let stated = target.value
    let (title, value) = (view.title(stated.reach.value), stated.value.phrase)
    return isCeiling
      ? LocalizedText(en: "\(title.en) \(value.en) or lower", zh: "\(title.zh)不高于\(value.zh)")
      : LocalizedText(en: "\(title.en) \(value.en) or higher", zh: "\(title.zh)不低于\(value.zh)")
  }
}
