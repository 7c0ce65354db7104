import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// What figures and scenarios are called where several models stand beside each other: with the region, unless it is named.
extension ComparisonWorkbook {
  /// The head of a scenario's column.
  func title(_ column: FigureTable.Column, in table: FigureTable) -> String {
    let title = column.result.projection.scenario.title[language]
    guard Set(table.columns.map(\.group)).count > 1 else { return title }
    let model = groups[column.group].estimated.model
    let region = outcome.seeds.regionName(model.region)[language]
    return prefixed(region.isEmpty ? model.title[language] : region, title)
  }

  /// The name of a figure with what it covers and its unit.
  func heading(_ figure: ComparedFigure) -> String {
    named(figure, view(figure.members[0].group).heading(figure.variable)[language])
  }

  /// The name of a figure.
  func title(_ figure: ComparedFigure) -> String { named(figure, figure.variable.title[language]) }

  /// The heading of a block of differences, with their unit.
  func differenceHeading(_ figure: ComparedFigure) -> String {
    let unit = view(figure.members[0].group).differenceFormat(figure.variable).unit
    return text("Difference from the baseline", "与基准情景之差")
      + (unit.map { text(", \($0.en)", "，\($0.zh)") } ?? "")
  }

  private func named(_ figure: ComparedFigure, _ name: String) -> String {
    let regions = Set(groups.map(\.estimated.model.region))
    guard regions.count > 1, regions.contains(figure.variable.region) else { return name }
    return prefixed(outcome.seeds.regionName(figure.variable.region)[language], name)
  }

  private func prefixed(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty || name.contains(prefix) ? name : text("\(prefix): \(name)", "\(prefix)：\(name)")
  }
}
