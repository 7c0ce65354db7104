import Expressions
import Modeling
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct EquationBreakdownTests {
  /// Whatever the left side and the add-factor, the parts compute the cell again: 1e-12, asked of `qilu why`.
  @Test(arguments: ["plain", "change", "growth", "rate", "level", "part"])
  func partsComputeTheCellAgain(_ variable: String) throws {
    let (root, other) = try EquationDecompositionTests.projections()
    for projection in [root, other] {
      for period in [2026, 2027, 2028].map(Period.init(year:)) {
        let breakdown = try #require(projection.breakdown(of: variable, in: period))
        let again = breakdown.level { projection.read($0, $1, in: period) }
        let value = try #require(projection.value(variable, period))
        #expect(isClose(try #require(again), value, relative: 1e-12))
        // Nothing is held here, so nothing may hide in the rest.
        #expect(abs(breakdown.rest) < 1e-12 * max(1, abs(value)))
      }
    }
  }

  /// A term is a summand with its sign and what it reads.
  @Test func termsOfASum() throws {
    let (root, _) = try EquationDecompositionTests.projections()
    let breakdown = try #require(root.breakdown(of: "plain", in: Period(year: 2026)))
    // 2 a - a b + 0.5 plain[-1] at a = 2, b = 3, plain 2025 = 10.
    #expect(breakdown.terms.map(\.value) == [4, -6, 5])
    #expect(breakdown.terms.map(\.isSubtracted) == [false, true, false])
    #expect(breakdown.terms.map { $0.inputs.map(\.value) } == [[2], [2, 3], [10]])
    #expect(breakdown.terms[2].inputs.first?.reference == VariableReference(name: "plain", shift: -1))
  }

  /// What shifts an equation is a part of its own, in units of the left side: 1 pp of dlog is 0.01.
  @Test func addFactors() throws {
    let (_, other) = try EquationDecompositionTests.projections()
    let growth = try #require(other.breakdown(of: "growth", in: Period(year: 2027)))
    #expect(isClose(growth.addFactor, 0.01, relative: 1e-14))
    let change = try #require(other.breakdown(of: "change", in: Period(year: 2026)))
    #expect(change.addFactor == 0.25 && change.start?.value == 10)
  }

  /// Residuals held from the data are the rest, in dynamic and in static solutions, where lags are data.
  @Test(arguments: ["{residuals: hold}", "{mode: static}", "{mode: dynamic}"])
  func kleinCells(_ solve: String) throws {
    let result = try KleinFixture.solve("solve: \(solve)", horizon: "1925..1930")
    let isHeld = solve.contains("hold")
    var largest = 0.0
    for variable in KleinFixture.endogenous {
      for period in [1925, 1927, 1930].map(Period.init(year:)) {
        let projection = result.projection
        let breakdown = try #require(projection.breakdown(of: variable, in: period))
        let again = breakdown.level { projection.read($0, $1, in: period) }
        #expect(
          isClose(try #require(again), try #require(projection.value(variable, period)), relative: 1e-12))
        largest = max(largest, abs(breakdown.rest))
      }
    }
    // Errors of Klein's consumption are of the order of one; a solution without them leaves the solver's tolerance.
    #expect(isHeld ? largest > 0.1 : largest < 1e-8)
  }
}
