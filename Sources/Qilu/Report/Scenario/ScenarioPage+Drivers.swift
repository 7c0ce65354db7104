import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How much of the difference from the baseline each changed input brings.
  var drivers: Report.Section? {
    guard root != nil, let attribution = result.attribution, !attribution.items.isEmpty else { return nil }
    let heading = LocalizedText(en: "What drives the difference", zh: "差异从何而来")
    if let only = attribution.items.first, attribution.items.count == 1 {
      let name = view.name(only)
      return Report.Section(
        heading: heading,
        blocks: [
          .paragraph(
            LocalizedText(
              en: "One input differs, so the whole difference comes from it: \(name.en).",
              zh: "只有一项输入不同，全部差异来自：\(name.zh)。"))
        ])
    }
    return Report.Section(
      heading: heading,
      blocks: [.table(AttributionTable(attribution: attribution, view: view, horizon: horizon).table)]
        + driverCharts(attribution).map { .chart($0) })
  }

  /// What moves the variable that the answer is about: the way from the baseline's figure, and the causes by size.
  private func driverCharts(_ attribution: Attribution) -> [Chart] {
    guard let variable = view.leading, let root,
      let figure = HorizonFigure(variable: variable, horizon: horizon).value(in: root)
    else { return [] }
    let chart = AttributionChart(
      attribution: attribution, variable: variable, view: view, horizon: horizon)
    return [chart.waterfall(from: figure.value), chart.tornado()].compactMap { $0 }
  }
}
