import Testing

@testable import Modeling

@Suite struct UnitCheckTests {
  private static func model(_ identity: String, unit: String = "", equation: String = "c = a * y") -> String {
    """
    model: m
    data: d.csv
    variables:
      y: {role: exogenous, unit: 亿元}
      w: {role: exogenous, unit: 万元}
      r: {role: exogenous, unit: "%"}
      s: {role: exogenous, unit: "%"}
      q: {role: exogenous, unit: pp}
      p: {role: exogenous, unit: index}
      free: {role: exogenous}
      c: {role: endogenous, unit: 亿元}
    equations:
      c: {calibrated: "\(equation)", coefficients: {a: 1}, residual: 1}
    identities:
      z: {is: "\(identity)"\(unit.isEmpty ? "" : ", unit: \"\(unit)\"")}
    """
  }

  /// Products, quotients, logarithms, numbers and undeclared units are not judged; rates go with their changes.
  @Test(arguments: [
    "y + c", "y * w + p", "y / w + r", "y + w * 0.0001", "r + q", "r - s", "q - r", "log(y) - log(w)",
    "y + free",
    "max(y, 0)", "if(r > 2, y, c)", "if(y > c, r, q)", "d(r) + q", "pct(y) - r", "pct(w) + pct(y)",
    "dlog(y) + dlog(w)",
    "sum(y, 4) + c", "y + 5", "-y + c", "abs(y - c) + y", "(y + w * 1) * r",
  ])
  func whatFitsPasses(_ identity: String) {
    #expect(findings { try Fixture.model(Self.model(identity)) } == [])
  }

  @Test(arguments: [
    (
      "y + w", "",
      "models/m.yaml:15:12: error: y is in 亿元 and w in 万元; they cannot be added\n    1 亿元 is 10000 万元: multiply by it"
    ),
    (
      "2 * (r - p)", "",
      "models/m.yaml:15:17: error: r is in % and p in index; they cannot be subtracted\n    bring one of them into the other's unit, or leave out a unit that is not right"
    ),
    ("if(y > w, 1, 2)", "", "models/m.yaml:15:15: error: y is in 亿元 and w in 万元; they cannot be compared"),
    ("if(free > 0, y, w)", "", "w in 万元; they cannot be chosen between"),
    ("max(y, r)", "", "error: y is in 亿元 and r in %; they cannot be chosen between"),
    ("y[-1] + d(w)", "", "error: y[-1] is in 亿元 and d(w) in 万元; they cannot be added"),
    ("y + c", "万元", "error: z is in 万元 and y + c in 亿元; they cannot be equated"),
    ("pct(y)", "index", "error: z is in index and pct(y) in %; they cannot be equated"),
  ])
  func whatDoesNotFitIsNamed(_ identity: String, _ unit: String, _ expected: String) {
    let found = findings { try Fixture.model(Self.model(identity, unit: unit)) }
    #expect(found.count == 1)
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test func equationsAreJudgedToo() {
    let found = findings { try Fixture.model(Self.model("y", equation: "c = a * (y - w)")) }
    #expect(found.count == 1 && found.first?.contains("y is in 亿元 and w in 万元") == true, "\(found)")
  }
}
