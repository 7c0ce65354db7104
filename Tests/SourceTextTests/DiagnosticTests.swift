import Localization
import SourceText
import Testing

@Suite struct DiagnosticTests {
  static let place = SourceRange(
    file: "s.yaml", start: SourcePosition(line: 2, column: 5), end: SourcePosition(line: 2, column: 7))

  @Test func rendersPlaceMessageAndHint() {
    let diagnostic = Diagnostic.error(
      at: Self.place, en: "wrong", zh: "有误", hint: LocalizedText(en: "do this\nand that", zh: "请改"))
    #expect(diagnostic.rendered(.en) == "s.yaml:2:5: error: wrong\n    do this\n    and that")
    #expect(diagnostic.rendered(.zh) == "s.yaml:2:5: 错误：有误\n    请改")
  }

  @Test func rendersWithoutPlace() {
    let warning = Diagnostic.warning(at: nil, LocalizedText(en: "odd", zh: "异常"))
    #expect(warning.rendered(.en) == "warning: odd")
    #expect(warning.rendered(.zh) == "警告：异常")
  }

  @Test func caretStandsUnderWideCharacters() {
    let file = SourceFile(name: "s.yaml", text: "a: 1\n加快：更新\n")
    let place = SourceRange(
      file: "s.yaml", start: SourcePosition(line: 2, column: 3), end: SourcePosition(line: 2, column: 4))
    let text = Diagnostic.error(at: place, en: "wrong", zh: "有误", hint: LocalizedText("hint")).rendered(
      .en, in: file)
    #expect(
      text == "s.yaml:2:3: error: wrong\n    2 | 加快：更新\n      |     ^^\n    hint")
  }

  @Test func excerptOfALongLineStaysShort() {
    let file = SourceFile(name: "s.yaml", text: String(repeating: "x", count: 5_000))
    let text = Diagnostic.error(at: file.range(line: 1, column: 4_000), en: "wrong", zh: "有误")
      .rendered(.en, in: file)
    #expect(text.count < 400)
    #expect(text.hasSuffix(String(repeating: " ", count: 60) + "^"))
  }

  @Test func anotherFileHasNoExcerpt() {
    let diagnostic = Diagnostic.error(at: Self.place, en: "wrong", zh: "有误")
    #expect(
      diagnostic.rendered(.en, in: SourceFile(name: "t.yaml", text: "a\nb")) == diagnostic.rendered(.en))
    #expect(diagnostic.rendered(.en, in: nil) == diagnostic.rendered(.en))
  }
}
