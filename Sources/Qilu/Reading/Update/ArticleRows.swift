import Localization
import Reporting
import SeedExtraction
import SourceText
import TimeSeries

/// The rows of an article, checked one by one as those of the file are.
struct ArticleRows {
  private(set) var rows: [SeedRow] = []
  private(set) var leftOut: [SeedUpdate.LeftOutFigure] = []

  init(_ entry: SeedUpdatePlanner.Entry, _ context: ObservationContext) {
    var seen: Set<Observation.Identity> = []
    for figure in entry.article.figures {
      let finding = figure.finding
      let indicator = finding.indicatorID.flatMap { context.indicators[$0] }
      var reasons: [SeedUpdate.LeftOutFigure.Reason] = []
      if indicator == nil { reasons.append(.unknownIndicator) }
      if !context.regions.contains(finding.region) {
        reasons.append(finding.region.isEmpty ? .noRegion : .unknownRegion)
      }
      if reasons.isEmpty, let indicator {
        let row = SeedRow(figure, indicator: indicator, source: entry.id, published: entry.published)
        switch ArticleRows.checked(row, context) {
        case .success(let observation) where !seen.insert(observation.identity).inserted:
          reasons = [.repeated]
        case .success: rows.append(row)
        case .failure(let problem): reasons = [.refused(problem.message)]
        }
      }
      if !reasons.isEmpty { leftOut.append(SeedUpdate.LeftOutFigure(figure: figure, reasons: reasons)) }
    }
  }

  /// The figure of a row, or the first thing that is wrong with it.
  private static func checked(_ row: SeedRow, _ context: ObservationContext) -> Result<
    Observation, Diagnostic
  > {
    let problems = DiagnosticCollector()
    let table = problems.collectAll { () throws(Diagnostics) in
      try CSVTable.parse(
        SourceFile(
          name: SeedFolder.tables[0], text: String(decoding: CSVWriter.observations([row]), as: UTF8.self)))
    }
    if let first = table?.rows.first, let observation = ObservationRow(first, context, problems).observation {
      return .success(observation)
    }
    return .failure(
      problems.diagnostics.errors.first ?? .error(at: nil, en: "the row cannot be read", zh: "此行无法读取"))
  }
}
