import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ComparisonPage {
  /// The chance that each target, whichever scenario states it, is met in every scenario.
  var targetSection: Report.Section? {
    var stated: [Inherited<Target>] = []
    for target in results.flatMap(\.projection.scenario.targets) where !stated.contains(target) {
      stated.append(target)
    }
    let blocks = stated.compactMap { target in table(target).map(Report.Block.table) }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(
      heading: heading(LocalizedText(en: "Chance that targets are met", zh: "达到目标的可能性")), blocks: blocks)
  }

  private func table(_ target: Inherited<Target>) -> Table? {
    let chances = results.compactMap { result in
      result.chances.first { $0.target == target }.map { (result, $0) }
    }
    let periods = target.value.periods.filter { period in chances.contains { $0.1.chances[period] != nil } }
    guard !periods.isEmpty, let first = chances.first else { return nil }
    let by =
      results.first { $0.name == target.scenario }?.projection.scenario.title
      ?? LocalizedText(target.scenario)
    let words = first.1.words(view)
    return Table(
      title: LocalizedText(en: "\(words.en) (stated by “\(by.en)”)", zh: "\(words.zh)（“\(by.zh)”提出）"),
      columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
        + periods.map { Table.Column($0.column, alignment: .right) },
      rows: chances.map { result, chance in
        [.text(result.projection.scenario.title)]
          + periods.map { chance.chances[$0].map { Chance(probability: $0).cell } ?? .empty }
      })
  }
}
