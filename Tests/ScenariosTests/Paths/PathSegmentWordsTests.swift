import Localization
import Testing

@testable import Scenarios

@Test(
  arguments: [
    ("9 %", "9 %", "9 %"),
    ("5.2 % ± 0.8 pp", "5.2 %, give or take 0.8 pp", "5.2 %，标准差 0.8 个百分点"),
    ("base", "as in the scenario above", "与上级情景相同"),
    ("base + 4 pp", "4 pp above the scenario above", "比上级情景高 4 个百分点"),
    ("base - 0.5 pp", "0.5 pp below the scenario above", "比上级情景低 0.5 个百分点"),
    ("base * 1.05", "1.05 times the scenario above", "为上级情景的 1.05 倍"),
    ("hold", "held at the value before", "保持此前的值"),
    (
      "ramp to 10 % ± 1 pp a year", "in a straight line to 10 %, give or take 1 pp each period anew",
      "直线变动至10 %，标准差 1 个百分点，逐期独立"
    ),
    ("grow 3 %/year", "growing by 3 % a year", "每年增长3 %"),
    (
      "s-curve to 60 % by 2030", "along an S-curve to 60 %, 95 % of the way by 2030",
      "沿 S 形曲线变动至60 %，至 2030 走完 95 %"
    ),
    ("step +1 pp", "1 pp above the scenario above", "比上级情景高 1 个百分点"),
    ("pulse -1 pp", "1 pp below the scenario above in the first period only", "比上级情景低 1 个百分点，仅限首期"),
    ("from a.csv", "values of a.csv", "取自 a.csv"),
    ("none", "not set", "不设定"),
    (
      "uniform 1 % .. 2 % a year", "anywhere between 1 % and 2 %, anew each period", "在 1 % 与 2 % 之间均匀分布，逐期独立"
    ),
    ("triangular 1 % .. 2 % .. 4 %", "between 1 % and 4 %, most likely 2 %", "在 1 % 与 4 % 之间，最可能为 2 %"),
  ])
func linesReadAsWords(text: String, en: String, zh: String) throws {
  #expect(try segment(text).words == LocalizedText(en: en, zh: zh))
}
