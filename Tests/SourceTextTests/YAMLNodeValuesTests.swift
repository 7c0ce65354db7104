import Localization
import SourceText
import Testing

@Suite struct YAMLNodeValuesTests {
  static func value(_ text: String) throws -> YAMLNode {
    try YAMLNode.parse(SourceFile(name: "f", text: "[\(text)]")).elements().first
      ?? YAMLNode(kind: .null, range: .none)
  }

  @Test func readsScalars() throws {
    #expect(try Self.value("５．２").number() == 5.2)
    #expect(try Self.value("'12'").integer() == 12)
    #expect(try Self.value("－３").integer() == -3)
    #expect(try Self.value("yes").bool() && Self.value("是").bool() && Self.value("True").bool())
    #expect(try !Self.value("否").bool() && !Self.value("false").bool())
    #expect(try Self.value("off").text() == "off")
    #expect(try Self.value("[50, a b]").texts() == ["50", "a b"])
    #expect(try Self.value("50").texts() == ["50"])
    #expect(throws: Diagnostic.self) { try Self.value("[50, [1]]").texts() }
  }

  @Test(arguments: [
    ("x", "expected a number, found \"x\""), ("[1]", "expected a number, found a list"),
    ("{a: 1}", "expected a number, found a mapping (key: value)"), ("~", "expected a number, found nothing"),
    ("nan", "expected a number, found \"nan\""), ("9 %", "expected a number, found \"9 %\""),
  ])
  func saysWhatWasFound(_ text: String, _ message: String) throws {
    let node = try Self.value(text)
    let error = try #require(throws: Diagnostic.self) { try node.number() }
    #expect(error.message.en == message)
    #expect(error.range?.description == "f:1:2")
  }

  @Test func otherKindsAreRefused() throws {
    let (list, text) = (try Self.value("[1]"), try Self.value("maybe"))
    #expect(throws: Diagnostic.self) { try list.text() }
    #expect(throws: Diagnostic.self) { try list.bool() }
    #expect(throws: Diagnostic.self) { try list.pairs() }
    #expect(throws: Diagnostic.self) { try text.elements() }
    #expect(throws: Diagnostic.self) { try text.pairs() }
    #expect(throws: Diagnostic.self) { try text.bool() }
    #expect(throws: Diagnostic.self) { try Self.value("1.5").integer() }
    #expect(throws: Diagnostic.self) { try Self.value("99999999999999999999").integer() }
  }

  @Test(arguments: [
    ("x:\n  a：9 %", "English input method: \"key: value\""),
    ("x:\n  a:9 %", "a colon is followed by a blank"),
    ("x:", "quote it, or write it on its own line"), ("x: #5", "is a comment"),
    ("x: 50，80", "typed with the English input method"),
  ])
  func hintsAtCommonMistakes(_ text: String, _ words: String) throws {
    let root = try YAMLNode.parse(SourceFile(name: "f", text: text))
    let value = try #require(try root.pairs().first).value
    let error = try #require(throws: Diagnostic.self) { try value.pairs() }
    #expect(error.hint?.en.contains(words) == true)
  }
}
