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
      blocks: [.table(attributionTable(attribution).table)]
        + view.main.flatMap { driverCharts($0, attribution) }.map { .chart($0) })
  }

  /// The table that holds what each input brings.
  private func attributionTable(_ attribution: Attribution) -> AttributionTable {
    AttributionTable(attribution: attribution, view: view, horizon: horizon, identifier: "drivers")
  }

  /// What moves a variable: the way from the baseline's figure, and of the one that the answer is about the causes by size.
  private func driverCharts(_ variable: Variable, _ attribution: Attribution) -> [Chart] {
    guard let root, let figure = HorizonFigure(variable: variable, horizon: horizon).value(in: root) else {
      return []
    }
    let chart = AttributionChart(attribution: attribution, variable: variable, view: view, horizon: horizon)
    let isLeading = variable.name == view.leading?.name
    return [chart.waterfall(from: figure.value), isLeading ? chart.tornado() : nil].compactMap { $0 }
  }

  /// What each input brings to the difference of a variable, in a clause of the answer: `; of this the nation's growth -1.04 pp`.
  func causes(_ variable: Variable) -> Report.Statement? {
    guard root != nil, let attribution = result.attribution else { return nil }
    // What would be printed as nothing is not told.
    let format = view.differenceFormat(variable)
    let shares = AttributionChart(attribution: attribution, variable: variable, view: view, horizon: horizon)
      .shares.filter { format.digits($0.value) != format.digits(0) }
    guard let only = shares.first else { return nil }
    guard shares.count > 1 else {
      let item = attribution.items[only.item]
      if item.role == .addFactor, item.variable == variable.name {
        return Report.Statement(
          LocalizedText(en: "; all of it assumed, as its add-factor", zh: "，全部为假定的附加调整"))
      }
      return Report.Statement(
        LocalizedText(en: "; all of it from “\(only.name.en)”", zh: "，全部来自“\(only.name.zh)”"))
    }
    let table = attributionTable(attribution)
    let told = shares.prefix(Self.mostCauses)
    let parts = told.map { $0.name.quoted + LocalizedText(" ") + format.localized($0.value) }
    let rest = shares.count - told.count
    let more =
      rest > 0 ? LocalizedText(en: ", the rest from \(rest) more", zh: "，其余来自另外\(rest)项") : LocalizedText("")
    return Report.Statement(
      LocalizedText(en: "; of this ", zh: "，其中") + parts.joined(en: ", ", zh: "，") + more,
      mentions: told.compactMap { share in
        table.place(variable, item: share.item).map { Report.Mention(format.localized(share.value), $0) }
      })
  }

  /// More would be a table, which stands below.
  private static let mostCauses = 3
}
