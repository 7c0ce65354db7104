import Testing

@testable import Modeling

struct EquationSystemTests {
  static func text(_ identities: String) -> String {
    "model: m\nregion: 山东\nvariables:\n  x: {role: exogenous, project: \"1\"}\nidentities:\n\(identities)"
  }

  @Test func ordersByWhatIsNeededInThePeriod() throws {
    let system = try Fixture.estimated(
      Self.text(
        "  c: {is: \"b + c[-1]\"}\n  b: {is: 2 * a}\n  a: {is: \"x + c[-1]\"}\n  d: {is: \"1 + x\"}\n")
    ).system
    #expect(system.equations.map(\.variable) == ["c", "b", "a", "d"])
    #expect(system.blocks.flatMap(\.equations) == [2, 1, 0, 3])
    #expect(system.blocks.allSatisfy { !$0.isSimultaneous && !$0.hasLeads })
    #expect(system.variables == ["x", "c", "b", "a", "d"])
    #expect(system.targets == [1, 2, 3, 4])
    #expect(Set(system.references[2]) == [.init(variable: 0, shift: 0), .init(variable: 1, shift: -1)])
  }

  /// What determines itself within a period is one block; one variable of it is iterated on.
  @Test func simultaneousBlock() throws {
    let system = try Fixture.estimated(
      Self.text("  a: {is: b + x}\n  b: {is: c / 2}\n  c: {is: a - 1}\n  d: {is: a + d / 3}\n")
    ).system
    #expect(system.blocks.map { Set($0.equations) } == [[0, 1, 2], [3]])
    #expect(system.blocks.map(\.feedback.count) == [1, 1])
  }

  /// Equations that a lead joins are solved over all periods; what goes before and comes after is not.
  @Test func leads() throws {
    let system = try Fixture.estimated(
      Self.text(
        "  a: {is: \"x + b[-1] * 0\"}\n  b: {is: 2 * x}\n  c: {is: \"b + 0.5 * c[+1]\"}\n  d: {is: c + a}\n")
    ).system
    #expect(system.blocks.map(\.hasLeads).filter(\.self).count == 1)
    #expect(system.blocks.last?.equations == [3])
  }
}
