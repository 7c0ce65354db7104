import TestSupport
import Testing

/// Mistakes in scenario files.
@Suite struct BadScenarioTests {
  @Test(arguments: mistakes) func isRefused(_ mistake: Spoiling) throws { try mistake.expectRefusal() }

  @Test(arguments: mistakes.filter { $0.arguments == ["run"] })
  func isFoundByCheck(_ mistake: Spoiling) throws { try mistake.expectFoundByCheck() }

  private static let faster = Sample.faster

  static let mistakes = [
    Spoiling(
      "unknown key", faster, "extends:", "extend:",
      says: "scenarios/faster.yaml:2:1: error: unknown key \"extend\" in a scenario",
      hint: "did you mean \"extends\"?"),
    Spoiling(
      "misspelled variable", faster, "investment_growth", "invesment_growth",
      says: "scenarios/faster.yaml:4:3: error: the model province has no variable \"invesment_growth\"",
      hint: "did you mean \"investment_growth\"?"),
    Spoiling(
      "misspelled variable, in Chinese", faster, "investment_growth", "invesment_growth",
      ["run", "--lang", "zh"], says: "scenarios/faster.yaml:4:3: 错误：模型 province 没有变量“invesment_growth”",
      hint: "是否想写“investment_growth”？"),
    Spoiling(
      "% where pp belongs", faster, "base + 2 pp", "base + 2 %",
      says:
        "scenarios/faster.yaml:6:17: error: \"investment_growth\" is in % and changes by percentage points, found 2 %",
      hint: "write 2 pp"),
    Spoiling(
      "pp where % belongs", faster, "9 %", "9 pp",
      says: "scenarios/faster.yaml:5:11: error: \"investment_growth\" is in %, found 9 pp", hint: "write 9 %"),
    Spoiling(
      "pp where % belongs, in Chinese", faster, "9 %", "9 pp", ["run", "--lang", "zh"],
      says: "scenarios/faster.yaml:5:11: 错误："),
    Spoiling(
      "overlapping periods", faster, "2026..2027:", "2025..2027:",
      says: "scenarios/faster.yaml:6:5: error: 2025..2027 overlaps 2025 in line 5"),
    Spoiling(
      "period past the horizon", faster, "2026..2027:", "2026..2028:",
      says: "scenarios/faster.yaml:6:17: error: 2026..2028 goes past the horizon, which ends in 2027"),
    Spoiling(
      "assumption on a published period", faster, "2025:", "2024:",
      says: "scenarios/faster.yaml:5:11: error: investment_growth is already published for 2024: 7.7"
        + " (Communique 2024, seeds/official.csv:42)", hint: "start the path after 2024"),
    Spoiling(
      "horizon before the data ends", Sample.baseline, "2025..2027", "2021..2023", ["run", "baseline"],
      says:
        "scenarios/baseline.yaml:4:10: error: the horizon 2021..2023 ends before the data, which reach 2024",
      hint: "choose a later horizon"),
    Spoiling(
      "horizon that ends before it starts", Sample.baseline, "2025..2027", "2027..2025",
      says: "scenarios/baseline.yaml:4:10: error: the range 2027..2025 ends before it starts"),
    Spoiling(
      "horizon in quarters of an annual model", Sample.baseline, "2025..2027", "2025Q1..2027Q4",
      ["run", "baseline"],
      says:
        "scenarios/baseline.yaml:4:10: error: the horizon 2025Q1..2027Q4 does not go in the steps of the model province",
      hint: "for example: 2026..2030"),
    Spoiling(
      "circular extends", Sample.baseline, "model:", "extends: faster\nmodel:",
      says:
        "scenarios/faster.yaml:2:10: error: the scenarios extend each other in a circle: baseline → faster → baseline"
    ),
    Spoiling(
      "unknown parent", faster, "extends: baseline", "extends: baselin",
      says: "scenarios/faster.yaml:2:10: error: there is no scenario \"baselin\"",
      hint: "did you mean \"baseline\"?"),
    Spoiling(
      "broken parent", Sample.baseline, "horizon:", "horizn:", ["run", "faster"],
      says: "scenarios/baseline.yaml:4:1: error: unknown key \"horizn\"", hint: "did you mean \"horizon\"?"),
    Spoiling(
      "broken scenario that drives another", Sample.baseline, "horizon:", "horizn:", ["run", "city"],
      says: "scenarios/baseline.yaml:4:1: error: unknown key \"horizn\""),
    Spoiling(
      "null assumptions", Sample.slowdown,
      "assumptions:\n  national_va_growth: {2025..2027: from paths/slow.csv}", "assumptions:",
      says: "scenarios/slowdown.yaml:3:13: error: \"assumptions\" has no value",
      hint: "write it after the colon"),
    Spoiling(
      "null path", faster, "9 %", "", says: "scenarios/faster.yaml:5:5: error: \"2025\" has no value"),
    Spoiling(
      "NaN", faster, "9 %", "NaN %", says: "scenarios/faster.yaml:5:11: error: \"NaN\" is not a value",
      hint: "leave the line out"),
    Spoiling(
      "YAML's NaN", faster, "9 %", ".nan", says: "scenarios/faster.yaml:5:11: error: expected a number"),
    Spoiling(
      "infinity", faster, "9 %", "inf %", says: "scenarios/faster.yaml:5:11: error: \"inf\" is not a value"),
    Spoiling(
      "number over the largest", faster, "9 %", "1e400 %",
      says: "scenarios/faster.yaml:5:11: error: \"1e400\" is not a number"),
    Spoiling(
      "tab", faster, "    2025:", "\t2025:",
      says: "scenarios/faster.yaml:5:1: error: found a tab where blanks are expected",
      hint: "replace every tab"),
    Spoiling(
      "full-width colon", faster, "2025:", "2025：",
      says: "scenarios/faster.yaml:5:9: error: found a full-width colon",
      hint: "type the colon with the English"),
    Spoiling(
      "duplicate key", faster, "assumptions:", "extends: baseline\nassumptions:",
      says: "scenarios/faster.yaml:3:1: error: \"extends\" is written twice: on line 2 and on line 3"),
    Spoiling(
      "name unlike its file", faster, "scenario: faster", "scenario: quicker",
      says:
        "scenarios/faster.yaml:1:11: error: the scenario is called \"quicker\" but its file is called \"faster\"",
      hint: "write scenario: faster"),
    Spoiling(
      "missing model", Sample.baseline, "province.yaml", "provnce.yaml", status: 66,
      says: "scenarios/baseline.yaml:3:8: error: scenarios/models/provnce.yaml does not exist",
      hint: "did you mean \"province.yaml\"?"),
    Spoiling(
      "missing path file", Sample.slowdown, "slow.csv", "slwo.csv", status: 66,
      says:
        "scenarios/slowdown.yaml:4:36: error: scenarios/paths/slwo.csv cannot be read: scenarios/paths/slwo.csv does not exist"
    ),
    Spoiling(
      "exogenous variable exogenized", faster, "assumptions:", "exogenize:",
      says: "scenarios/faster.yaml:4:3: error: investment_growth is given from outside",
      hint: "put its path under"),
    Spoiling(
      "unattainable target", Sample.goal, "60 %", "10 %",
      says:
        "scenarios/goal.yaml:4:5: error: va_growth cannot reach 6 % in 2027 by investment_growth within its bounds; "
        + "nearest: 2027 5.567; these exclude each other: investment_growth at its upper bound 10.0 in 2027; "
        + "va_growth at 6.0 in 2027",
      hint: "widen within: or step:, or add allow_unmet: true"),
    Spoiling(
      "unattainable target, in Chinese", Sample.goal, "60 %", "10 %", ["run", "goal", "--lang", "zh"],
      says: "scenarios/goal.yaml:4:5: 错误：在约束内"),
    Spoiling(
      "anchor", faster, "9 %", "&a 9 %", says: "scenarios/faster.yaml:5:11: error: "),
  ]
}
