import Testing

@testable import Reporting

struct CellTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "=1+1"), ("增加值（亿元）", "增加值（亿元）"), ("a\u{0}b\u{1}c", "a b c"),
    ("a\u{FFFE}b\u{FFFF}", "a b "), ("one\ntwo", "one\ntwo"), ("\u{85}x\u{202E}y", " x y"),
    ("_x000A_", "_x005F_x000A_"),
    ("_x00G0_ _x12_", "_x00G0_ _x12_"), ("__x0041_", "__x005F_x0041_"), ("tab\there", "tab here"),
    ("é–…", "é–…"),
  ])
  func cleaned(text: String, clean: String) { #expect(text.cleaned(keepingLines: true) == clean) }

  @Test func linesWhereTheyHaveNoPlace() { #expect("one\ntwo".cleaned(keepingLines: false) == "one two") }
}
