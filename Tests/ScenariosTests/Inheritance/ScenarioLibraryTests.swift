import Localization
import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

private let root = """
  model: models/m.yaml
  horizon: 2026..2030
  assumptions:
    nation: 5 % ± 1 pp
    retrofit: {2026: 6 %, 2027..2030: ramp to 8 %}
  uncertainty: {draws: 100}
  """

private func family() throws -> ScenarioLibrary {
  try scenarios([
    "baseline": root,
    "child": """
    extends: baseline
    assumptions:
      retrofit: {2027: base + 1 pp, 2030: none}
      price: 2 %
    add_factors:
      va: {2026..2027: -0.3 pp}
    targets:
      - {reach: va, value: 6 %, in: 2030, by: subsidy, over: 2026..2030}
      - {reach: energy, value: -4 %, in: 2030, by: saving, over: 2026..2030}
    uncertainty: {seed: 3}
    """,
    "grandchild": """
    extends: child
    horizon: 2026..2029
    assumptions:
      retrofit: {2028: 9 %}
    targets:
      - {reach: va, value: 7 %, in: 2029, by: subsidy, over: 2026..2029}
      - {reach: energy, value: none, by: saving}
    solve: {residuals: hold}
    uncertainty: {levels: [90]}
    """,
  ])
}

@Test func keysAreInheritedOneByOne() throws {
  let scenario = try family().resolve("child")
  #expect(scenario.name == "child")
  #expect(scenario.root == "baseline")
  #expect(scenario.chain.map(\.name.value) == ["baseline", "child"])
  #expect(scenario.model.value == "models/m.yaml")
  #expect(scenario.model.file == "scenarios/baseline.yaml")
  #expect(scenario.horizon.scenario == "baseline")
  #expect(scenario.uncertainty.draws == 100)
  #expect(scenario.uncertainty.seed == 3)
  #expect(scenario.uncertainty.levels == [50, 80, 95])
  #expect(scenario.solve == SolveOptions(mode: .projection, residuals: .zero))
  #expect(scenario.assumptions.map(\.variable) == ["nation", "retrofit", "price"])
  #expect(scenario.addFactors.map(\.variable) == ["va"])
}

/// An add-factor where the path is given changes nothing, and says so; beside it, it is no matter.
@Test func idleAddFactorsAreNamed() throws {
  func warnings(_ given: String) throws -> [String] {
    let library = try scenarios([
      "baseline": root,
      "child": """
      extends: baseline
      add_factors: {va: {2026..2027: -0.3 pp}}
      exogenize: {va: {\(given): 5 %}}
      """,
    ])
    return try library.resolve("child").warnings.map(\.message.en)
  }
  #expect(try warnings("2028").isEmpty)
  #expect(try warnings("2027..2028").map { $0.contains("does nothing in 2027") } == [true])
}

@Test func aChildOverridesPeriodByPeriod() throws {
  let scenario = try family().resolve("grandchild")
  let path = try #require(scenario.path(of: "retrofit", .assumption))
  let lines = (2026...2030).map { path.line(in: Period(year: $0)) }
  #expect(lines.map { $0?.segment.text } == ["6 %", "base + 1 pp", "9 %", "ramp to 8 %", nil])
  #expect(lines.map { $0?.layer.scenario } == ["baseline", "child", "grandchild", "baseline", nil])
}

@Test func targetsAreReplacedByPair() throws {
  let child = try family().resolve("child")
  #expect(child.targets.map(\.value.value.value) == [6, -4])
  let grandchild = try family().resolve("grandchild")
  #expect(grandchild.targets.map(\.value.value.value) == [7])
  #expect(grandchild.targets.map(\.scenario) == ["grandchild"])
}

@Test func heldResidualsMeanADynamicSolution() throws {
  #expect(try family().resolve("grandchild").solve == SolveOptions(mode: .dynamic, residuals: .hold))
}

@Test func aScenarioAloneHasItsDefaults() throws {
  let scenario = try scenarios(["a": "model: m.yaml\nhorizon: 2026"]).resolve("a")
  #expect(scenario.root == "a")
  #expect(scenario.uncertainty == UncertaintyOptions())
  #expect(scenario.solve == SolveOptions())
}

/// Files of a project, of which `leaf` is resolved, and what is said.
struct RefusedChain: Sendable, CustomTestStringConvertible {
  var what: String
  var files: [String: String]
  var messages: [String]
  var testDescription: String { what }
}

private let refused: [RefusedChain] = [
  .init(
    what: "no such scenario", files: ["leav": root],
    messages: [
      #"error: there is no scenario "leaf" | did you mean "leav"?"#
    ]),
  .init(
    what: "no such parent", files: ["baseline": root, "leaf": "extends: basline"],
    messages: [
      #"scenarios/leaf.yaml:2:10: error: there is no scenario "basline" | did you mean "baseline"?"#
    ]),
  .init(
    what: "parent by file name", files: ["baseline": root, "leaf": "extends: baseline.yaml"],
    messages: [
      #"scenarios/leaf.yaml:2:10: error: there is no scenario "baseline.yaml" | a scenario is named without folder and extension: baseline"#
    ]),
  .init(
    what: "itself", files: ["leaf": "extends: leaf"],
    messages: [
      #"scenarios/leaf.yaml:2:10: error: the scenarios extend each other in a circle: leaf → leaf | one of them must extend nothing"#
    ]),
  .init(
    what: "circle", files: ["leaf": "extends: b", "b": "extends: c", "c": "extends: leaf"],
    messages: [
      #"scenarios/c.yaml:2:10: error: the scenarios extend each other in a circle: leaf → b → c → leaf | one of them must extend nothing"#
    ]),
  .init(
    what: "nothing named", files: ["leaf": "title: x"],
    messages: [
      #"scenarios/leaf.yaml:1:11: error: neither "leaf" nor a scenario it extends names its model | for example: model: models/shandong-industry.yaml"#,
      #"scenarios/leaf.yaml:1:11: error: neither "leaf" nor a scenario it extends names its horizon | for example: horizon: 2026..2030"#,
    ]),
  .init(
    what: "held residuals in another mode",
    files: [
      "baseline": root + "\nsolve: {mode: forecast}", "leaf": "extends: baseline\nsolve: {residuals: hold}",
    ],
    messages: [
      #"scenarios/leaf.yaml:3:20: error: "residuals: hold" needs "mode: dynamic", but the mode is forecast (scenarios/baseline.yaml:8:15)"#
    ]),
  .init(
    what: "past the horizon",
    files: ["baseline": root, "leaf": "extends: baseline\nassumptions:\n  x: {2031: 1 %}"],
    messages: [
      #"scenarios/leaf.yaml:4:13: error: 2031 goes past the horizon, which ends in 2030 | end the range there, or lengthen horizon:"#
    ]),
  .init(
    what: "other frequency",
    files: ["baseline": root, "leaf": "extends: baseline\nassumptions:\n  x: {2026Q1: 1 %}"],
    messages: [
      #"scenarios/leaf.yaml:4:15: error: 2026Q1 is quarterly, the horizon 2026..2030 is annual"#
    ]),
  .init(
    what: "no period left", files: ["leaf": "model: m.yaml\nhorizon: 1026..2030"],
    messages: [
      #"scenarios/leaf.yaml:3:10: error: the horizon 1026..2030 lies outside the years 1800 to 2300"#
    ]),
  .init(
    what: "too long", files: ["leaf": "model: m.yaml\nhorizon: 1900M01..2030M12"],
    messages: [
      #"scenarios/leaf.yaml:3:10: error: the horizon 1900M01..2030M12 has 1572 periods; at most 600 are solved"#
    ]),
  .init(
    what: "instrument set",
    files: [
      "baseline": root,
      "leaf": """
      extends: baseline
      assumptions:
        retrofit: {2029: 9 %}
      targets:
        - {reach: va, value: 6 %, in: 2030, by: retrofit, over: 2028..2030}
      """,
    ],
    messages: [
      #"scenarios/leaf.yaml:4:20: error: "retrofit" is set here, but the target at scenarios/leaf.yaml:6:5 frees it over 2028..2030 | set it in the scenario that this one extends: there it is the reference of least change"#
    ]),
  .init(
    what: "instrument set by a child",
    files: [
      "baseline": root,
      "middle":
        "extends: baseline\ntargets:\n  - {reach: va, value: 6 %, in: 2030, by: retrofit, over: 2028..2030}",
      "leaf": "extends: middle\nassumptions:\n  retrofit: 9 %",
    ],
    messages: [
      #"scenarios/leaf.yaml:4:13: error: "retrofit" is set here, but the target at scenarios/middle.yaml:4:5 frees it over 2028..2030 | to drop the inherited target: {reach: va, by: retrofit, value: none}"#
    ]),
  .init(
    what: "target exogenized",
    files: [
      "baseline": root,
      "leaf": """
      extends: baseline
      exogenize:
        va: {2030: 9 %}
      targets:
        - {reach: va, value: 6 %, in: 2029..2030, by: retrofit, over: 2028..2031}
      """,
    ],
    messages: [
      #"scenarios/leaf.yaml:6:5: error: 2028..2031 goes past the horizon, which ends in 2030 | end the range there, or lengthen horizon:"#,
      #"scenarios/leaf.yaml:6:5: error: "va" is exogenized at scenarios/leaf.yaml:4:14, so it cannot be a target in 2029..2030"#,
    ]),
  .init(
    what: "assumed and exogenized",
    files: ["baseline": root, "leaf": "extends: baseline\nexogenize:\n  nation: {2030: 9 %}"],
    messages: [
      #"scenarios/leaf.yaml:4:3: error: "nation" is exogenized here and assumed at scenarios/baseline.yaml:5:3"#
    ]),
  .init(
    what: "no target to remove",
    files: ["baseline": root, "leaf": "extends: baseline\ntargets:\n  - {reach: va, value: none, by: x}"],
    messages: [
      #"scenarios/leaf.yaml:4:5: error: there is no inherited target for "va" by "x" to remove"#
    ]),
]

@Test func refusedChainsExplainThemselves() throws {
  for chain in refused {
    let library = try scenarios(chain.files)
    let found = findings { try library.resolve("leaf") }.all.map {
      $0.rendered(.en).replacing("\n    ", with: " | ")
    }
    #expect(found == chain.messages, "\(chain.what)")
  }
}
