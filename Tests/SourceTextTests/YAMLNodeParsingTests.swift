import Localization
import SourceText
import Testing

@Suite struct YAMLNodeParsingTests {
  /// The tree in one line: `{key: "text", …}`; quoted scalars carry quotes.
  static func outline(_ node: YAMLNode) -> String {
    switch node.kind {
    case .null: "null"
    case .scalar(let text, let quoted): quoted ? "\"\(text)\"" : text
    case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  static func parse(_ text: String) throws -> YAMLNode {
    try YAMLNode.parse(SourceFile(name: "f", text: text))
  }

  @Test(arguments: [
    ("a: off\nb: 017\nc: 12:30\nd: 1e3\ne: yes", "{a: off, b: 017, c: 12:30, d: 1e3, e: yes}"),
    ("2026: 9 %\n2027..2030: ramp to 10 %", "{2026: 9 %, 2027..2030: ramp to 10 %}"),
    ("x: 5.2 % ± 0.8 pp\ny: -0.3 pp\nz: from a/b.csv", "{x: 5.2 % ± 0.8 pp, y: -0.3 pp, z: from a/b.csv}"),
    ("x: {2026..2027: -0.3 pp, 2028: base + 4 pp}", "{x: {2026..2027: -0.3 pp, 2028: base + 4 pp}}"),
    ("x: '5 %'\ny: \"a: b\"", "{x: \"5 %\", y: \"a: b\"}"),
    ("x: |\n  one\n  two\ny: 1", "{x: \"one\ntwo\n\", y: 1}"),
    ("x: one\n  two", "{x: one two}"),
    ("x:\ny: ~\nz: null\nw: \"null\"", "{x: null, y: null, z: null, w: \"null\"}"),
    ("- 50\n- 80", "[50, 80]"),
    ("levels: [50, 80, 95]", "{levels: [50, 80, 95]}"),
    ("title: 加快：更新", "{title: 加快：更新}"),
    ("---\na: 1\n", "{a: 1}"),
    ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
    ("is: \"x[-1] * (1 + g / 100)\"", "{is: \"x[-1] * (1 + g / 100)\"}"),
    ("p: {x: f(1 %), y: 2}", "{p: {x: f(1 %), y: 2}}"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    #expect(Self.outline(try Self.parse(text)) == expected)
  }

  @Test func knowsPlaces() throws {
    let root = try Self.parse("工业: {甲: 1}\nb: \"é''x\" # c\nc: |\n    text\nd: one\n  two\n")
    guard case .mapping(let pairs) = root.kind else { throw NotAMapping() }
    #expect(pairs[0].key.range.description == "f:1:1")
    #expect(pairs[0].value.range.start == SourcePosition(line: 1, column: 5))
    #expect(pairs[1].value.range.start == SourcePosition(line: 2, column: 4))
    #expect(pairs[1].value.range.end == SourcePosition(line: 2, column: 10))
    #expect(pairs[1].value.contentRange.start == SourcePosition(line: 2, column: 5))
    #expect(pairs[2].value.contentRange.start == SourcePosition(line: 4, column: 5))
    #expect(pairs[3].value.range.end == SourcePosition(line: 6, column: 6))
  }

  @Test(arguments: ["'it''s'", "\"a\\\"b\"", "'a\n b'", "\"\""])
  func findsTheClosingQuote(_ quoted: String) throws {
    let root = try Self.parse("k: \(quoted)")
    guard case .mapping(let pairs) = root.kind else { throw NotAMapping() }
    let lines = quoted.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.count == 1 ? 4 : 1) + (lines.last?.count ?? 0)
    #expect(pairs[0].value.range.end == SourcePosition(line: lines.count, column: column))
  }

  struct NotAMapping: Error {}

  @Test(arguments: [
    ("[", "", 200_000), ("[", "]", 70), ("{a: ", "", 100_000), ("{a: ", "}", 70), ("- ", "", 100_000),
    ("- ", "", 900),
    ("? ", "", 2_000),
  ])
  func refusesDeepNesting(_ opening: String, _ closing: String, _ depth: Int) {
    let text = String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
    #expect(throws: Diagnostics.self) { try Self.parse(text) }
  }

  @Test func refusesDeepIndentation() {
    let text = (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(throws: Diagnostics.self) { try Self.parse(text) }
  }

  @Test func readsTheAllowedDepth() throws {
    let depth = YAMLNode.maximumDepth - 1
    _ = try Self.parse(String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth))
  }

  @Test func refusesLargeTexts() {
    #expect(throws: Diagnostics.self) { try Self.parse(String(repeating: "a", count: 4 << 20) + ": 1") }
  }
}
