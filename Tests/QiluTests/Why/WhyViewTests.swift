import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct WhyViewTests {
  private func why(
    _ variable: String, _ period: String, scenario: String? = "push", unrolls: Bool = false,
    changes: [String: String] = [:]
  ) throws -> WhyView {
    var sample = SampleProject()
    for (file, text) in changes { sample.texts["p/\(file)"] = text }
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts))
    return try project.why(WhyRequest(variable, in: period, scenario: scenario, unrolls: unrolls))
  }

  /// From the projected value over the assumption's line to nothing more; the baseline's value beside it.
  @Test func anEquationAndItsAssumption() throws {
    let view = try why("output", "2025")
    #expect(view.cells.map { "\($0.place.variable) \($0.place.period)" } == ["output 2025", "demand 2025"])
    // 1 + demand fits the figures of the sample exactly but for one; the equation gives output beside what is held.
    let text = TextReport().text(view.report, in: .en)
    #expect(text.contains("scenarios/push.yaml:8"))
    #expect(text.contains("base + 2 pp"))
    #expect(text.contains("+2.000 pp"))
  }

  /// A published figure names its file, line and date, and the figure that lost with the reason.
  @Test func aPublishedFigure() throws {
    let view = try why("output", "2023")
    #expect(view.cells.count == 1)
    let text = TextReport().text(view.report, in: .en).replacing("\n", with: " ")
    #expect(text.contains("official.csv:6") && text.contains("2024-02-14") && text.contains("Paper 2024"))
  }

  /// Lags are named with their command; unrolled, they go down to the start that the model file gives.
  @Test func lagsAreUnrolledOnRequest() throws {
    let short = try why("index", "2026")
    #expect(!short.cells.contains { $0.place.variable == "index" && $0.place.period == Period(year: 2024) })
    #expect(TextReport().text(short.report, in: .en).contains("qilu why index 2025 --scenario push"))
    let long = try why("index", "2026", unrolls: true)
    let starts = long.cells.filter { if case .start = $0.cause { true } else { false } }
    #expect(starts.map { "\($0.place.variable) \($0.place.period)" } == ["index 2023"])
  }

  /// The search of a target is named by the place of the target.
  @Test func whatATargetFound() throws {
    let view = try why("demand", "2025", scenario: "goal")
    #expect(TextReport().text(view.report, in: .zh).contains("scenarios/goal.yaml"))
    guard case .found = try #require(view.cells.first).cause else {
      Issue.record("not found by the target")
      return
    }
  }

  /// What does not exist is answered with what does.
  @Test(arguments: [
    ("outputs", "2025", "output"), ("output", "soon", "2027Q1"), ("output", "2031", "2019–2026"),
  ])
  func unknownQuestions(_ variable: String, _ period: String, _ hint: String) throws {
    do {
      _ = try why(variable, period)
      Issue.record("answered")
    } catch let error as Diagnostics {
      #expect(error.rendered(.en).contains(hint))
    }
  }

  /// The same chain for programs.
  @Test func json() throws {
    let text = JSONWriter().text(try why("output", "2025").json)
    #expect(text.contains("\"type\": \"equation\"") && text.contains("\"place\": \"scenarios/push.yaml:8\""))
  }
}
