import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension RunOutcome {
  /// What a cell rests on that no equation gave: the article with its date and words, the line of a scenario, the rule.
  func citation(_ variable: String, _ period: Period, of projection: Projection) -> LocalizedText? {
    let home = projection.run.estimated.model.name
    let place = CellTrace.Place(model: home, scenario: projection.name, variable: variable, period: period)
    guard let cell = CellTracer(groups: groups, unrolls: false).trace(place), !cell.isComputed else {
      return nil
    }
    return CauseWords(cell: cell, outcome: self, asked: place).full
  }

  /// What an input of a scenario rests on in a period; of an add-factor the line that sets it.
  func citation(_ item: ScenarioInputs.Item, _ period: Period, of projection: Projection) -> LocalizedText? {
    guard item.role == .addFactor else { return citation(item.variable, period, of: projection) }
    return projection.inputs.point(.addFactor, item.variable, period).flatMap { point in
      point.origin.map { line in
        LocalizedText(en: "“\(point.text)” at \(line.line)", zh: "\(line.line)写有“\(point.text)”")
      }
    }
  }

  /// What a published figure rests on, with what lost against it.
  func citation(_ resolved: ResolvedObservation) -> LocalizedText {
    ObservationWords(seeds: seeds).text(resolved)
  }
}

extension Table {
  /// Says what a cell rests on; nothing where that is not known.
  mutating func cite(row: Int, column: Int, _ text: LocalizedText?) {
    if let text { citations.append(Citation(row: row, column: column, text)) }
  }

  /// Leads a cell to how it comes about; nowhere where that is not told.
  mutating func link(row: Int, column: Int, _ target: String?) {
    if let target { links.append(Link(row: row, column: column, target: target)) }
  }
}
