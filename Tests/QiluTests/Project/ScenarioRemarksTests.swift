import Localization
import SourceText
import Testing

@testable import Qilu

struct ScenarioRemarksTests {
  private func warning(_ text: String, line: Int? = nil) -> Diagnostic {
    .warning(
      at: line.map { SourceRange(file: "a.yaml", line: $0) }, LocalizedText(en: text, zh: "（" + text + "）"))
  }

  @Test func aWarningWithoutAPlaceNamesItsScenarios() {
    var remarks = ScenarioRemarks()
    remarks.add([warning("far out"), warning("odd", line: 3)], of: "base")
    for name in ["one", "two", "three"] { remarks.add([warning("far out")], of: name) }
    remarks.add([warning("odd", line: 3), warning("near")], of: "four")
    let all = remarks.diagnostics.all
    #expect(all.map(\.message.en) == ["base, one, two and 1 more: far out", "odd", "four: near"])
    #expect(all.map(\.message.zh) == ["base、one、two等 4 个情景：（far out）", "（odd）", "four：（near）"])
  }
}
