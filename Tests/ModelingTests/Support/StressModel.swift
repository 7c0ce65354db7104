import Foundation
import SourceText
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// One of the invented economies of `Tests/Fixtures/stress`, whose solutions another program found.
struct StressModel {
  let name: String
  let estimated: EstimatedModel
  /// The quarters that are solved.
  let span: PeriodRange
  /// The quarters of the data.
  let periods: PeriodRange

  /// From the model file, or from the description in bimets' language, all of it identities.
  init(_ name: String, imported: Bool = false) throws {
    self.name = name
    let file = try Self.source(imported ? "\(name)-numeric.mdl" : "\(name).yaml")
    let table = try CSVTable.parse(Self.source("\(name).csv"))
    let text =
      imported
      ? try MDLTranslation(
        MDLModel.parse(file), MDLTranslation.Options(name: name, data: ("\(name).csv", table))
      ).text : file.text
    let catalogue = IndicatorCatalogue(indicators: [:], shares: [], regions: [])
    let model = try Model.read(SourceFile(name: "\(name).yaml", text: text), catalogue: catalogue)
    let data = try DataTable.read(Self.source("\(name).csv"), frequency: .quarterly)
    estimated = try EstimatedModel(
      model, data: ModelData(model: model, store: ObservationStore([]), table: data))
    periods = data.periods
    let solved = try TableFile(Self.source("\(name)-solution.csv").text.utf8).values("period")
    let (first, last) = (try #require(solved.first), try #require(solved.last))
    span = try PeriodRange(Period.parse(first), Period.parse(last))
  }

  /// What `solve` starts from.
  enum Start {
    /// Residuals held, with the shocks of the fixture.
    case shocked
    /// Residuals held.
    case held
    /// No residuals.
    case free
  }

  /// Solves the span dynamically.
  func solve(_ start: Start, options: SolverOptions = SolverOptions()) throws -> LaneTable {
    let (data, plan) = try prepared(start)
    try estimated.system.solve(data, plan: plan, draws: draws(0), options: options, threads: 1)
    return data
  }

  /// Residuals of so many draws.
  func draws(_ count: Int) throws -> EquationDraws {
    try EquationDraws(
      system: estimated.system, model: name, periods: periods, draws: count, random: RandomSource(seed: 1),
      sources: count == 0 ? [] : .residual)
  }

  /// The data with changed exogenous variables, and what is computed.
  func prepared(_ start: Start) throws -> (LaneTable, SolvePlan) {
    let system = estimated.system
    let data = estimated.completedData(over: periods)
    let first = try #require(periods.index(of: span.first))
    let range = first..<first + span.count
    var plan = SolvePlan(equations: system.equations.count, periods: periods.count)
    let held = try system.addFactors(reproducing: data, over: range, draws: draws(0))
    for equation in system.equations.indices {
      for period in range {
        plan.forms[equation][period] = .computed
        if start != .free { plan.addFactors[equation][period] = held[equation][period] }
      }
    }
    if start == .shocked { try apply(&plan, data) }
    return (data, plan)
  }

  private func apply(_ plan: inout SolvePlan, _ data: LaneTable) throws {
    for row in try TableFile(Self.source("\(name)-shocks.csv").text.utf8).rows {
      let variable = try #require(row["variable"])
      let period = try period(row)
      let value = try #require(row.number("value"))
      if row["kind"] == "exogenous" {
        let index = try #require(estimated.system.index(of: variable))
        data.fill(index, period, with: value)
      } else {
        let equation = try #require(estimated.system.equationIndex(for: variable))
        plan.addFactors[equation][period] += value
      }
    }
  }

  /// The position of a row's quarter in the tables.
  private func period(_ row: [String: String]) throws -> Int {
    let text = try #require(row["period"])
    let period = try Period.parse(text)
    return try #require(periods.index(of: period))
  }

  /// The largest difference to a file of the fixture, relative to max(1, |value|), over its periods; NaN if a value is missing.
  func distance(_ table: LaneTable, to suffix: String) throws -> Double {
    var worst = 0.0
    for row in try TableFile(Self.source("\(name)\(suffix)").text.utf8).rows {
      let period = try period(row)
      for equation in estimated.system.equations.indices {
        let expected = try #require(row.number(estimated.system.equations[equation].variable))
        let value = table.value(estimated.system.targets[equation], period) ?? .nan
        guard value.isFinite else { return .nan }
        worst = max(worst, abs(value - expected) / max(1, abs(expected)))
      }
    }
    return worst
  }

  /// A file of the fixture.
  static func source(_ file: String) throws -> SourceFile {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/stress")
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return SourceFile(name: file, text: text)
  }
}
