import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `comparison.xlsx`: the run as a workbook that an economist reads, changes and recomputes.
///
/// Its sheets, in this order: cover, assumptions, one for each variable, comparison, equations, recalculation of each model,
/// sources. See docs/workbook.md.
struct ComparisonWorkbook {
  let outcome: RunOutcome
  let language: Language
  let groups: [ScenarioGroup]
  let figures: [ComparedFigure]
  let sheets: WorkbookSheets
  let assumptions: AssumptionTable
  let equations: EquationTable
  let coefficients: CoefficientNames
  let layouts: [RecalculationLayout]
  /// The figures with a sheet of their own.
  let tables: [FigureTable]
  let comparison: ComparisonTable

  static let name = "comparison.xlsx"

  init(_ outcome: RunOutcome, in language: Language) {
    self.outcome = outcome
    self.language = language
    let groups = outcome.groups.filter { !$0.results.isEmpty }
    self.groups = groups
    figures = ComparedFigure.all(of: groups, seeds: outcome.seeds)
    let sheets = WorkbookSheets(groups, figures, outcome.seeds, in: language)
    self.sheets = sheets
    let assumptions = AssumptionTable(groups)
    self.assumptions = assumptions
    let equations = EquationTable(groups) { EquationsFile.statisticRows($0, language) }
    self.equations = equations
    coefficients = equations.names(on: sheets.equations)
    layouts = groups.indices.map {
      RecalculationLayout(groups[$0], sheet: sheets.recalculations[$0], assumptions: assumptions)
    }
    tables = figures.prefix(sheets.figures.count).map { FigureTable($0, groups) }
    comparison = ComparisonTable(tables)
  }

  var results: [ScenarioResult] { groups.flatMap(\.results) }

  /// The workbook as a value.
  var workbook: Workbook {
    // The two halves take about as long; neither throws.
    let (figures, others) = concurrently({ figureSheets }, { otherSheets })
    let (own, rest) = ((try? figures.get()) ?? figureSheets, (try? others.get()) ?? otherSheets)
    return Workbook(
      title: text("Projections and comparisons", "预测与比较"),
      subject: results.map(\.projection.scenario.title[language]).joined(
        separator: text("; ", "；")),
      sheets: rest.prefix(2) + own + rest.dropFirst(2),
      names: coefficients.names)
  }

  /// What stands before the figures, two sheets, and what stands behind them.
  private var otherSheets: [Worksheet] {
    [
      CoverSheet(book: self).sheet, AssumptionsSheet(book: self).sheet, ComparisonSheet(book: self).sheet,
      EquationsSheet(book: self).sheet,
    ] + recalculationSheets + [SourcesSheet(book: self).sheet]
  }

  private var recalculationSheets: [Worksheet] {
    layouts.indices.map { RecalculationSheet(book: self, model: $0).sheet }
  }

  /// The sheets of results, tables of formulas that follow Assumptions.
  var formulaSheets: [Worksheet] { figureSheets + [ComparisonSheet(book: self).sheet] + recalculationSheets }

  private var figureSheets: [Worksheet] {
    let own = zip(tables, sheets.figures).map { FigureSheet(book: self, table: $0, name: $1).sheet }
    guard let rest = sheets.rest else { return own }
    return own + [RestSheet(book: self, figures: Array(figures.dropFirst(tables.count)), name: rest).sheet]
  }

  /// A text in the workbook's language.
  func text(_ en: String, _ zh: String) -> String { language == .en ? en : zh }

  /// One model's scenarios, with how its figures are written.
  func view(_ group: Int) -> ModelView { ModelView(group: groups[group], seeds: outcome.seeds) }

  /// Where the solution of a scenario's variable stands in a period.
  func solution(_ scenario: String, _ variable: String, _ period: Period) -> String? {
    layouts.lazy.compactMap { $0.reference(scenario, variable, period) }.first
  }
}

extension RunOutcome {
  /// `comparison.xlsx` as bytes that were read back.
  ///
  /// - Throws: a `Failure` of the kind `inputOutput` where it cannot be made in the scratch folder of `options`.
  public func comparisonWorkbook(_ options: OutputOptions) throws(Failure) -> [UInt8] {
    try ComparisonWorkbook(self, in: options.language).bytes(scratch: options.scratch)
  }
}
