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
    var largestGap = 0.0
    /// The largest rest of an equation, relative to its largest part.
    var largestRest = 0.0
    var unexplained: [CellTrace.Place] = []
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
    switch trace.cause {
    case .unknown: findings.unexplained.append(place)
    case .equation(let breakdown):
      findings.computed += 1
      let again = breakdown.level { projection.read($0, $1, in: place.period) } ?? .nan
      findings.largestGap = max(findings.largestGap, abs(again - trace.value) / max(1, abs(trace.value)))
      let size = breakdown.terms.reduce(1) { max($0, abs($1.value)) }
      findings.largestRest = max(findings.largestRest, abs(breakdown.rest) / size)
    default: break
    }
  }

  /// Every computed cell of every shipped scenario is its terms and its add-factor, at 1e-12, with nothing left over; every other
  /// cell has a line, a rule or a figure.
  @Test func shippedCells() throws {
    let findings = try findings(ExplainedProjects.shipped())
    #expect(findings.computed > 200 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.largestGap < 1e-12 && findings.largestRest < 1e-12, "\(findings)")
  }

  /// The same of a simultaneous model in every mode. What is left over where no residual is held is the solver's tolerance.
  @Test func kleinCells() throws {
    let findings = try findings(ExplainedProjects.klein())
    #expect(findings.computed > 300 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.largestGap < 1e-12)
  }

  /// The same of quarters, growth rates on the left, leads, and residuals held.
  @Test(arguments: ["small", "leads"]) func stressCells(_ name: String) throws {
    let findings = try findings(ExplainedProjects.stress(name))
    #expect(findings.computed > 3000 && findings.unexplained.isEmpty, "\(findings.unexplained)")
    #expect(findings.largestGap < 1e-12, "\(findings)")
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
