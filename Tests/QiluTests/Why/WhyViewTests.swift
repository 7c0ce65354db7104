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
    #expect(
      view.cells.map { "\($0.place.variable) \($0.place.period)" } == [
        "output 2025", "demand 2025", "demand 2025", "demand 2023",
      ])
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

  /// Down to the article, its paragraph and the characters that carry the figure, as people count them.
  @Test func theCharactersOfAnArticle() throws {
    let view = try ExplainedProjects.shipped().why(WhyRequest("energy_intensity_change", in: "2023"))
    let (english, chinese) = (
      TextReport().text(view.report, in: .en), TextReport().text(view.report, in: .zh)
    )
    #expect(english.replacing(/\s+/, with: " ").contains("paragraph 6, characters 252–257: “下降5.2%”"))
    #expect(chinese.replacing(/\s+/, with: "").contains("第6段第252—257字：“下降5.2%”"))
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

  /// The command to go on asks the same project about the same figures.
  @Test func commandsToGoOn() throws {
    let sample = SampleProject()
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts))
    let date = try CalendarDate.parse("2025-06-30")
    let view = try project.why(
      WhyRequest("index", in: "2026", scenario: "push", asOf: date, project: "our plans/p"))
    let text = TextReport().text(view.report, in: .en).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    let command =
      "qilu why index 2025 --scenario push --project 'our plans/p' --as-of 2025-06-30, or --unroll"
    #expect(text.contains(command), "\(text)")
  }

  /// What a cut chain leaves out is told as what it is: only computed values by a command.
  @Test func cutChains() throws {
    let whole = try why("output", "2025")
    #expect(!whole.isCut)
    let cut = WhyView(
      request: whole.request, cells: [whole.cells[0]], isCut: true, outcome: whole.outcome)
    let text = TextReport().text(cut.report, in: .en)
    #expect(text.contains("scenarios/push.yaml:8") && !text.contains("qilu why demand"), "\(text)")
  }

  /// `base + 2 pp` leads to the baseline's value and the figure beneath its rule; `ramp` to the value before it.
  @Test func whatALineCountsFrom() throws {
    let above = try why("demand", "2025")
    #expect(
      above.cells.map { "\($0.place.scenario) \($0.place.period)" } == [
        "push 2025", "base 2025", "base 2023",
      ])
    let text = TextReport().text(above.report, in: .en).replacing("\n", with: " ")
    #expect(text.contains("the scenario above has 6.000 %") && text.contains("demand 2025 in base"))
    let before = try why("demand", "2026")
    #expect(TextReport().text(before.report, in: .zh).contains("起点为2025年的8.000%"))
    #expect(JSONWriter().text(before.json).contains("\"counts_from\": {"))
  }

  /// A growth in place of an equation leads to the value before, a share to the whole.
  @Test func whatAFormIsTakenOf() throws {
    let klein = try ExplainedProjects.klein()
    let growth = try klein.why(WhyRequest("i", in: "1938", scenario: "shocked"))
    #expect(growth.cells[0].inputs.map { "\($0.variable) \($0.period)" } == ["i 1937"])
    #expect(TextReport().text(growth.report, in: .en).contains("qilu why i 1937 --scenario shocked"))
    let share = try klein.why(WhyRequest("w1", in: "1937", scenario: "shocked"))
    #expect(share.cells.count > 2 && share.cells[1].place.variable == "y")
  }

  /// A line on the line of a scenario between it and the baseline: both are told, with their places.
  @Test func linesOverLines() throws {
    let more = "scenario: more\nextends: push\nassumptions: {demand: {2025: base + 1 pp}}\n"
    let view = try why("demand", "2025", scenario: "more", changes: ["scenarios/more.yaml": more])
    let text = TextReport().text(view.report, in: .en).replacing("\n", with: " ")
    #expect(text.contains("scenarios/more.yaml:3") && text.contains("scenarios/push.yaml:8"))
    #expect(view.cells.contains { $0.place.scenario == "base" })
  }

  /// A static solution reads data of earlier periods, not what it solved there: the chain leads to those.
  @Test func staticLagsAreData() throws {
    let project = try ExplainedProjects.klein()
    let view = try project.why(WhyRequest("cn", in: "1930", scenario: "static"))
    let lag = try #require(view.cells.first { $0.place.variable == "p" && $0.place.isData })
    guard case .ownData = lag.cause else {
      Issue.record("\(lag.cause)")
      return
    }
    #expect(lag.value == 21.7 && lag.place.period == Period(year: 1929))
  }

  /// The search of a target is named by the place of the target.
  @Test func whatATargetFound() throws {
    let view = try why("demand", "2025", scenario: "goal")
    let text = TextReport().text(view.report, in: .zh).filter { !"│ \n".contains($0) }
    #expect(text.contains("scenarios/goal.yaml") && text.contains("（取值0%至8%）"))
    guard case .found = try #require(view.cells.first).cause else {
      Issue.record("not found by the target")
      return
    }
  }

  /// An add-factor that a target found is told as that, with the place of the target.
  @Test func anAddFactorThatATargetFound() throws {
    let goal = """
      scenario: goal
      extends: dynamic
      targets:
        - {reach: cn, value: 55, in: 1935, by: i, over: 1933..1935, within: -3 .. 3}

      """
    let klein = try ExplainedProjects.klein()
    let files = OverlayFileSystem(
      base: klein.fileSystem, files: ["/p/scenarios/goal.yaml": Array(goal.utf8)])
    let project = Project(klein, fileSystem: files)
    let view = try project.why(WhyRequest("i", in: "1934", scenario: "goal"))
    let text = TextReport().text(view.report, in: .zh)
    #expect(text.contains("由目标反解得出") && text.contains("scenarios/goal.yaml:4"))
    let difference = TextReport().text(try project.difference(of: "goal", from: "dynamic").report, in: .en)
    #expect(difference.replacing("\n", with: " ").contains("reaches 55 in 1935"))
  }

  /// What does not exist is answered with what does.
  @Test(arguments: [
    ("outputs", "2025", "output"), ("Output growths", "2025", "output"), ("产出增长", "2025", "产出增速"),
    ("output", "soon", "2027Q1"), ("output", "2031", "2019–2026"), ("output", "1850", "2019–2026"),
    ("output", "2025Q1", "such as 2024"), ("zzzz", "2025", "expected one of"),
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
