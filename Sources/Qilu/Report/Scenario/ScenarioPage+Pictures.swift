import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// The main variables drawn: data, path, bands, and the baseline beside them; where the run has them, the bands of each source
  /// of uncertainty on demand.
  var pictures: Report.Section? {
    let blocks = view.main.flatMap { variable -> [Report.Block] in
      let chart = VariableChart(variable: variable, view: view, results: [result])
      // Of the variable that the answer is about, what the scenario changes too.
      let isAnswered = root != nil && variable.name == view.leading?.name
      let difference = isAnswered ? chart.difference(of: result).map { Report.Block.chart($0) } : nil
      return [picture(chart), difference].compactMap { $0 }
    }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(heading: LocalizedText(en: "In pictures", zh: "图示"), blocks: blocks)
  }

  private func picture(_ chart: VariableChart) -> Report.Block? {
    guard let whole = chart.fan(of: result, root: root) else { return nil }
    let parts = bySource(chart)
    guard !parts.isEmpty else { return .chart(whole) }
    let all = UncertaintyOptions.Component?.none
    return .choice(
      Report.Choice(
        label: LocalizedText(en: "Uncertainty shown", zh: "显示的不确定性"),
        options: [Report.Choice.Option(all.heading, chart: whole)] + parts))
  }

  /// A fan for each source by itself; none where the run has not told them apart, or no draw changes the variable.
  private func bySource(_ chart: VariableChart) -> [Report.Choice.Option] {
    guard let bands = result.bands, horizon.contains(where: { varies(chart.variable.name, $0) }) else {
      return []
    }
    return bands.sources.compactMap { source in
      guard source != nil else { return nil }
      let fan = chart.fan(of: result, root: root) { bands.distribution(source, $0, $1) }
      guard var fan else { return nil }
      fan.note = LocalizedText(
        en: "Bands of this source alone, the others at their middle.", zh: "区间只含这一来源，其余取中间值。")
      return Report.Choice.Option(source.heading, chart: fan)
    }
  }

  private func varies(_ variable: String, _ period: Period) -> Bool {
    result.summary[variable, period]?.varies ?? false
  }
}
