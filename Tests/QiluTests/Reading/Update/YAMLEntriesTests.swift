import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct YAMLEntriesTests {
  @Test(arguments: [
    "东州", "Dongling New Area", "null", "~", "", "a: b", "- a", "#1", "“引号”", "back\\slash \"quoted\"", "yes",
    "1", "{a}",
    "a, b", " a", "a ", "a#b", "é", "@x", "甲：乙",
  ]) func everyTextComesBack(_ text: String) throws {
    let file = SourceFile(name: "x.yaml", text: "a: {zh: \(YAMLEntries.scalar(text))}\n")
    guard case .mapping(let pairs) = try YAMLNode.parse(file).kind,
      case .mapping(let inner) = pairs[0].value.kind
    else {
      Issue.record("no mapping")
      return
    }
    #expect(try inner[0].value.text() == text)
  }

  @Test func controlCharactersBecomeBlanks() {
    #expect(YAMLEntries.scalar("a\nb\u{1B}") == "\"a b \"")
  }

  @Test func aMissingLineEndIsMadeUpFor() {
    #expect(YAMLEntries.appending(["  b: 2\n"], to: "a:\n  c: 1") == "a:\n  c: 1\n  b: 2\n")
    #expect(YAMLEntries.appending([], to: "a: 1") == "a: 1")
  }
}
