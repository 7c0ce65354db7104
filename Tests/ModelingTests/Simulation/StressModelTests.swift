import Testing

@testable import Modeling

/// Invented economies with hundreds of equations, against the solutions of another method and program (`Scripts/reference/stress-model`:
/// Newton with a dense complex-step Jacobian to 1e-13; checked by `Benchmarks/Rivals/large_model.py --check` to 5e-13).
@Suite struct StressModelTests {
  static let cases: [(name: String, imported: Bool)] = [
    ("small", false), ("small", true), ("large", false), ("large", true),
  ]

  @Test(arguments: cases) func heldResidualsReproduceTheData(name: String, imported: Bool) throws {
    let model = try StressModel(name, imported: imported)
    let table = try model.solve(.held)
    // Twenty-four quarters in a row: rounding of the data grows along the way, as it does in the other program.
    let distance = try model.distance(table, to: ".csv")
    #expect(distance < 5e-12)
  }

  @Test(arguments: cases) func shocksGiveTheKnownSolution(name: String, imported: Bool) throws {
    let model = try StressModel(name, imported: imported)
    let table = try model.solve(.shocked)
    let distance = try model.distance(table, to: "-solution.csv")
    #expect(distance < 1e-9)
    let change = try model.distance(table, to: ".csv")
    #expect(change > 0.1)
  }

  @Test(arguments: cases.filter { !$0.imported }) func theModelAloneGivesTheKnownSolution(
    name: String, imported: Bool
  ) throws {
    let model = try StressModel(name, imported: imported)
    let table = try model.solve(.free)
    let distance = try model.distance(table, to: "-dynamic.csv")
    #expect(distance < 1e-10)
  }

  @Test func gaussSeidelFindsTheSame() throws {
    let model = try StressModel("small")
    let table = try model.solve(
      .shocked, options: SolverOptions(method: .gaussSeidel, tolerance: 1e-12, iterations: 2000))
    let distance = try model.distance(table, to: "-solution.csv")
    #expect(distance < 1e-8)
  }

  /// The tolerance bounds the last change of what is iterated on; output gaps in per cent are a hundred times that, and errors
  /// carry over from quarter to quarter.
  @Test(arguments: ["small", "large"], [1e-10, 1e-12])
  func aDrawIsThePathWithItsResiduals(name: String, tolerance: Double) throws {
    let model = try StressModel(name)
    let system = model.estimated.system
    let draws = try model.draws(70)
    let (data, plan) = try model.prepared(.shocked)
    let lanes = LaneTable(variables: data.variables, periods: data.periods, lanes: draws.lanes)
    for variable in 0..<data.variables {
      for period in data.periods.indices {
        lanes.fill(variable, period, with: data.value(variable, period) ?? .nan)
      }
    }
    let options = SolverOptions(tolerance: tolerance)
    try system.solve(lanes, plan: plan, draws: draws, options: options, threads: 2)
    for lane in [1, 35, 70] {
      var alone = plan
      for (equation, columns) in draws.residuals.enumerated() {
        guard let columns else { continue }
        for period in data.periods.indices {
          alone.addFactors[equation][period] += columns.column(period)[lane]
        }
      }
      let (path, _) = try model.prepared(.shocked)
      try system.solve(path, plan: alone, draws: model.draws(0), options: options, threads: 1)
      let distance = distance(lanes, lane: lane, path)
      #expect(distance < 500 * tolerance)
      let spread = self.distance(lanes, lane: lane, data)
      #expect(spread > 1e-3)
    }
  }

  private func distance(_ table: LaneTable, lane: Int, _ path: LaneTable) -> Double {
    var worst = 0.0
    for variable in 0..<path.variables {
      for period in path.periods.indices {
        guard let value = path.value(variable, period) else { continue }
        let other = table.value(variable, period, lane: lane) ?? .nan
        guard other.isFinite else { return .nan }
        worst = max(worst, abs(other - value) / max(1, abs(value)))
      }
    }
    return worst
  }

  @Test func mostOfALargeModelIsOneBlock() throws {
    let system = try StressModel("large").estimated.system
    let sizes = system.blocks.map(\.equations.count)
    #expect(system.equations.count == 290)
    #expect(system.variables.count == 366)
    #expect(sizes.max() == 131)
    #expect(sizes.filter { $0 > 1 }.count == 1)
  }

  @Test(arguments: [("-solution.csv", SolverOptions.Terminal.data), ("-hold.csv", .hold)])
  func expectationsAreConsistentWithTheModel(file: String, terminal: SolverOptions.Terminal) throws {
    let model = try StressModel("leads")
    let table = try model.solve(.shocked, options: SolverOptions(terminal: terminal))
    let distance = try model.distance(table, to: file)
    #expect(distance < 1e-10)
  }
}
