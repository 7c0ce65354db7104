import Localization
@testable import Reporting
import Testing

private let percent = LocalizedText("%")
private let points = LocalizedText(en: "pp", zh: "个百分点")

@Suite struct NumberFormatTests {
  @Test(arguments: [
    // Halves away from zero, of the decimal figure: 0.15 and 1.005 lie below the half in binary.
    (0.15, 1, "0.2"), (-0.25, 1, "-0.3"), (1.005, 2, "1.01"), (2.5, 0, "3"), (-0.04, 1, "0.0"),
    (0.05, 1, "0.1"),
    (9.95, 1, "10.0"), (0.0, 2, "0.00"), (12.3456, 2, "12.35"), (0.5, 0, "1"), (0.4, 0, "0"),
    (-0.5, 0, "-1"), (123_456_789.125, 2, "123456789.13"), (1e12, 1, "1000000000000"), (1e15, 1, "1.000e+15"),
    (-9.9996e15, 0, "-1.000e+16"), (2.14464485887e15, 1, "2.145e+15"),
    (0.1, 14, "0.10000000000000"), (1e-300, 3, "0.000"), (99.999, 1, "100.0"),
  ])
  func roundsForPeople(value: Double, decimals: Int, text: String) {
    #expect(NumberFormat(decimals: decimals).digits(value) == text)
  }

  @Test func writesUnitsAsEachLanguageDoes() {
    let share = NumberFormat(unit: percent)
    let change = NumberFormat(sign: .always, unit: points)
    let money = NumberFormat(unit: LocalizedText(en: "100 million yuan", zh: "亿元"), groupsThousands: true)
    #expect(share.text(5.24, in: .en) == "5.2 %")
    #expect(share.text(5.24, in: .zh) == "5.2%")
    #expect(change.text(0.3, in: .en) == "+0.3 pp")
    #expect(change.text(-0.3, in: .zh) == "-0.3个百分点")
    #expect(change.text(0.04, in: .en) == "0.0 pp")
    #expect(money.text(16728.6, in: .zh) == "16,728.6亿元")
    #expect(NumberFormat(unit: LocalizedText("GW")).text(3, in: .zh) == "3.0 GW")
  }

  @Test(arguments: [
    (999.0, "999"), (1000, "1,000"), (-12345, "-12,345"), (1_234_567, "1,234,567"), (0, "0"),
  ])
  func setsOffThousands(value: Double, text: String) {
    #expect(NumberFormat(decimals: 0, groupsThousands: true).digits(value) == text)
  }

  @Test func writesBands() {
    let format = NumberFormat(unit: percent)
    #expect(NumberFormat().text(Band(6.62, low: 4.9, high: 8.34), in: .en) == "6.6 [4.9, 8.3]")
    #expect(format.text(Band(6.62, low: 4.9, high: 8.34), in: .zh) == "6.6 [4.9, 8.3] %")
    #expect(format.text(low: -1, high: .infinity, in: .en) == "[-1.0, –] %")
    #expect(format.text(Band(.nan, low: 1, high: 2), in: .en) == "–")
  }

  @Test func boundsSmallNumbersWhereAsked() {
    let format = NumberFormat(decimals: 4, boundsSmall: true)
    #expect(format.digits(0.000_01) == "<0.0001")
    #expect(format.digits(0.000_05) == "0.0001")
    #expect(format.digits(0) == "0.0000")
    #expect(NumberFormat(decimals: 0, boundsSmall: true).digits(0.2) == "<1")
  }

  @Test(arguments: [
    (7.02, 7.0, 2), (7.5, 7.0, 1), (7.0, 7.0, 1), (6.96, 7.04, 2), (0.123456, 0.123451, 5), (.nan, 1, 1),
  ])
  func numbersThatDifferLookDifferent(_ one: Double, _ other: Double, _ decimals: Int) {
    #expect(NumberFormat().telling(one, from: other).decimals == decimals)
  }

  @Test func showsWhatIsMissing() {
    #expect(NumberFormat(unit: percent).text(.nan, in: .zh) == NumberFormat.missing)
    #expect(NumberFormat(unit: percent).text(-.infinity, in: .en) == NumberFormat.missing)
  }
}

@Suite struct UnitMultipleTests {
  private func text(_ value: Double, _ unit: String, decimals: Int = 0) -> String {
    NumberFormat(decimals: decimals, unit: LocalizedText(en: unit, zh: "亿元")).text(value, in: .en)
  }

  @Test func aUnitThatBeginsWithANumberIsWorkedIn() {
    #expect(text(1262, "100 million yuan") == "126.2 billion yuan")
    #expect(text(0.5, "100 million yuan", decimals: 1) == "50 million yuan")
    #expect(text(-1262, "100 million yuan") == "-126.2 billion yuan")
    #expect(text(3456, "10,000 tce") == "34.56 million tce")
    #expect(text(3456, "10 000 tce") == "34.56 million tce")
    // The figure is the same, its unit is not.
    #expect(text(5, "1,000,000 t") == "5 million t")
    #expect(NumberFormat(unit: LocalizedText(en: "1,000,000 t", zh: "百万吨")).isSpelled(in: .en))
    #expect(text(1.5, "10,000 people", decimals: 1) == "15,000 people")
    #expect(text(12, "10,000 tce per 100 million yuan") == "120,000 tce per 100 million yuan")
    #expect(text(12, "tce per 10,000 yuan") == "12 tce per 10,000 yuan")
    #expect(text(12, "million yuan") == "12 million yuan")
  }

  @Test func bandsHaveOneUnit() {
    let format = NumberFormat(decimals: 0, unit: LocalizedText(en: "100 million yuan", zh: "亿元"))
    #expect(format.text(low: 9, high: 1279, in: .en) == "[0.9, 127.9] billion yuan")
    #expect(format.text(low: 9, high: 1279, in: .zh) == "[9, 1279] 亿元")
  }
}
