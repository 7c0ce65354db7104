import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The scenarios on the cover, each model's in a table of its own: what is asked, what comes out, the main figures.
extension CoverSheet {
  /// Widths of the columns of scenario, question and answer, then of figures.
  static let textWidths = [22, 30, 46]
  static let figureWidth = 11

  func fillScenarios(_ sheet: inout Worksheet, _ next: inout Int) {
    for group in book.groups.indices {
      sheet.groups.append(next)
      if book.groups.count > 1 {
        let title = book.groups[group].estimated.model.title[book.language]
        sheet[next, 0] = .text(title, style: ComparisonStyle.subtitle)
        next += 1
      }
      let headlines = CoverHeadline.all(of: group, in: book)
      fillHeading(&sheet, next, headlines, book.view(group))
      for result in book.groups[group].results {
        next += 1
        fill(&sheet, next, result, headlines)
      }
      next += 2
    }
  }

  private func fillHeading(
    _ sheet: inout Worksheet, _ row: Int, _ headlines: [CoverHeadline], _ view: ModelView
  ) {
    let names = [book.text("Scenario", "情景"), book.text("Question", "问题"), book.text("In short", "要点")]
    let titles = headlines.map { $0.title(view)[book.language] }
    let difference = book.text("less baseline", "与基准之差")
    sheet.setRow(
      names.map { .text($0, style: ComparisonStyle.rowHeading) }
        + titles.flatMap { title -> [Cell?] in
          (Self.isCompared(view) ? [title, difference] : [title]).map {
            .text($0, style: ComparisonStyle.heading)
          }
        }, at: CellPosition(row: row, column: 0))
    sheet.rowHeights[row] = ComparisonStyle.headingHeight(titles, width: Double(Self.figureWidth))
  }

  /// Whether a model has scenarios beside its baseline.
  private static func isCompared(_ view: ModelView) -> Bool { view.group.results.contains { !$0.isRoot } }

  private func fill(
    _ sheet: inout Worksheet, _ row: Int, _ result: ScenarioResult, _ headlines: [CoverHeadline]
  ) {
    guard let view = book.outcome.view(of: result) else { return }
    let scenario = result.projection.scenario
    let page = ScenarioPage(
      result: result, root: view.group.root(of: result), view: view, outcome: book.outcome,
      tracesCells: false)
    let texts = [
      scenario.title[book.language], scenario.own?.question?[book.language] ?? "",
      view.leading.map { page.answer($0)[book.language] } ?? "",
    ]
    let bottom = CellBorders(bottom: CellBorders.Line(.thin))
    let wrapped = ComparisonStyle.wrapped.with { $0.borders = bottom }
    for (column, text) in texts.enumerated() {
      sheet[row, column] = .text(text, style: column == 0 ? wrapped.with { $0.isBold = true } : wrapped)
    }
    let lines = zip(texts, Self.textWidths).map { ComparisonStyle.lines($0, width: Double($1)) }.max() ?? 1
    sheet.rowHeights[row] = Double(15 * lines + 3)
    let figures = headlines.flatMap { headline -> [Cell?] in
      let (value, difference) = headline.cells(book, result)
      return Self.isCompared(view) ? [value, difference] : [value]
    }
    for (offset, figure) in figures.enumerated() {
      sheet[row, Self.textWidths.count + offset] = Cell(
        figure?.content ?? .blank,
        style: (figure?.style ?? wrapped).with { ($0.vertical, $0.borders) = (.top, bottom) })
    }
  }
}
