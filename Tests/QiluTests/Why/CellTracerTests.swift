import Modeling
import Scenarios
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct CellTracerTests {
  /// What a project's cells come to: how far their parts lie from them, and those that nothing explains.
  private struct Findings {
    var computed = 0
    /// Cells that a rule made the sum of others.
    var summed = 0
    var largestGap = 0.0
    /// The largest rest of an equation, relative to its largest part.
    var largestRest = 0.0
    var unexplained: [CellTrace.Place] = []
    /// Cells whose parts do not come to a number.
    var notComputable: [CellTrace.Place] = []
  }

  private func findings(_ project: Project) throws -> Findings {
    let outcome = try project.run(RunRequest(draws: 0, attributes: false))
    let tracer = CellTracer(groups: outcome.groups, unrolls: false)
    var findings = Findings()
    for group in outcome.groups {
      for result in group.results {
        let places = group.estimated.model.variables.flatMap { variable in
          result.projection.run.window.periods.map {
            CellTrace.Place(
              model: group.estimated.model.name, scenario: result.name, variable: variable.name, period: $0)
          }
        }
        for place in places { add(place, tracer, result.projection, to: &findings) }
      }
    }
    return findings
  }

  private func add(
    _ place: CellTrace.Place, _ tracer: CellTracer, _ projection: Projection, to findings: inout Findings
  ) {
    guard let trace = tracer.trace(place) else { return }
    if let basis = trace.basis {
      findings.summed += 1
      let values = trace.inputs.map { tracer.trace($0)?.value ?? .nan }
      let sum = zip(values, basis.terms).reduce(basis.constant) { $0 + $1.0 * $1.1.weight }
      guard sum.isFinite, values.count == basis.terms.count else {
        return findings.notComputable.append(place)
      }
      findings.largestGap = max(findings.largestGap, abs(sum - trace.value) / max(1, abs(trace.value)))
    }
    switch trace.cause {
    case .unknown: findings.unexplained.append(place)
    case .equation(let breakdown):
      findings.computed += 1
      let again = breakdown.level { projection.read($0, $1, in: place.period) } ?? .nan
      guard again.isFinite, breakdown.rest.isFinite, trace.value.isFinite else {
        findings.notComputable.append(place)
        return
      }
      findings.largestGap = max(findings.largestGap, abs(again - trace.value) / max(1, abs(trace.value)))
      let size = breakdown.terms.reduce(1) { max($0, abs($1.value)) }
      findings.largestRest = max(findings.largestRest, abs(breakdown.rest) / size)
    default: break
    }
  }

  /// Every computed cell of every shipped scenario is its terms and its add-factor, and every cell of an automatic rule the sum of the
  /// cells that it names, at 1e-12, with nothing left over; every other cell has a line, a path or a figure.
  @Test func shippedCells() throws {
    let findings = try findings(ExplainedProjects.shipped())
    #expect(findings.notComputable.isEmpty)
    #expect(findings.computed > 200 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.summed > 40)
    #expect(findings.largestGap < 1e-12 && findings.largestRest < 1e-12, "\(findings)")
  }

  /// The same of a simultaneous model in every mode. What is left over where no residual is held is the solver's tolerance.
  @Test func kleinCells() throws {
    let findings = try findings(ExplainedProjects.klein())
    #expect(findings.notComputable.isEmpty)
    #expect(findings.computed > 300 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.largestGap < 1e-12)
  }

  /// The same of quarters, growth rates on the left, leads, and residuals held.
  @Test(arguments: ["small", "leads"]) func stressCells(_ name: String) throws {
    let findings = try findings(ExplainedProjects.stress(name))
    #expect(findings.notComputable.isEmpty)
    #expect(findings.computed > 3000 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.largestGap < 1e-12, "\(findings)")
  }

  /// A chain is cut only where cells are left over.
  @Test func cutChains() throws {
    let outcome = try ExplainedProjects.klein().run(RunRequest(scenarios: ["dynamic"], draws: 0))
    let place = CellTrace.Place(
      model: outcome.groups[0].estimated.model.name, scenario: "dynamic", variable: "cn",
      period: Period(year: 1932))
    func chain(_ most: Int) -> (cells: [CellTrace], isCut: Bool) {
      CellTracer(groups: outcome.groups, unrolls: true, most: most).chain(from: [place])
    }
    let whole = chain(1000)
    #expect(!whole.isCut && whole.cells.count > 20 && whole.cells.count < 1000)
    #expect(!chain(whole.cells.count).isCut && chain(whole.cells.count - 1).isCut)
  }

  /// Without held residuals nothing hides in the rest of a simultaneous model either.
  @Test func nothingIsLeftOverInKlein() throws {
    let project = try ExplainedProjects.klein()
    let outcome = try project.run(RunRequest(scenarios: ["dynamic", "static", "shocked"], draws: 0))
    for result in outcome.groups.flatMap(\.results) {
      for variable in ["cn", "i", "w1", "y", "p", "kn"] {
        for period in result.projection.run.window.horizon {
          guard let breakdown = result.projection.breakdown(of: variable, in: period),
            result.projection.inputs.point(.exogenized, variable, period) == nil
          else { continue }
          let size = breakdown.terms.reduce(1) { max($0, abs($1.value)) }
          #expect(abs(breakdown.rest) < 1e-10 * size, "\(result.name) \(variable) \(period)")
        }
      }
    }
  }
}
