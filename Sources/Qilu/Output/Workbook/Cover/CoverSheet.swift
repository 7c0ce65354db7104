import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The first sheet: what is asked, what comes out, how to read the rest.
struct CoverSheet {
  let book: ComparisonWorkbook

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.cover)
    sheet.tabColor = WorkbookPalette.heading
    sheet[0, 0] = .text(title, style: ComparisonStyle.title.with { $0.fontSize = 18 })
    sheet[1, 0] = .text(subtitle, style: ComparisonStyle.note)
    var next = 3
    fillScenarios(&sheet, &next)
    fillNotes(&sheet, &next)
    fillReading(&sheet, &next)
    fillContents(&sheet, &next)
    for (column, width) in [34.0, 46, 70].enumerated() { sheet.columnWidths[column] = width }
    for column in 3..<3 + headlines.count * 2 { sheet.columnWidths[column] = 14 }
    sheet.showsGridlines = false
    sheet.page = book.page()
    return sheet
  }

  private var title: String {
    let titles = book.groups.map { $0.estimated.model.title[book.language] }
    return titles.isEmpty ? book.text("Projections", "预测") : titles.joined(separator: book.text("; ", "；"))
  }

  private var subtitle: String {
    let horizons = Set(book.results.map(\.projection.run.window.horizon))
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    let periods = horizons.map { $0.label[book.language] }.joined(separator: book.text(", ", "、"))
    return book.text(
      "\(book.results.count) scenarios, \(periods). Made by qilu \(qiluVersion).",
      "\(book.results.count)个情景，\(periods)。由 qilu \(qiluVersion) 生成。")
  }

  private func fillScenarios(_ sheet: inout Worksheet, _ next: inout Int) {
    let names =
      [book.text("Scenario", "情景"), book.text("Question", "问题"), book.text("In short", "要点")]
    sheet.setRow(
      names.map { .text($0, style: ComparisonStyle.rowHeading) }
        + headlines.flatMap { headline -> [Cell?] in
          [
            .text(headline.title, style: ComparisonStyle.heading),
            .text(book.text("less baseline", "与基准之差"), style: ComparisonStyle.heading),
          ]
        }, at: CellPosition(row: next, column: 0))
    sheet.rowHeights[next] = 78
    for result in book.results {
      next += 1
      fill(&sheet, next, result)
    }
    next += 2
  }

  private func fill(_ sheet: inout Worksheet, _ row: Int, _ result: ScenarioResult) {
    guard let view = book.outcome.view(of: result) else { return }
    let scenario = result.projection.scenario
    let page = ScenarioPage(
      result: result, root: view.group.root(of: result), view: view, outcome: book.outcome)
    let answer = view.leading.map { page.answer($0)[book.language] } ?? ""
    let question = scenario.own?.question?[book.language] ?? ""
    let bottom = CellBorders(bottom: CellBorders.Line(.thin))
    let bold = CellStyle(isBold: true, wrapsText: true).with { ($0.vertical, $0.borders) = (.top, bottom) }
    let wrapped = ComparisonStyle.wrapped.with { $0.borders = bottom }
    sheet[row, 0] = .text(scenario.title[book.language], style: bold)
    sheet[row, 1] = .text(question, style: wrapped)
    sheet[row, 2] = .text(answer, style: wrapped)
    let lines = max(
      Self.lines(question, width: 46), Self.lines(answer, width: 70),
      Self.lines(scenario.title[book.language], width: 34))
    sheet.rowHeights[row] = Double(15 * lines + 3)
    for (index, headline) in headlines.enumerated() {
      let (value, difference) = headline.cells(book, result)
      sheet[row, 3 + 2 * index] =
        value.map { cell in
          Cell(cell.content, style: cell.style.with { ($0.vertical, $0.borders) = (.top, bottom) })
        } ?? Cell(.blank, style: wrapped)
      sheet[row, 4 + 2 * index] =
        difference.map { cell in
          Cell(cell.content, style: cell.style.with { ($0.vertical, $0.borders) = (.top, bottom) })
        } ?? Cell(.blank, style: wrapped)
    }
  }

  /// How many lines a text takes in a column of so many characters.
  static func lines(_ text: String, width: Int) -> Int { max(1, textLines(text, width: width - 3).count) }

  /// The figures that sum up the main variables.
  var headlines: [CoverHeadline] {
    var headlines: [CoverHeadline] = []
    for block in book.comparison.blocks where block.table.figure.rank == 0 {
      let variable = block.table.figure.variable
      let identity = variable.indicator ?? variable.name
      if let known = headlines.firstIndex(where: { $0.identity == identity }) {
        headlines[known].blocks.append(block)
      } else {
        headlines.append(CoverHeadline(identity: identity, variable: variable, blocks: [block], book: book))
      }
    }
    return Array(headlines.prefix(3))
  }
}
