import Localization
import SourceText
import Testing

@Suite struct YAMLProblemTests {
  static func diagnostic(_ text: String) -> Diagnostic? {
    do throws(Diagnostics) {
      _ = try YAMLNode.parse(SourceFile(name: "f", text: text))
      return nil
    } catch {
      return error.all.first
    }
  }

  static let misreadings = [
    // Tabs and Chinese input methods.
    ("a:\n\tb: 2", "2:1", "tab"),
    ("a: 1\n\tb: 2", "2:1", "tab"),
    ("a：9 %\nb: 1", "1:2", "full-width colon"),
    ("x:\n  a：9 %\n  b: 1", "2:4", "full-width colon"),
    ("b: 1\n工业投资：9 %", "2:5", "full-width colon"),
    ("a: “x: y”", "1:4", "typographic quotes"),
    // Blanks, colons, indentation.
    ("a:9 %\nb: 1", "1:3", "expected a blank after the colon"),
    ("b: 1\na:9 %", "2:3", "expected a blank after the colon"),
    ("a: b: c", "1:5", "second colon"),
    ("a: 1\n  b: 2", "2:3", "deeper than line 1"),
    ("a:\n- b\n c: 1", "3:2", "deeper than line 2"),
    ("a:\n  b: 1\n c: 2", "3:2", "indented by 1 blank; expected 0 or 2"),
    ("a:\n    b: 1\n  c: 2", "3:3", "indented by 2 blanks; expected 0 or 4"),
    ("a:\n  - b: 1\n   c: 2", "3:4", "indented by 3 blanks; expected 0, 2 or 4"),
    ("b: 1\nkey\nc: 2", "2:1", "line without a key and colon"),
    ("x:\n  key\n  b: 1", "2:3", "line without a key and colon"),
    ("- a\nb: 2", "2:1", "expected a list item"),
    ("a: b\n  - c", "2:3", "key that already has a value"),
    // Characters with a meaning.
    ("a: *5", "1:4", "cannot begin with \"*\""),
    ("a: &5 %", "1:4", "cannot begin with \"&\""),
    ("a: &x 5", "1:4", "anchors"),
    ("a: %5", "1:4", "cannot begin with \"%\""),
    ("a: {x: %5}", "1:8", "cannot begin with \"%\""),
    ("a: @x", "1:4", "cannot begin with \"@\""),
    ("a: `x`", "1:4", "cannot begin with \"`\""),
    ("a: !x y", "1:4", "cannot begin with \"!\""),
    ("a: !!str y", "1:4", "cannot begin with \"!\""),
    ("a: ? b", "1:4", "cannot begin with \"?\""),
    ("a: , b", "1:4", "cannot begin with \",\""),
    ("a: ]", "1:4", "cannot begin with \"]\""),
    ("a: - 5 %", "1:4", "\"- \" begins a list item"),
    ("a: > 5 %", "1:4", "\">\" after a colon"),
    ("a: | 5", "1:4", "\"|\" after a colon"),
    ("a: [1] %", "1:8", "after the closing bracket"),
    ("a: {b: 1} c", "1:11", "after the closing bracket"),
    // Quotes and brackets.
    ("a: \"x\nb: 2", "1:4", "never closed"),
    ("a: 'x", "1:4", "never closed"),
    ("a: 'it's'", "1:8", "after the closing quote"),
    ("a: \"x\" y", "1:8", "after the closing quote"),
    ("a: \"\\q\"", "1:5", "meaning of its own between double quotes"),
    ("a: [1, 2\nb: 3", "1:4", "\"[\" that is opened here"),
    ("a: {1: 2, 3", "1:4", "\"{\" that is opened here"),
    ("a: {b: [1, 2}", "1:13", "expected a comma or \"]\", found \"}\""),
    ("{2026: uniform(1 %, 2 %)}", "1:8", "\"uniform(1 %\" is cut off here"),
    ("{2026: 1 %, 2 %}", "1:13", "\"2 %\" is cut off here"),
    ("a: [f(1, 2)]", "1:5", "\"f(1\" is cut off here"),
    // What the restricted language leaves out.
    ("a: 1\n---\nb: 2", "2:1", "one document"),
    ("a: 1\n...\nb: 2", "3:1", "one document"),
    ("<<: {a: 1}", "1:1", "merge keys"),
    ("? [a, b]\n: c", "1:3", "expected a name before the colon, found a list"),
    ("a: \u{7}x", "1:4", "control character U+0007"),
    ("# only this", "1:1", "only comments"),
    // Duplicate keys, with both lines.
    ("a: 1\nb: 2\na: 3", "3:1", "\"a\" is written twice: on line 1 and on line 3"),
    ("2026: 1\n\"2026\": 2", "2:1", "\"2026\" is written twice: on line 1 and on line 2"),
    ("x:\n  a:\n    b: 1\n  'a': 2", "4:3", "\"a\" is written twice: on line 2 and on line 4"),
    ("x: {2026: 1, \"2026\": 2}", "1:14", "\"2026\" is written twice on line 1"),
    ("x: {a: 1,\n    a: 2}", "2:5", "\"a\" is written twice: on line 1 and on line 2"),
  ]

  @Test(arguments: misreadings)
  func explains(_ text: String, _ place: String, _ words: String) throws {
    let found = try #require(Self.diagnostic(text))
    #expect(found.range?.description == "f:" + place)
    #expect(found.message.en.contains(words), "\(found.message.en)")
    #expect(found.message.zh.unicodeScalars.contains { $0.value > 0x4E00 })
  }

  /// An error is explained by its cause, not by a colon that is right where it stands.
  @Test func doesNotBlameInnocentColons() throws {
    let found = try #require(Self.diagnostic("why: 原因：见下\n b: 1"))
    #expect(!found.message.en.contains("full-width"))
    let url = try #require(Self.diagnostic("x:\n  http://a\n  b: 1"))
    #expect(!url.message.en.contains("blank after the colon"))
  }
}
