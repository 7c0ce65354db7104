import Localization
import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

private let complete = """
  title: {en: Faster equipment renewal, zh: 加快设备更新}
  question: {en: What does it take?, zh: 需要多少？}
  why: The province renews a tenth of its equipment a year.
  sources: [技改统计, {en: Yearbook, zh: 年鉴}]
  extends: baseline
  model: models/shandong-industry.yaml
  horizon: 2026..2030
  assumptions:
    retrofit_investment_growth:
      2026: 9 %
      2027: base + 4 pp
      2028..2030: ramp to 10 %
    national_va_growth: 5.2 % ± 0.8 pp
  add_factors:
    va_growth: {2026..2027: -0.3 pp}
  exogenize:
    high_tech_share: {2026～2030: from paths/high-tech.csv}
  solve: {mode: projection, residuals: zero}
  targets:
    - {reach: energy_intensity_change, value: -4 %, in: 2028..2030,
       by: energy_saving_growth, over: 2026..2030, within: 0 % .. 20 %, step: 3 pp, allow_unmet: true}
    - {reach: high_tech_share_change, by: energy_saving_growth, value: none}
  uncertainty: {draws: 1000, seed: 7, levels: [95, 50], include: [residual, assumption]}
  """

@Test func aCompleteFileIsRead() throws {
  let file = try scenario(complete, name: "faster-retrofit")
  #expect(file.name.value == "faster-retrofit")
  #expect(file.title?.zh == "加快设备更新")
  #expect(file.question?.en == "What does it take?")
  #expect(file.why?.zh == "The province renews a tenth of its equipment a year.")
  #expect(file.sources.map(\.zh) == ["技改统计", "年鉴"])
  #expect(file.extends?.value == "baseline")
  #expect(file.extends?.range.start == SourcePosition(line: 6, column: 10))
  #expect(file.model?.value == "models/shandong-industry.yaml")
  #expect(file.horizon?.value.description == "2026..2030")
}

@Test func pathsOfACompleteFile() throws {
  let file = try scenario(complete, name: "faster-retrofit")
  #expect(file.assumptions.map(\.variable.value) == ["retrofit_investment_growth", "national_va_growth"])
  let retrofit = file.assumptions.first?.segments ?? []
  #expect(retrofit.map(\.text) == ["9 %", "base + 4 pp", "ramp to 10 %"])
  #expect(retrofit.map { $0.range?.description } == ["2026", "2027", "2028..2030"])
  #expect(retrofit.map(\.origin.start.line) == [11, 12, 13])
  #expect(file.assumptions.last?.segments.first?.range == nil)
  #expect(file.paths(.addFactor).first?.segments.first?.value == .number(Quantity(-0.3, .percentagePoint)))
  #expect(file.paths(.exogenized).first?.segments.first?.range?.description == "2026..2030")
}

@Test func optionsAndTargetsOfACompleteFile() throws {
  let file = try scenario(complete, name: "faster-retrofit")
  #expect(file.solve.mode?.value == .projection)
  #expect(file.solve.residuals?.value == .zero)
  #expect(file.uncertainty.draws?.value == 1000)
  #expect(file.uncertainty.seed?.value == 7)
  #expect(file.uncertainty.levels?.value == [50, 95])
  #expect(file.uncertainty.include?.value == [.residual, .assumption])
  let target = try #require(file.targets.first)
  #expect(target.value == Quantity(-4, .percent))
  #expect(target.periods.description == "2028..2030")
  #expect(target.over.description == "2026..2030")
  #expect(target.within == QuantityRange(low: Quantity(0, .percent), high: Quantity(20, .percent)))
  #expect(target.step == Quantity(3, .percentagePoint))
  #expect(target.allowUnmet)
  #expect(file.removedTargets.map(\.value.reach) == ["high_tech_share_change"])
}

@Test func aFileMaySayAlmostNothing() throws {
  let file = try scenario("", name: "baseline")
  #expect(file.assumptions.isEmpty && file.targets.isEmpty && file.title == nil)
}

/// A file's text below its first line, and what is said about it; the hint after a bar.
private let refused: [(text: String, messages: [String])] = [
  (
    "horizn: 2026..2030",
    [
      #"2:1: error: unknown key "horizn" in a scenario | did you mean "horizon"?"#
    ]
  ),
  (
    "horizon: 2026-2030",
    [
      #"2:10: error: "2026-2030" is not a period or a range of periods | a range is written with two dots: 2026..2030"#
    ]
  ),
  (
    "horizon: soon",
    [
      #"2:10: error: "soon" is not a period or a range of periods | for example: 2026, 2026..2030, 2026Q1..2027Q4"#
    ]
  ),
  (
    "horizon: 2030..2026",
    [
      #"2:10: error: the range 2030..2026 ends before it starts"#
    ]
  ),
  (
    "horizon: 2026..2030Q4",
    [
      #"2:10: error: 2026 and 2030Q4 are of different frequencies"#
    ]
  ),
  (
    "horizon:",
    [
      #"2:9: error: "horizon" has no value | write it after the colon and a blank, or leave the key out"#
    ]
  ),
  (
    "assumptions: 9 %",
    [
      #"2:14: error: expected a mapping (key: value), found "9 %""#
    ]
  ),
  (
    "assumptions:\n  x: [9 %]",
    [
      #"3:6: error: expected a path value, or periods with path values, found a list | for example: {2026: 9 %, 2027..2030: ramp to 10 %}"#
    ]
  ),
  (
    "assumptions:\n  x:",
    [
      #"3:5: error: "x" has no value | write it after the colon; inside { } a comma splits a value: quote it, or give it its own line"#
    ]
  ),
  (
    "assumptions:\n  x: {}",
    [
      #"3:6: error: "x" has no value | write it after the colon; inside { } a comma splits a value: quote it, or give it its own line"#
    ]
  ),
  (
    "assumptions:\n  x: {2026: , 2027: 9 %}",
    [
      #"3:7: error: "2026" has no value | write it after the colon; inside { } a comma splits a value: quote it, or give it its own line"#
    ]
  ),
  (
    "assumptions:\n  x:\n    2026: 9 %\n    2026..2028: 9 %",
    [
      #"5:5: error: 2026..2028 overlaps 2026 in line 4 | every period may have one line in a mapping"#
    ]
  ),
  (
    "assumptions:\n  x: rump to 9 %\n  y: {someday: 9 %}",
    [
      #"3:6: error: found "rump" where a number with its unit or a path word is expected | did you mean "ramp to"? for example: ramp to 10 %"#,
      #"4:7: error: "someday" is not a period or a range of periods | for example: 2026, 2026..2030, 2026Q1..2027Q4"#,
    ]
  ),
  (
    "assumptions:\n  x: 9 %\nexogenize:\n  x: 8 %",
    [
      #"5:3: error: "x" is exogenized here and assumed in line 3 | an exogenous variable belongs under assumptions, one that has an equation under exogenize"#
    ]
  ),
  (
    "solve: {mode: projecting}",
    [
      #"2:15: error: expected one of projection, dynamic, static, forecast, found "projecting" | did you mean "projection"?"#
    ]
  ),
  (
    "solve: dynamic",
    [
      #"2:8: error: expected the options of "solve" (key: value), found "dynamic""#
    ]
  ),
  (
    "uncertainty: {draws: -1}",
    [
      #"2:22: error: expected a whole number from 0 to 1000000, found "-1""#
    ]
  ),
  (
    "uncertainty: {draws: 10 000, seed: x, levels: [50, 101], include: [residuals]}",
    [
      #"2:22: error: expected a whole number, found "10 000""#,
      #"2:36: error: expected a whole number from 0 to 18446744073709551615, found "x""#,
      #"2:52: error: a level is a number of per cent between 0 and 100, found 101 | for example: levels: [50, 80, 95]"#,
      #"2:68: error: expected one of residual, coefficient, assumption, found "residuals" | did you mean "residual"?"#,
    ]
  ),
  (
    "uncertainty: {levels: [50, 50]}",
    [
      #"2:23: error: the level 50 is named twice"#
    ]
  ),
  (
    "targets: {reach: x}",
    [
      #"2:10: error: expected a list, found a mapping (key: value)"#
    ]
  ),
  (
    "targets:\n  - {reach: x, value: -4 %, in: 2028}",
    [
      #"3:5: error: a target needs "by""#,
      #"3:5: error: a target needs "over""#,
    ]
  ),
  (
    "targets:\n  - {reach: x, value: much, in: 2028, by: z, over: 2026, within: 20 % .. 0 %, step: 0 pp}",
    [
      #"3:23: error: expected a number with its unit, found "much" | for example: -4 %"#,
      #"3:66: error: the bounds 20 % .. 0 % do not ascend | write the smaller one first"#,
      #"3:85: error: "step" bounds the size of a change and must be above zero, found 0 pp"#,
    ]
  ),
  (
    "targets:\n  - {reach: x, value: 4 %, in: 2028, by: x, over: 2026, step: -1 pp}",
    [
      #"3:63: error: "step" bounds the size of a change and must be above zero, found -1 pp"#
    ]
  ),
  (
    "targets:\n  - {reach: x, value: 4 %, in: 2028, by: z, over: 2029..2030}",
    [
      #"3:5: error: the instrument moves over 2029..2030, after the target's 2028"#
    ]
  ),
  (
    "targets:\n  - {reach: x, value: 4 %, in: 2028, by: z, over: 2026Q1..2027Q4}",
    [
      #"3:5: error: 2028 and 2026Q1 are of different frequencies"#
    ]
  ),
  (
    "targets:\n  - {reach: x, value: none, by: z, step: 1 pp}",
    [
      #"3:36: error: a target with "value: none" is removed; "step" has no meaning there"#
    ]
  ),
  (
    "targets:\n  - {reach: x, value: 4 %, in: 2028, by: z, over: 2026}\n  - {reach: x, value: 3 %, in: 2027..2028, by: z, over: 2026}",
    [
      #"4:5: error: "x" already has a target for 2028 in line 3, by the same instrument"#
    ]
  ),
]

@Test func refusedFilesExplainThemselves() {
  for (text, messages) in refused {
    let found = findings { try scenario(text, name: "a") }.all.map {
      $0.rendered(.en).replacing("scenarios/a.yaml:", with: "").replacing("\n    ", with: " | ")
    }
    #expect(found == messages, "\(text)")
  }
}

@Test(
  arguments: [
    ("b", "scenario: a", #"1:11: error: the scenario is called "a" but its file is called "b""#),
    (
      "comparison", "scenario: comparison",
      #"1:11: error: "comparison" is the folder of the comparison reports; call the scenario something else"#
    ),
    (".hidden", "scenario: .hidden", #"1:11: error: ".hidden" cannot name a scenario"#),
    ("a b", "scenario: a b", #"1:11: error: "a b" cannot name a scenario"#),
    ("a", "title: no name", #"1:1: error: a scenario needs "scenario""#),
    ("a", "- scenario: a", "1:1: error: expected a scenario (key: value), found a list"),
  ])
func namesAreChecked(name: String, text: String, message: String) {
  let found = findings {
    try ScenarioFile.read(SourceFile(name: "scenarios/\(name).yaml", text: text))
  }
  #expect(found.rendered(.en).hasPrefix("scenarios/\(name).yaml:" + message), "\(found.rendered(.en))")
}

@Test(
  arguments: [
    ("scenarios/baseline.yaml", "baseline"), ("a/b/加快更新.yml", "加快更新"), ("plain", "plain"), ("", ""),
  ])
func filesNameTheirScenarios(file: String, name: String) {
  #expect(ScenarioFile.name(ofFile: file) == name)
}

@Test func aFindingInChinese() {
  let found = findings { try scenario("assumptions:\n  x: {2026: 9 %, 2026..2028: 8 %}", name: "a") }
  #expect(
    found.rendered(.zh)
      == "scenarios/a.yaml:3:18: 错误：2026..2028 与第 3 行的 2026 重叠\n    同一映射中每个时期只能有一行")
}

@Test(
  arguments: [
    ("{2026: 1, 2027..2029: 1, 2028: 1, 2030: 1}", ["3:31: error: 2028 overlaps 2027..2029 in line 3"]),
    (
      "{2028: 1, 2026..2030: 1, 2029: 1}",
      ["3:16: error: 2026..2030 overlaps 2028 in line 3", "3:31: error: 2029 overlaps 2026..2030 in line 3"]
    ),
    ("{2026: 1, 2026年: 1}", ["3:16: error: 2026 overlaps 2026 in line 3"]),
    ("{2026: 1, 2026Q1: 1, 2027: 1}", []),
  ])
func overlapsAreFound(mapping: String, messages: [String]) {
  let found = findings { try scenario("assumptions:\n  x: \(mapping)", name: "a") }.all
  let lines = found.map {
    $0.rendered(.en).replacing("scenarios/a.yaml:", with: "").prefix { $0 != "\n" }
  }
  #expect(lines.map(String.init) == messages)
}
