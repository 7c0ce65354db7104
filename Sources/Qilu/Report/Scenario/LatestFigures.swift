import Localization
import Modeling
import Reporting
import TimeSeries

/// The latest published figure of each variable, with its source, under how many there are.
struct LatestFigures {
  let view: ModelView
  let outcome: RunOutcome

  /// Nil where nothing is published.
  var table: Table? {
    var table = Table(
      columns: [
        .rowName(LocalizedText(en: "Latest", zh: "最新时期")),
        Table.Column(LocalizedText(en: "Value", zh: "数值"), alignment: .right),
        Table.Column(LocalizedText(en: "Published", zh: "发布日期")),
        Table.Column(LocalizedText(en: "By", zh: "发布方")), Table.Column(LocalizedText(en: "Source", zh: "来源")),
      ], rows: [])
    for variable in view.model.variables {
      let figures = view.data.yearToDateFigures(of: variable.name).filter { $0.figure.resolved != nil }
      guard let first = figures.first, let last = figures.last, let resolved = last.figure.resolved else {
        continue
      }
      let years = span(first.period.year, last.period.year)
      table.groups.append(
        Table.RowGroup(
          firstRow: table.rows.count, heading: heading(variable, count: figures.count, years)))
      table.cite(row: table.rows.count, column: 1, outcome.citation(resolved))
      table.rows.append(row(resolved.chosen, last.period))
    }
    return table.rows.isEmpty ? nil : table
  }

  private func row(_ figure: Observation, _ period: Period) -> [Table.Cell] {
    [
      .text(period.label), .text(figure.wordingWithUnit), .plain("\(figure.published)"),
      .text(figure.sourceClass.name), .text(view.seeds.sourceText(figure)),
    ]
  }

  private func heading(_ variable: Variable, count: Int, _ years: LocalizedText) -> LocalizedText {
    let figures = count == 1 ? "1 figure" : "\(count) figures"
    return LocalizedText(
      en: "\(variable.title.en): \(figures), \(years.en)", zh: "\(variable.title.zh)：\(count)个数据，\(years.zh)")
  }

  private func span(_ first: Int, _ last: Int) -> LocalizedText {
    first == last
      ? Period(year: first).label : LocalizedText(en: "\(first)–\(last)", zh: "\(first)—\(last)年")
  }
}
