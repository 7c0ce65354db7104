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
    #expect(distance < 1e-9)
  }
}
