import Localization
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

/// A line that does not fit the variable, and what is said about it.
struct MisfitPath: Sendable, CustomTestStringConvertible {
  var unit: Unit?
  var role = PathRole.assumption
  var text: String
  var message: String
  var testDescription: String { text }
}

private let yuan = try? Unit.parse("亿元")
private let percent = Unit.percent

private let misfits: [MisfitPath] = [
  .init(
    unit: percent, text: "5 pp",
    message: #""x" is in %, found 5 pp | write 5 % for a value, base + 5 pp for a change of the path"#),
  .init(
    unit: percent, text: "5",
    message: #""x" is in %, found 5 | write 5 % if that is meant"#),
  .init(
    unit: percent, text: "5 亿元",
    message: #""x" is in %, found 5 亿元"#),
  .init(
    unit: nil, text: "5 %",
    message:
      #""x" has no unit and takes bare numbers, found 5 % | a change in per cent is written base * 1.04"#),
  .init(
    unit: yuan, text: "5 %",
    message: #""x" is in 亿元, found 5 %"#),
  .init(
    unit: percent, role: .addFactor, text: "-0.3 %",
    message: #"the add-factor of "x" is in pp, found -0.3 % | write -0.3 pp if that is meant"#),
  .init(
    unit: percent, text: "base + 4 %",
    message: #""x" is in % and changes by percentage points, found 4 % | write 4 pp if that is meant"#),
  .init(
    unit: percent, text: "base + 4",
    message: #""x" is in % and changes by percentage points, found 4 | write 4 pp if that is meant"#),
  .init(
    unit: yuan, text: "base + 4 pp",
    message: #""x" is a level in 亿元 and changes by per cent, found 4 pp | write 4 % if that is meant"#),
  .init(
    unit: yuan, text: "step -4 吨",
    message: #""x" is a level in 亿元 and changes by per cent, found -4 吨"#),
  .init(
    unit: nil, text: "base + 4 %",
    message:
      #""x" has no unit and takes bare numbers, found 4 % | a change in per cent is written base * 1.04"#),
  .init(
    unit: percent, text: "5 % ± 0.8 %",
    message:
      #""x" is in %; its spread is in percentage points, found ± 0.8 % | write ± 0.8 pp if that is meant"#),
  .init(
    unit: percent, text: "5 % ± 0.8",
    message:
      #""x" is in %; its spread is in percentage points, found ± 0.8 | write ± 0.8 pp if that is meant"#),
  .init(
    unit: yuan, text: "5 亿元 ± 1 pp",
    message: #""x" is a level in 亿元; its spread is in % or 亿元, found ± 1 pp | write ± 1 % if that is meant"#),
  .init(
    unit: percent, text: "grow 3 %/year",
    message: #""grow" is for levels, and "x" is in % | write its values, or base + 1 pp for a change"#),
  .init(
    unit: percent, text: "ramp to 9 %",
    message:
      #""ramp to 9 %" starts from the value before 2026, but "x" has none | write a value for an earlier period"#
  ),
  .init(
    unit: percent, text: "hold",
    message:
      #""hold" starts from the value before 2026, but "x" has none | write a value for an earlier period"#),
  .init(
    unit: percent, text: "base",
    message:
      #""base" has no path to change: nothing above gives "x" in 2026 | write a value, or a project: rule for the variable in the model"#
  ),
  .init(
    unit: percent, text: "s-curve to 60 % by 2026",
    message:
      #"the s-curve is to arrive by 2026, not after its first period 2026 | for example: s-curve to 60 % by 2030"#
  ),
  .init(
    unit: percent, text: "s-curve to 60 % by 2030Q4",
    message: #"the s-curve is to arrive by 2030Q4, a period of another frequency than 2026..2030"#),
  .init(
    unit: percent, text: "from paths/none.csv",
    message: #"scenarios/paths/none.csv cannot be read | the name is relative to the folder of this file"#),
  .init(
    unit: percent, text: "from paths/short.csv",
    message:
      #"scenarios/paths/short.csv gives no value for 2027, 2028, 2030 | every period of the line must be in the file"#
  ),
  .init(
    unit: percent, text: "from paths/other.csv",
    message:
      #"scenarios/paths/other.csv:1:1: error: there is no column "x" and no column "value" | expected one of: y"#
  ),
  .init(
    unit: percent, text: "from paths/twice.csv",
    message: #"scenarios/paths/twice.csv:3:1: error: 2026 is already in line 2"#),
  .init(
    unit: percent, text: "from paths/unit.csv",
    message:
      #"scenarios/paths/unit.csv:2:6: error: "x" is in %, found 1 pp | write 1 % for a value, base + 1 pp for a change of the path"#
  ),
  .init(
    unit: percent, text: "from paths/text.csv",
    message:
      #"scenarios/paths/text.csv:2:6: error: expected a number with its unit, found "much" | for example: 60.5"#
  ),
  .init(
    unit: percent, text: "from paths/period.csv",
    message:
      #"scenarios/paths/period.csv:2:1: error: "soon" is not a period; write 2026, 2026H1, 2026Q1, 2026M03 or 2026M01-M05"#
  ),
  .init(
    unit: percent, text: "from paths/empty.csv",
    message: #"scenarios/paths/empty.csv:1:1: error: the file is empty"#),
  .init(
    unit: nil, text: "grow 900 %/year",
    message:
      #""grow 900 %/year" starts from the value before 2026, but "x" has none | write a value for an earlier period"#
  ),
]

@Test func misfitsExplainThemselves() throws {
  let files = [
    "scenarios/paths/short.csv": "period,value\n2026,1\n2027,\n2029,1\n",
    "scenarios/paths/other.csv": "period,y\n2026,1\n",
    "scenarios/paths/twice.csv": "period,x\n2026,1\n2026,2\n",
    "scenarios/paths/unit.csv": "period,x\n2026,1 pp\n",
    "scenarios/paths/text.csv": "period,x\n2026,much\n",
    "scenarios/paths/period.csv": "period,x\nsoon,1\n",
    "scenarios/paths/empty.csv": "",
  ]
  for misfit in misfits {
    let evaluator = PathEvaluator(
      variable: "x", role: misfit.role, unit: misfit.unit, horizon: try PeriodRange.parse("2026..2030"),
      readFile: { name in
        guard let text = files[name] else { throw PathFileUnavailable(name: name) }
        return Array(text.utf8)
      })
    let found = findings { try evaluator.evaluate(layer([(nil, misfit.text)]), over: [:]) }
    let text = found.rendered(.en).replacing("s.yaml:4:11: error: ", with: "").replacing(
      "\n    ", with: " | ")
    #expect(text == misfit.message, "\(misfit.text)")
  }
}

@Test func misfitsExplainThemselvesInChinese() throws {
  let evaluator = PathEvaluator(variable: "x", unit: yuan, horizon: try PeriodRange.parse("2026..2030"))
  let found = findings { try evaluator.evaluate(layer([(nil, "5 亿元 ± 1 pp")]), over: [:]) }
  #expect(
    found.rendered(.zh)
      == "s.yaml:4:11: 错误：“x”是以亿元计的水平值，其标准差以百分比或亿元计，实际为 ± 1 pp\n    如果是这个意思，应写 ± 1 %")
}

@Test func allLinesOfALayerAreReported() throws {
  let evaluator = PathEvaluator(variable: "x", unit: .percent, horizon: try PeriodRange.parse("2026..2030"))
  let lines = [("2026", "5 pp"), ("2027", "6 pp"), ("2028", "7 %")]
  let found = findings { try evaluator.evaluate(layer(lines), over: [:]) }
  #expect(found.errors.count == 2)
}

@Test func aPathBeyondAllNumbersIsRefused() throws {
  let evaluator = PathEvaluator(
    variable: "x", unit: nil, horizon: try PeriodRange.parse("2026..2030"), history: { _ in 1e300 })
  for text in ["grow 9e307 %/year", "base * 1e300", "grow 10 %/year ± 9e307 %"] {
    let above = [Period(year: 2025): PathPoint(value: 1)]
    let points = Dictionary(
      uniqueKeysWithValues: (2026...2030).map { (Period(year: $0), PathPoint(value: 1e100)) })
    let found = findings { try evaluator.evaluate(layer([(nil, text)]), over: points.merging(above) { $1 }) }
    #expect(found.hasErrors, "\(text)")
  }
}
