import Localization
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

/// A text and what it says.
struct AcceptedPath: Sendable, CustomTestStringConvertible {
  var text: String
  var value: PathValue
  var spread: PathSpread?
  var testDescription: String { text }

  init(_ text: String, _ value: PathValue, _ spread: PathSpread? = nil) {
    (self.text, self.value, self.spread) = (text, value, spread)
  }
}

private func percent(_ value: Double) -> Quantity { Quantity(value, .percent) }
private func points(_ value: Double) -> Quantity { Quantity(value, .percentagePoint) }
private func normal(_ deviation: Quantity, aYear: Bool = false) -> PathSpread {
  PathSpread(.normal(standardDeviation: deviation), isIndependent: aYear)
}

private let accepted: [AcceptedPath] = [
  .init("9 %", .number(percent(9))),
  .init("9%", .number(percent(9))),
  .init("９　％", .number(percent(9))),
  .init("9 per cent", .number(percent(9))),
  .init("-0.3 pp", .number(points(-0.3))),
  .init("－0.3 pp", .number(points(-0.3))),
  .init("−0.3 个百分点", .number(points(-0.3))),
  .init("— 0.3 pp", .number(points(-0.3))),
  .init("42", .number(Quantity(42))),
  .init("1e3", .number(Quantity(1000))),
  .init("16,728.6 亿元", .number(.init(16728.6, try? Unit.parse("亿元")))),
  .init("5.2 % ± 0.8 pp", .number(percent(5.2)), normal(points(0.8))),
  .init("5.2 % +- 0.8 pp", .number(percent(5.2)), normal(points(0.8))),
  .init("5.2 % +/- 0.8 pp", .number(percent(5.2)), normal(points(0.8))),
  .init("5.2%±0.8pp", .number(percent(5.2)), normal(points(0.8))),
  .init("5.2 % ± 0.8 pp a year", .number(percent(5.2)), normal(points(0.8), aYear: true)),
  .init("5.2 % ± 0.8 percentage points per year", .number(percent(5.2)), normal(points(0.8), aYear: true)),
  .init("5.2％±0.8个百分点每年", .number(percent(5.2)), normal(points(0.8), aYear: true)),
  .init("3 ± 0.5", .number(Quantity(3)), normal(Quantity(0.5))),
  .init("base", .base(.unchanged)),
  .init("基准", .base(.unchanged)),
  .init("base ± 1 pp", .base(.unchanged), normal(points(1))),
  .init("base + 4 pp", .base(.plus(points(4)))),
  .init("base+4pp", .base(.plus(points(4)))),
  .init("基准加4个百分点", .base(.plus(points(4)))),
  .init("base - 0.5 pp ± 0.2 pp", .base(.plus(points(-0.5))), normal(points(0.2))),
  .init("base + 4 %", .base(.plus(percent(4)))),
  .init("base * 1.05", .base(.times(1.05))),
  .init("base × 1.05 ± 2 %", .base(.times(1.05)), normal(percent(2))),
  .init("hold", .hold),
  .init("Hold", .hold),
  .init("保持不变", .hold),
  .init("hold ± 1 pp", .hold, normal(points(1))),
  .init("ramp to 10 %", .ramp(to: percent(10))),
  .init("RAMP   TO 10 %", .ramp(to: percent(10))),
  .init("升至 10 %", .ramp(to: percent(10))),
  .init("直线降至10％", .ramp(to: percent(10))),
  .init("ramp to -4 % ± 1 pp", .ramp(to: percent(-4)), normal(points(1))),
  .init("grow 3 %/year", .grow(perYear: percent(3))),
  .init("grow -3 % a year", .grow(perYear: percent(-3))),
  .init("每年增长 3 %", .grow(perYear: percent(3))),
  .init("grow 3 %/year ± 1 pp a year", .grow(perYear: percent(3)), normal(points(1), aYear: true)),
  .init("s-curve to 60 % by 2030", .sCurve(to: percent(60), by: Period(year: 2030))),
  .init("S-curve to 60 % by 2030Q4", .sCurve(to: percent(60), by: .quarter(2030, 4))),
  .init("S形曲线到 60％ 于 2030年", .sCurve(to: percent(60), by: Period(year: 2030))),
  .init(
    "s-curve to 60 % by 2030 ± 2 pp", .sCurve(to: percent(60), by: Period(year: 2030)), normal(points(2))),
  .init("step +1 pp", .step(by: points(1))),
  .init("阶跃 +1 pp", .step(by: points(1))),
  .init("pulse -1.5 pp", .pulse(by: points(-1.5))),
  .init("脉冲 -1.5 pp", .pulse(by: points(-1.5))),
  .init("from paths/high-tech.csv", .file(name: "paths/high-tech.csv")),
  .init("from 'paths/高 技术＋.csv' ± 2 pp", .file(name: "paths/高 技术＋.csv"), normal(points(2))),
  .init("来自 a.csv", .file(name: "a.csv")),
  .init("none", .none),
  .init("无", .none),
  .init("uniform 1 % .. 2 %", .number(percent(1.5)), .init(.uniform(low: percent(1), high: percent(2)))),
  .init("uniform 1 .. 2 %", .number(percent(1.5)), .init(.uniform(low: percent(1), high: percent(2)))),
  .init("均匀 1％～2％", .number(percent(1.5)), .init(.uniform(low: percent(1), high: percent(2)))),
  .init(
    "uniform -2 .. -1 a year", .number(.init(-1.5)),
    .init(.uniform(low: .init(-2), high: .init(-1)), isIndependent: true)),
  .init(
    "triangular 1 % .. 2 % .. 4 %", .number(percent(2)),
    .init(.triangular(low: percent(1), mode: percent(2), high: percent(4)))),
]

@Test(arguments: accepted)
func pathsAreRead(_ path: AcceptedPath) throws {
  let segment = try segment(path.text)
  #expect(segment.value == path.value)
  #expect(segment.spread == path.spread)
  #expect(segment.text == path.text)
  #expect(segment.range == nil)
}

/// A text that is no path, its message with line and column, and the hint.
private let refused: [(text: String, message: String, hint: String?)] = [
  (
    #""#,
    #"4:11: error: found nothing where a path value is expected"#,
    #"write a number with its unit, or one of: base, hold, ramp to, grow, s-curve to, step, pulse, growth, difference, share, from, none, uniform, triangular"#
  ),
  (
    #"rump to 10 %"#,
    #"4:11: error: found "rump" where a number with its unit or a path word is expected"#,
    #"did you mean "ramp to"? for example: ramp to 10 %"#
  ),
  (
    #"stp +1 pp"#,
    #"4:11: error: found "stp" where a number with its unit or a path word is expected"#,
    #"did you mean "step"? for example: step +1 pp"#
  ),
  (
    #"baseline + 4 pp"#,
    #"4:11: error: found "baseline" where a number with its unit or a path word is expected"#,
    #"did you mean "base"? for example: base + 4 pp"#
  ),
  (
    #"NaN"#,
    #"4:11: error: "NaN" is not a value"#,
    #"leave the line out where nothing is assumed; the path above then applies"#
  ),
  (
    #"吨"#,
    #"4:11: error: found "吨" where a number with its unit or a path word is expected"#,
    #"expected one of: base, hold, ramp to, grow, s-curve to, step, pulse, growth, difference, share, from, none, uniform, triangular"#
  ),
  (
    #"± 0.8 pp"#,
    #"4:11: error: found a spread without a value before it"#,
    #"for example: 5.2 % ± 0.8 pp, base ± 0.8 pp"#
  ),
  (
    #"-"#,
    #"4:11: error: expected a number with its unit, found "-""#,
    #"for example: 9 %"#
  ),
  (
    #"ramp 10 %"#,
    #"4:11: error: found "ramp" where a number with its unit or a path word is expected"#,
    #"did you mean "ramp to"? for example: ramp to 10 %"#
  ),
  (
    #"ramp to"#,
    #"4:18: error: expected a number after "ramp to", found nothing"#,
    #"for example: ramp to 10 %"#
  ),
  (
    #"ramp to ten"#,
    #"4:19: error: expected a number after "ramp to", found "ten""#,
    #"for example: ramp to 10 %"#
  ),
  (
    #"ramp to 10 % by 2030"#,
    #"4:24: error: found "by 2030" after "ramp to 10 %", where the value should end"#,
    #"the periods stand before the colon: 2027..2030: ramp to 10 %"#
  ),
  (
    #"1,5 %"#,
    #"4:11: error: "1,5" is not a number"#,
    #"decimals are set off by a point, thousands by commas: 16,728.6; for example: 9 %"#
  ),
  (
    #"1.2.3 %"#,
    #"4:11: error: "1.2.3" is not a number"#,
    #"decimals are set off by a point, thousands by commas: 16,728.6; for example: 9 %"#
  ),
  (
    #".5 %"#,
    #"4:11: error: ".5" is not a number"#,
    #"decimals are set off by a point, thousands by commas: 16,728.6; for example: 9 %"#
  ),
  (
    #"9e999 %"#,
    #"4:11: error: "9e999" is not a number"#,
    #"decimals are set off by a point, thousands by commas: 16,728.6; for example: 9 %"#
  ),
  (
    #"9 -"#,
    #"4:13: error: "-" in "9 -" is not a unit"#,
    #"for example: 9 %"#
  ),
  (
    #"9 percnt"#,
    #"4:13: error: "percnt" in "9 percnt" is not a unit"#,
    #"did you mean "percent"?"#
  ),
  (
    #"from0.csv"#,
    #"4:11: error: expected the name of a CSV file after "from""#,
    #"for example: from paths/high-tech.csv"#
  ),
  (
    #"9 % 10 %"#,
    #"4:15: error: found "10 %" after "9 %", where the value should end"#,
    #"a spread is written ± 0.8 pp, and drawn for each year ± 0.8 pp a year"#
  ),
  (
    #"9 %, 10 %"#,
    #"4:14: error: found ", 10 %" after "9 %", where the value should end"#,
    #"a spread is written ± 0.8 pp, and drawn for each year ± 0.8 pp a year"#
  ),
  (
    #"5 % ± 0.8 pp forever"#,
    #"4:24: error: found "forever" after "5 % ± 0.8 pp", where the value should end"#,
    #"a spread is written ± 0.8 pp, and drawn for each year ± 0.8 pp a year"#
  ),
  (
    #"5 % ±"#,
    #"4:16: error: expected a number after "±", found nothing"#,
    #"for example: 5.2 % ± 0.8 pp"#
  ),
  (
    #"5 % ± -1 pp"#,
    #"4:17: error: a standard deviation cannot be negative, found -1 pp"#,
    #"for example: 5.2 % ± 0.8 pp"#
  ),
  (
    #"base 4 pp"#,
    #"4:16: error: found "4 pp" after "base", where the value should end"#,
    #"for example: base + 4 pp"#
  ),
  (
    #"base + pp"#,
    #"4:18: error: expected a number after "base +", found "pp""#,
    #"for example: base + 4 pp"#
  ),
  (
    #"base + -4 pp"#,
    #"4:18: error: found a second sign in "-4 pp""#,
    #"write base - 4 pp, or base ± 4 pp for a spread"#
  ),
  (
    #"base * 4 %"#,
    #"4:20: error: found "%" after "base * 4", where the value should end"#,
    #"for example: base * 1.05, base + 4 %, base + 4 pp"#
  ),
  (
    #"hold 3 %"#,
    #"4:16: error: found "3 %" after "hold", where the value should end"#,
    #"a spread is written ± 0.8 pp, and drawn for each year ± 0.8 pp a year"#
  ),
  (
    #"grow 3 %"#,
    #"4:19: error: expected "/year" after the rate of growth, found nothing"#,
    #"for example: grow 3 %/year"#
  ),
  (
    #"grow 3 pp/year"#,
    #"4:11: error: "grow" takes a rate in %, found 3 pp"#,
    #"for example: grow 3 %/year"#
  ),
  (
    #"grow -120 %/year"#,
    #"4:11: error: a level cannot grow by -120 % a year: nothing would be left of it"#,
    nil
  ),
  (
    #"s-curve to 60 %"#,
    #"4:26: error: expected "by" and a period after the goal of the s-curve, found nothing"#,
    #"for example: s-curve to 60 % by 2030"#
  ),
  (
    #"s-curve to 60 % by"#,
    #"4:29: error: expected "by" and a period after the goal of the s-curve, found nothing"#,
    #"for example: s-curve to 60 % by 2030"#
  ),
  (
    #"s-curve to 60 % by soon"#,
    #"4:30: error: "soon" is not a period; write 2026, 2026H1, 2026Q1, 2026M03 or 2026M01-M05"#,
    #"for example: s-curve to 60 % by 2030"#
  ),
  (
    #"from"#,
    #"4:11: error: expected the name of a CSV file after "from""#,
    #"for example: from paths/high-tech.csv"#
  ),
  (
    #"uniform 1 %"#,
    #"4:22: error: expected ".." between two numbers, found nothing"#,
    #"for example: uniform 1 % .. 2 %"#
  ),
  (
    #"uniform 2 % .. 1 %"#,
    #"4:19: error: the bounds 2 % .. 1 % do not ascend"#,
    #"write the smaller one first"#
  ),
  (
    #"uniform 1 % .. 2 pp"#,
    #"4:19: error: "1 % .. 2 pp" mixes units"#,
    #"for example: uniform 1 % .. 2 %"#
  ),
  (
    #"uniform(1 %, 2 %)"#,
    #"4:18: error: expected a number after "uniform", found "(1 %, 2 %)""#,
    #"for example: uniform 1 % .. 2 %"#
  ),
  (
    #"triangular 1 % .. 2 %"#,
    #"4:32: error: expected ".." between two numbers, found nothing"#,
    #"for example: triangular 1 % .. 2 % .. 4 %"#
  ),
  (
    #"none ± 1 pp"#,
    #"4:16: error: found "± 1 pp" after "none", where the value should end"#,
    #"for example: none"#
  ),
]

@Test func refusedPathsExplainThemselves() {
  for (text, message, hint) in refused {
    let found = findings { try segment(text) }
    let rendered = "s.yaml:" + message + (hint.map { "\n    " + $0 } ?? "")
    #expect(found.rendered(.en) == rendered, "\(text)")
  }
}

@Test(
  arguments: [
    ("rump to 10 %", "4:11: 错误：此处应为带单位的数或路径词，实际为“rump”\n    是否想写“ramp to”？例如：ramp to 10 %"),
    ("ramp to", "4:18: 错误：“ramp to”之后应有数，内容为空\n    例如：ramp to 10 %"),
    ("9 % 10 %", "4:15: 错误：“9 %”之后应结束，却还有“10 %”\n    不确定性写作 ± 0.8 pp，逐年独立时写作 ± 0.8 pp a year"),
    ("缺失", "4:11: 错误：“缺失”不是数值\n    没有假设的时期请去掉这一行，将沿用上级路径"),
  ])
func refusedPathsExplainThemselvesInChinese(text: String, message: String) {
  #expect(findings { try segment(text) }.rendered(.zh) == "s.yaml:" + message)
}

@Test func placesFollowFoldedAndQuotedTexts() throws {
  let quoted = SourceRange(file: "s.yaml", start: .init(line: 4, column: 12), end: .init(line: 4, column: 20))
  #expect(findings { try PathSegment.parse("ramp to", at: quoted) }.all.first?.range?.start.column == 19)
  let folded = SourceRange(file: "s.yaml", start: .init(line: 4, column: 12), end: .init(line: 6, column: 3))
  #expect(findings { try PathSegment.parse("ramp to", at: folded) }.all.first?.range == folded)
}
