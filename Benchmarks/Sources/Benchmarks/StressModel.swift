import Foundation
import Modeling
import SourceText
import Statistics
import TimeSeries

/// An invented economy of `Tests/Fixtures/stress`: loading it, and what is done with it.
struct StressModel {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Tests/Fixtures/stress")
  /// Quarters before the solved ones that equations read.
  private static let reach = 16

  let estimated: EstimatedModel
  /// The quarters in the tables, of which all but the first sixteen are solved.
  let periods: PeriodRange
  /// The data, with the exogenous variables that the shocks change.
  let data: LaneTable
  /// Residuals held, and the shocks on top.
  let plan: SolvePlan

  /// Texts of the model and its data, read from disk beforehand.
  struct Texts {
    let name: String
    let description: SourceFile
    let file: SourceFile
    let data: SourceFile
    let table: CSVTable

    init(_ name: String) throws {
      func source(_ file: String) throws -> SourceFile {
        let text = try String(contentsOf: StressModel.folder.appendingPathComponent(file), encoding: .utf8)
        return SourceFile(name: file, text: text)
      }
      self.name = name
      description = try source("\(name)-numeric.mdl")
      file = try source("\(name).yaml")
      data = try source("\(name).csv")
      table = try CSVTable.parse(data)
    }

    /// The model in bimets' language, put into a model file.
    func translated() throws -> SourceFile {
      let translation = try MDLTranslation(
        MDLModel.parse(description), MDLTranslation.Options(name: name, data: (data.name, table)))
      return SourceFile(name: "\(name).yaml", text: translation.text)
    }

    func figures() throws -> DataTable { try DataTable.read(data, frequency: .quarterly) }
  }

  /// A model file read and compiled.
  static func compiled(_ file: SourceFile, _ figures: DataTable) throws -> EstimatedModel {
    let catalogue = IndicatorCatalogue(indicators: [:], shares: [], regions: [])
    let model = try Model.read(file, catalogue: catalogue)
    return try EstimatedModel(
      model, data: ModelData(model: model, store: ObservationStore([]), table: figures))
  }

  init(_ texts: Texts) throws {
    estimated = try Self.compiled(texts.file, texts.figures())
    let solution = try Self.rows("\(texts.name)-solution.csv").map(\.[0])
    let all = try texts.figures().periods
    let solved = try PeriodRange(Period.parse(solution[0]), Period.parse(solution[solution.count - 1]))
    let start = (all.index(of: solved.first) ?? 0) - Self.reach
    periods = try PeriodRange(all[start], solved.last)
    let data = estimated.completedData(over: periods)
    let system = estimated.system
    var plan = SolvePlan(equations: system.equations.count, periods: periods.count)
    let held = try Self.addFactors(estimated, data)
    for equation in system.equations.indices {
      for period in Self.reach..<periods.count {
        plan.forms[equation][period] = .computed
        plan.addFactors[equation][period] = held[equation][period]
      }
    }
    for row in try Self.rows("\(texts.name)-shocks.csv") {
      guard let period = periods.index(of: try Period.parse(row[2])), let value = Double(row[3]) else {
        continue
      }
      if row[0] == "add_factor", let equation = system.equationIndex(for: row[1]) {
        plan.addFactors[equation][period] += value
      } else if let variable = system.index(of: row[1]) {
        data.fill(variable, period, with: value)
      }
    }
    self.data = data
    self.plan = plan
  }

  private static func rows(_ file: String) throws -> [[String]] {
    try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: ",").map(String.init) }
  }

  static func addFactors(_ estimated: EstimatedModel, _ data: LaneTable) throws -> [[Double]] {
    let draws = try EquationDraws(
      system: estimated.system, model: "large", periods: data.periods, draws: 0,
      random: RandomSource(seed: 1),
      sources: [])
    return estimated.system.addFactors(reproducing: data, over: reach..<data.periodCount, draws: draws)
  }

  /// A table of so many draws, filled with the data.
  func table(draws: Int) -> LaneTable {
    let table = LaneTable(variables: data.variables, periods: periods, lanes: draws + 1)
    for variable in 0..<data.variables {
      for period in 0..<data.periodCount {
        table.fill(variable, period, with: data.value(variable, period) ?? .nan)
      }
    }
    return table
  }

  /// The deterministic path.
  func simulate() throws {
    let draws = try EquationDraws(
      system: estimated.system, model: "large", periods: periods, draws: 0, random: RandomSource(seed: 1),
      sources: [])
    try estimated.system.solve(table(draws: 0), plan: plan, draws: draws, threads: 1)
  }

  /// One quarter by another compilation of the model: the first time, this compiles what solves a quarter.
  func solveFirstQuarter(with other: EstimatedModel) throws {
    let (system, own) = (other.system, estimated.system)
    let table = LaneTable(variables: data.variables, periods: periods, lanes: 1)
    for (variable, name) in system.variables.enumerated() {
      guard let source = own.index(of: name) else { continue }
      for period in periods.indices {
        table.fill(variable, period, with: data.value(source, period) ?? .nan)
      }
    }
    var first = SolvePlan(equations: system.equations.count, periods: periods.count)
    for (equation, fitted) in system.equations.enumerated() {
      first.forms[equation][Self.reach] = .computed
      first.addFactors[equation] = plan.addFactors[own.equationIndex(for: fitted.variable) ?? equation]
    }
    let draws = try EquationDraws(
      system: system, model: "large", periods: periods, draws: 0, random: RandomSource(seed: 1), sources: [])
    try system.solve(table, plan: first, draws: draws, threads: 1)
  }

  /// Draws residuals and solves, so many draws at a time.
  func replicate(_ count: Int, atATime size: Int, threads: Int) throws {
    let table = table(draws: min(count, size))
    for first in stride(from: 0, to: count, by: size) {
      let draws = try EquationDraws(
        system: estimated.system, model: "large", periods: periods, draws: min(size, count - first),
        firstDraw: first,
        random: RandomSource(seed: 2026), sources: .residual, threads: threads)
      try estimated.system.solve(table, plan: plan, draws: draws, threads: threads)
    }
  }
}
