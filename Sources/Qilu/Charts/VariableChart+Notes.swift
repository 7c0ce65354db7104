import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// What stands under a chart.
extension VariableChart {
  func drawNote(_ result: ScenarioResult) -> LocalizedText? {
    let draws = result.projection.drawCount
    guard draws > 0 else { return nil }
    let count = NumberFormat(decimals: 0, groupsThousands: true).text(Double(draws), in: .en)
    return LocalizedText(en: "Bands: \(count) draws.", zh: "区间依据\(draws)次抽样。")
  }

  /// Who published the data that are drawn, and up to when; the file of a model's own data.
  func sourceNote(_ periods: PeriodRange) -> LocalizedText? {
    let figures = periods.compactMap { view.data.figure(variable.name, $0) }
    let published = figures.compactMap(\.resolved?.chosen)
    guard let latest = published.map(\.published).max() else {
      return figures.contains { $0.place != nil }
        ? view.data.table.map { LocalizedText(en: "Data: \($0.file).", zh: "数据：\($0.file)。") } : nil
    }
    let publishers = SourceClass.allCases.filter { kind in published.contains { $0.sourceClass == kind } }
    let names = publishers.map(\.name).listed
    return LocalizedText(
      en: "Data: \(names.en), the latest of \(latest).", zh: "数据来源：\(names.zh)，最新发布于\(latest)。")
  }
}
