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
    #expect(system.equations.map(\.variable) == ["a", "b", "c", "d"])
    #expect(system.variables == ["x", "c", "b", "a", "d"])
    #expect(system.targets == [3, 2, 1, 4])
    #expect(Set(system.references[0]) == [.init(variable: 0, shift: 0), .init(variable: 1, shift: -1)])
  }

  @Test(arguments: [
    (
      "  a: {is: b + x}\n  b: {is: c / 2}\n  c: {is: a - 1}\n",
      "models/m.yaml:6:3: error: these equations determine each other within one period: a → b → c → a; this version solves recursive models\n    use last period's value in one of them, for example a[-1]"
    ),
    (
      "  a: {is: a + x}\n",
      "models/m.yaml:6:3: error: these equations determine each other within one period: a → a; this version solves recursive models\n    use last period's value in one of them, for example a[-1]"
    ),
    (
      "  a: {is: \"x[+1]\"}\n",
      "models/m.yaml:6:3: error: the equation of a uses a future value of x; this version solves models without leads"
    ),
  ])
  func whatIsNotRecursiveIsRefused(_ identities: String, _ message: String) {
    #expect(findings { try Fixture.estimated(Self.text(identities)) } == [message])
  }
}
