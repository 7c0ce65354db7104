import Localization
import Reporting
import Scenarios

extension ScenarioPage {
  /// The main variables drawn: data, path, bands, and the baseline beside them.
  var pictures: Report.Section? {
    let charts = view.main.compactMap { variable in
      VariableChart(variable: variable, view: view, results: [result]).fan(of: result, root: root)
    }
    guard !charts.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "In pictures", zh: "图示"), blocks: charts.map { .chart($0) })
  }
}
