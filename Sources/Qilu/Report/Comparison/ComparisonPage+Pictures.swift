import Localization
import Modeling
import Reporting
import Scenarios

extension ComparisonPage {
  /// The main variables in every scenario, and what each scenario changes of them.
  var pictures: Report.Section? {
    let variables = view.main.map { VariableChart(variable: $0, view: view, results: results) }
    let charts = variables.flatMap { [$0.lines(), $0.differences()].compactMap { $0 } }
    guard !charts.isEmpty else { return nil }
    return Report.Section(
      heading: heading(LocalizedText(en: "In pictures", zh: "图示")), blocks: charts.map { .chart($0) })
  }
}
