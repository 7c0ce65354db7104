import Localization
import Modeling
public import Reporting
import Scenarios
import TimeSeries

/// The short table that ends a run on the screen: one row a scenario, the main variables with the difference from the baseline.
public struct RunHeadline {
  let outcome: RunOutcome

  /// The headline of a run.
  public init(_ outcome: RunOutcome) {
    self.outcome = outcome
  }

  /// One row a scenario, model by model.
  public var table: Table {
    let views = outcome.groups.map { ModelView(group: $0, seeds: outcome.seeds) }
    let keys = columns(views)
    var table = Table(columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))], rows: [])
    table.columns += keys.map { Table.Column($0.heading, alignment: .right) }
    let regions = Set(views.map(\.model.region))
    for view in views {
      // A column is named by its indicator: whose it is must be said where models are of several regions.
      if regions.count > 1 {
        let name = view.seeds.regionName(view.model.region)
        table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: name))
      }
      table.rows += view.group.results.map { row($0, view, keys) }
    }
    if let horizon = views.first?.group.results.first?.projection.run.window.horizon {
      let periods = horizon.label
      guard horizons.isShared else {
        table.notes = [
          LocalizedText(
            en:
              "Averages of growth rates and last values, of each scenario's own horizon; in brackets the difference from the baseline.",
            zh: "增速为各情景时段平均，其余为各自期末值；括号内为与基准情景之差。")
        ]
        return table
      }
      table.notes = [
        LocalizedText(
          en: "Average \(periods.en); in brackets the difference from the baseline.",
          zh: "\(periods.zh)\(horizon.frequency == .annual ? "年均" : "平均")；括号内为与基准情景之差。")
      ]
    }
    return table
  }

  private var horizons: ScenarioHorizons { ScenarioHorizons(outcome.groups.flatMap(\.results)) }

  /// A column: what is measured, whichever model has it, and what the heading calls it.
  private struct Key {
    var identity: String
    var heading: LocalizedText
  }

  /// More columns would not fit a screen beside the scenarios' names.
  private static let mostColumns = 3

  private func columns(_ views: [ModelView]) -> [Key] {
    var keys: [Key] = []
    for view in views {
      for variable in view.main where !keys.contains(where: { $0.identity == identity(variable) }) {
        guard let result = view.group.results.first else { continue }
        let figure = HorizonFigure(variable: variable, horizon: result.projection.run.window.horizon)
        let name = variable.indicator.flatMap { view.seeds.indicator($0)?.name } ?? variable.title
        var heading = name + view.unitSuffix(variable)
        if variable.measure != .growth {
          heading =
            heading + LocalizedText(en: ", ", zh: "，") + horizons.figure(figure.shortLabel, isAverage: false)
        }
        keys.append(Key(identity: identity(variable), heading: heading))
      }
    }
    return Array(keys.prefix(Self.mostColumns))
  }

  private func identity(_ variable: Variable) -> String { variable.indicator ?? variable.name }

  /// Columns of the screen that a scenario's title may take; where one is wider, the short names stand instead.
  private static let titleWidth = 30

  private func label(_ result: ScenarioResult) -> LocalizedText {
    let titles = outcome.groups.flatMap(\.results).map(\.projection.scenario.title)
    let title = result.projection.scenario.title
    func fits(_ language: Language) -> Bool {
      titles.allSatisfy { displayWidth($0[language]) <= Self.titleWidth }
    }
    let name = LocalizedText(en: fits(.en) ? title.en : result.name, zh: fits(.zh) ? title.zh : result.name)
    return horizons.label(name, of: result)
  }

  private func row(_ result: ScenarioResult, _ view: ModelView, _ keys: [Key]) -> [Table.Cell] {
    [.text(label(result))]
      + keys.map { key in
        guard let variable = view.main.first(where: { identity($0) == key.identity }) else { return .empty }
        return cell(result, variable, view)
      }
  }

  /// `7.1 (+0.2)`; the value alone for a baseline.
  private func cell(_ result: ScenarioResult, _ variable: Variable, _ view: ModelView) -> Table.Cell {
    let figure = HorizonFigure(variable: variable, horizon: result.projection.run.window.horizon)
    guard let value = figure.value(in: result) else { return .empty }
    let format = view.format(variable).withoutUnit
    guard let difference = figure.difference(in: result) else { return .number(value.value, format) }
    let change = view.differenceFormat(variable).withoutUnit.digits(difference.value)
    return .plain("\(format.digits(value.value)) (\(change))")
  }
}
