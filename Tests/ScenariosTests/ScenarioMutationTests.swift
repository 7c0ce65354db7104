import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

private let scraps: [String] =
  [
    "", " ", "±", "+-", "..", "%", "pp", "%/year", "base", "none", "ramp to", "s-curve to 1 % by 2", "9", "-",
    "1e308",
  ]
  + [
    "9999", "0001", "2026..2030", "：", "\t", "\"", "'", "{", "}", "[", ":", "\n", "- ", "亿元", "升至",
    "\u{FEFF}", "～",
  ]
  + ["uniform", "triangular 1..2..3", "from a.csv", "a year", ",", "#", "*", "😀", "e\u{301}"]

/// `text` with a few stretches replaced by scraps.
private func mutated(_ text: String, using generator: inout SplitMix64) -> String {
  var characters = Array(text)
  for _ in 0..<Int.random(in: 1...3, using: &generator) {
    let start = Int.random(in: 0...characters.count, using: &generator)
    let end = min(characters.count, start + Int.random(in: 0...2, using: &generator))
    // Half of the mutations only cut or space out, so that some texts stay whole.
    let isMild = Bool.random(using: &generator)
    let scrap = isMild ? " " : scraps.randomElement(using: &generator) ?? ""
    characters.replaceSubrange(start..<(isMild ? start : end), with: Array(scrap))
  }
  return String(characters)
}

private let lines = [
  "9 %", "5.2 % ± 0.8 pp a year", "base + 4 pp", "base * 1.05 ± 2 %", "hold", "ramp to 10 %",
  "grow 3 %/year ± 1 pp",
  "s-curve to 60 % by 2030", "step +1 pp", "pulse -1 pp", "from paths/a.csv", "none", "uniform 1 % .. 2 %",
  "triangular 1 % .. 2 % .. 4 % a year", "升至 16,728.6 亿元",
]

// A trap ends the run, so that reaching the end is the main thing tested.
@Test func mutatedPathsAreReadOrExplained() throws {
  var generator = SplitMix64(seed: 2026)
  let units: [Unit?] = [.percent, nil, .percent, .index, .percent, try Unit.parse("亿元")]
  let horizon = try PeriodRange.parse("2026..2030")
  let above = Dictionary(uniqueKeysWithValues: horizon.map { ($0, PathPoint(value: 3)) })
  var (read, misplaced) = (0, 0)
  for round in 0..<2000 {
    let text = mutated(lines[round % lines.count], using: &generator)
    let found = findings {
      let evaluator = PathEvaluator(
        variable: "x", unit: units[round % units.count], horizon: horizon, history: { _ in 5 },
        readFile: { _ in Array("period,x\n2026,1".utf8) })
      _ = try evaluator.evaluate(layer([(nil, text)]), over: above)
      read += 1
    }
    let width = text.unicodeScalars.count
    misplaced += found.all.count { finding in
      guard let range = finding.range, range.file == "s.yaml" else { return finding.range == nil }
      return range.start.line != 4 || range.start.column < 11 || range.start.column > 11 + width
    }
  }
  #expect(read > 100)
  #expect(misplaced == 0)
}

private let file = """
  title: {en: Faster, zh: 加快}
  horizon: 2026..2030
  model: m.yaml
  assumptions:
    x:
      2026: 9 %
      2027: base + 4 pp
      2028..2030: ramp to 10 %
    y: 5.2 % ± 0.8 pp
  add_factors:
    va: {2026..2027: -0.3 pp}
  exogenize:
    z: {2026..2030: from paths/high-tech.csv}
  solve: {mode: projection}
  targets:
    - {reach: e, value: -4 %, in: 2028..2030, by: y2, over: 2026..2030, within: 0 % .. 20 %, step: 3 pp}
  uncertainty: {draws: 1000, seed: 7, levels: [95, 50], include: [residual]}
  """

@Test func mutatedFilesAreReadOrExplained() throws {
  var generator = SplitMix64(seed: 15)
  var (read, unexplained) = (0, 0)
  for _ in 0..<600 {
    let text = mutated(file, using: &generator)
    let found = findings {
      let scenario = try ScenarioLibrary([scenario(text, name: "a")]).resolve("a")
      for role in PathRole.allCases {
        for path in scenario.paths(role) {
          let evaluator = PathEvaluator(
            variable: path.variable, role: role, unit: .percent, horizon: scenario.horizon.value,
            history: { _ in 5 })
          _ = try evaluator.evaluate(path)
        }
      }
      read += 1
    }
    let lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    unexplained += found.all.count { finding in
      finding.message.en.isEmpty || finding.message.zh.isEmpty
        || (finding.range.map { $0.start.line > lineCount } ?? true)
    }
  }
  #expect(read < 600)
  #expect(unexplained == 0)
}
