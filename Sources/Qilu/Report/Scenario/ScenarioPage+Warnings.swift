import Localization
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension ScenarioPage {
  /// A warning of the run, its figures with where they are told.
  func warning(_ diagnostic: Diagnostic) -> Report.Statement {
    if let found = projection.extrapolations.first(where: { $0.warning.message == diagnostic.message }) {
      return Report.Statement(diagnostic.message, mentions: mentions(found))
    }
    if let found = projection.implausibilities.first(where: { $0.warning.message == diagnostic.message }) {
      let told = chains.told(found.variable, found.period)
      return Report.Statement(diagnostic.message, figures: [found.value], to: told)
    }
    if let control = projection.control, control.control.range == diagnostic.range {
      let loss = LocalizedText("\(control.lossAfter)")
      return Report.Statement(diagnostic.message, figures: [loss], to: searchPlaces(control).told)
    }
    return Report.Statement(diagnostic.message)
  }

  /// The ends of the range lead to the equation that was estimated in it, the value to its cell.
  private func mentions(_ found: Extrapolation) -> [Report.Mention] {
    let equation = chains.target(ofEquation: found.equation)
    let targets = [equation, equation, chains.told(found.variable, found.period)]
    return [Report.Mention(found.title, to: nil)]
      + zip(found.figures, targets).map { Report.Mention(LocalizedText($0), to: $1) }
  }
}
