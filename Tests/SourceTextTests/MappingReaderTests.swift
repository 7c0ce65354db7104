import Localization
import SourceText
import Testing

@Suite struct MappingReaderTests {
  enum Mode: String, CaseIterable { case projection, dynamic }

  struct Settings: Equatable {
    var name: String?
    var mode: Mode?
    var draws: Int?
    var levels: [Double]?
  }

  static func read(_ text: String) throws -> (Settings, [String]) {
    let problems = DiagnosticCollector()
    let root = try YAMLNode.parse(SourceFile(name: "f", text: text))
    let reader = MappingReader(root, expecting: LocalizedText(en: "a scenario", zh: "情景"), problems)
    let settings = Settings(
      name: reader.required("scenario", .text), mode: reader.optional("mode", .choice(Mode.self)),
      draws: reader.optional("draws", .integer(in: 0...100)),
      levels: reader.optional("levels", .list(.number)))
    reader.finish()
    return (settings, problems.diagnostics.all.map { $0.rendered(.en) })
  }

  @Test func readsWhatIsThere() throws {
    let (settings, problems) = try Self.read("scenario: x\nmode: dynamic\ndraws: 10\nlevels: [50, 80]")
    #expect(settings == Settings(name: "x", mode: .dynamic, draws: 10, levels: [50, 80]))
    #expect(problems.isEmpty)
    #expect(try Self.read("scenario: x\nlevels: 50").0.levels == [50])
  }

  @Test(arguments: [
    ("mode: dynamic", ["f:1:1: error: a scenario needs \"scenario\""]),
    ("scenari: x", ["f:1:1: error: unknown key \"scenari\" in a scenario\n    did you mean \"scenario\"?"]),
    (
      "scenario: x\nfoo: 1",
      ["f:2:1: error: unknown key \"foo\" in a scenario\n    expected one of: mode, draws, levels"]
    ),
    (
      "scenario: x\nmode: dynamik\ndraws: 101\nlevels: [50, x]",
      [
        "f:2:7: error: expected one of projection, dynamic, found \"dynamik\"\n    did you mean \"dynamic\"?",
        "f:3:8: error: expected a whole number from 0 to 100, found \"101\"",
        "f:4:14: error: expected a number, found \"x\"",
      ]
    ),
    (
      "scenario:\nmode: dynamic",
      [
        "f:1:10: error: \"scenario\" has no value\n    write it after the colon and a blank, or leave the key out"
      ]
    ),
    ("- a", ["f:1:1: error: expected a scenario (key: value), found a list"]),
    ("[]", ["f:1:1: error: expected a scenario (key: value), found a list"]),
  ])
  func reportsEverythingAtOnce(_ text: String, _ expected: [String]) throws {
    #expect(try Self.read(text).1 == expected)
  }

  @Test func knowsKeysAndPlaces() throws {
    let root = try YAMLNode.parse(SourceFile(name: "f", text: "a: 1\nb: 2"))
    let reader = MappingReader(root, expecting: LocalizedText("x"), DiagnosticCollector())
    #expect(reader.keys == ["a", "b"])
    #expect(reader.keyRange("b")?.description == "f:2:1")
    #expect(reader.keyRange("c") == nil)
    #expect(reader.optional("a")?.scalarText == "1")
    #expect(reader.required("b")?.scalarText == "2")
    #expect(reader.finish())
  }
}
