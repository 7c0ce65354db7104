import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct AgreementTests {
  private func finding(
    _ value: String = "7.4", region: String = "山东", _ status: ObservationStatus = .actual, year: Int = 2023,
    rule: String = "growth"
  ) -> Finding {
    Finding(
      region: region, indicator: "工业投资", indicatorID: "ind_inv_growth", measure: .growthRate,
      period: .span(Period(year: year)), value: value, unit: "%", status: status, evidence: "增长", at: 0..<2,
      inParagraph: 1,
      rule: rule)
  }

  @Test func whatIsPrintedTwiceIsOne() {
    #expect(
      Agreement.merged([finding(rule: "first"), finding(rule: "second")]).findings.map(\.rule) == ["first"])
  }

  @Test func whatWasPrintedAgainIsKeptAside() {
    let merged = Agreement.merged([
      finding(.derived), finding(rule: "first"), finding(.derived), finding(rule: "second"),
    ])
    #expect(merged.findings.map(\.rule) == ["first"])
    #expect(merged.repetitions.map(\.finding.rule) == ["second"])
    #expect(merged.repetitions.map(\.first) == [1])
  }

  @Test func aPrintedFigureTakesThePlaceOfADerivedOne() {
    let merged = Agreement.merged([
      finding("1"), finding(.derived), finding(.actual, rule: "printed"), finding("2"),
    ]).findings
    #expect(merged.map(\.value) == ["1", "7.4", "2"])
    #expect(merged[1].status == .actual && merged[1].rule == "printed")
    #expect(Agreement.merged([finding(.actual), finding(.derived)]).findings.map(\.status) == [.actual])
  }

  @Test func thePrintedOneStandsWhereItIsPrinted() {
    let merged = Agreement.merged([finding(.derived), finding("2"), finding(.actual, rule: "printed")])
      .findings
    #expect(merged.map(\.value) == ["2", "7.4"])
    #expect(merged.last?.rule == "printed")
  }

  @Test func whatDiffersStays() {
    let findings = [finding(), finding("7.5"), finding(region: "全国"), finding(.target), finding(year: 2022)]
    #expect(Agreement.merged(findings).findings == findings)
  }

  private func finding(_ status: ObservationStatus, rule: String = "growth") -> Finding {
    finding("7.4", status, rule: rule)
  }
}
