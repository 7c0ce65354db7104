import SourceText
import Localization
import Reporting
import SourceText
import Testing

@testable import Qilu

@Suite struct RevisionReportTests {
  private func text(_ revision: Revision, _ language: Language = .en) -> String {
    TextReport().text(revision.report, in: language)
  }

  /// The text without its line ends and frames.
  private func words(_ revision: Revision, _ language: Language = .en) -> String {
    text(revision, language).split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
  }

  @Test func theCauseIsSaidInWords() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/faster.yaml", "base + 2 pp", to: "base + 3 pp")
    let report = words(try fixture.revision())
    #expect(report.contains("The projections moved because of the assumptions alone."))
    #expect(report.contains("No value of this scenario has moved."))
    #expect(report.contains("base + 2 pp → base + 3 pp"))
    #expect(report.contains("What moves nothing has no column: Data, Re-estimation and Model."))
  }

  @Test func nothingMovedIsSaid() throws {
    let revision = try RevisionFixture().revision()
    #expect(words(revision).contains("No value that both runs have has moved."))
    #expect(words(revision, .zh).contains("两次运行共有的数值均未变动。"))
  }

  @Test func bothLanguagesTellOfEveryPart() throws {
    var fixture = RevisionFixture()
    try fixture.changeAll()
    let revision = try fixture.revision()
    let (english, chinese) = (words(revision), words(revision, .zh))
    for words in [
      "Projected then, published now", "Data: figures that differ", "coefficients that moved",
      "Assumptions: lines that differ", "Model: lines that differ", "targets and controls are solved again",
      "Moved just as in “Baseline”",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    for words in ["当时预测、现已公布", "有变动的数据", "有变动的系数", "假设：有变动的行", "模型：有变动的行", "重新求解"] {
      #expect(chinese.contains(words), "\(words)")
    }
    #expect(text(revision).split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 80 })
  }

  @Test func aRemarkIsAWarning() throws {
    var revision = try RevisionFixture().revision()
    #expect(revision.remarks.isEmpty && !words(revision).contains("projections.csv"))
    revision.remarks.add(
      .warning(at: .init(file: "r/projections.csv", line: 3), .init(en: "no number", zh: "不是数字")))
    #expect(words(revision).contains("r/projections.csv:3") && words(revision, .zh).contains("不是数字"))
  }

  @Test func aMergedStepIsAWarning() throws {
    var fixture = RevisionFixture()
    try fixture.change(
      "scenarios/models/province.yaml", "  investment_growth: {",
      to: "  wages: {role: exogenous, unit: \"%\", project: \"3 %\"}\n  investment_growth: {")
    try fixture.change("scenarios/faster.yaml", "assumptions:\n", to: "assumptions:\n  wages: {2026: 4 %}\n")
    try fixture.change("scenarios/faster.yaml", "base + 2 pp", to: "base + 3 pp")
    let report = words(try fixture.revision())
    #expect(report.contains("the step “Assumptions” cannot be solved alone"))
    #expect(report.contains("→ part of the next column"))
  }

  @Test func theTableAddsUpAsWritten() throws {
    var fixture = RevisionFixture()
    try fixture.changeAll()
    let revision = try fixture.revision()
    let lines = String(decoding: revision.csv(), as: UTF8.self).split(separator: "\n")
    #expect(
      lines.first
        == "scenario,variable,region,unit,period,old,data,reestimation,assumptions,model,unexplained,new")
    #expect(lines.count == revision.rows.count + 1)
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).dropFirst(5).map {
        Double($0) ?? .nan
      }
      let sum = fields.dropLast().reduce(0, +)
      #expect(abs(sum - (fields.last ?? .nan)) < 1e-10 * max(1, abs(sum)), "\(line)")
    }
  }

  @Test func theDataFormHoldsWhatTheTextLeavesOut() throws {
    var fixture = RevisionFixture()
    try fixture.changeAll()
    let text = JSONWriter().text(try fixture.revision().json)
    for name in [
      "\"va_index\"", "\"coefficients\"", "\"assumption_lines\"", "\"searched\": true", "\"published\": true",
    ] {
      #expect(text.contains(name), "\(name)")
    }
  }
}
