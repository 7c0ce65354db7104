import Econometrics
import Localization
import Modeling
public import Reporting
import Scenarios
public import TimeSeries

/// The estimated equations of one model, for `qilu estimate`.
public struct EstimationView: SeedView {
  /// A run of the model without a scenario.
  let outcome: RunOutcome

  /// The equations of the comparison report.
  public var report: Report {
    let pages = outcome.groups.map { group in
      EquationPage(view: ModelView(group: group, seeds: outcome.seeds), outcome: outcome)
    }
    return Report(
      title: outcome.groups.first?.estimated.model.title ?? LocalizedText(""),
      sections: pages.compactMap(\.section))
  }

  /// Coefficients as data; of an equation that is no plain regression, its statistics and tests after them.
  public var json: JSONValue {
    .array(
      outcome.groups.flatMap(\.estimated.system.equations).flatMap { equation in
        equation.coefficients.map { coefficient in
          .object([
            .init("equation", .string(equation.variable)), .init("term", .string(coefficient.name)),
            .init("class", .string(coefficient.kind.rawValue)), .init("value", .number(coefficient.value)),
            .init("se", .number(coefficient.standardError)),
            .init("data_share", coefficient.dataShare.map(JSONValue.number) ?? .null),
          ])
        } + statistics(equation)
      })
  }

  private func statistics(_ equation: FittedEquation) -> [JSONValue] {
    EquationsFile.structuralRows(equation, .en).map { row in
      .object([
        .init("equation", .string(equation.variable)), .init("term", .string(row.term)),
        .init("class", .string(row.kind)), .init("value", row.value.map(JSONValue.number) ?? .null),
        .init("se", row.error.map(JSONValue.number) ?? .null),
        .init("p", row.p.map(JSONValue.number) ?? .null), .init("note", .string(row.note)),
      ])
    }
  }
}

extension Project {
  /// Estimates one model, named as in `scenarios/models/` or by path.
  public func estimate(_ name: String, asOf date: CalendarDate? = nil) throws -> EstimationView {
    let file = name.hasSuffix(".yaml") ? shown(name) : "scenarios/models/\(name).yaml"
    let seeds = try seedsIfAny()
    let model = try model(file, seeds: seeds)
    let store = date.map(seeds.observations.asOf) ?? seeds.observations
    let estimated = try EstimatedModel(model, data: data(of: model, store: store))
    return EstimationView(
      outcome: RunOutcome(
        request: RunRequest(asOf: date), groups: [ScenarioGroup(estimated: estimated, results: [])],
        evaluations: [model.path: RollingOriginEvaluation.all(of: estimated)], seeds: seeds, store: store,
        requested: [], inputs: [:]))
  }
}
