import Testing

@testable import Reporting

@Suite struct LetteringTests {
  private let type = Lettering(size: 10)

  @Test(arguments: [
    // Sums of the widths in the Adobe Font Metrics of Helvetica, thousandths of the size.
    ("Hello", 722 + 556 + 222 + 222 + 556), ("iiii", 888), ("WWWW", 3776), ("2026", 2224), ("增加值", 3000),
    ("GDP增速", 778 + 722 + 667 + 2000), ("", 0), ("e\u{301}", 722), ("−0.3", 584 + 556 + 278 + 556),
  ])
  func measures(_ text: String, _ thousandths: Int) {
    #expect(abs(type.width(text) - Double(thousandths) / 100) < 1e-9)
  }

  @Test func boldIsWider() {
    #expect(Lettering(size: 10, isBold: true).width("Growth") > type.width("Growth"))
  }

  @Test(
    arguments: [40.0, 90, 200],
    [
      "规模以上工业企业制造业技术改造投资（不含农户）同比增长速度与上年同期相比的百分点变化情况",
      "Growth of technical-transformation investment in manufacturing",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "6.6 [4.9, 8.3] % of GDP", "a\nb",
    ])
  func wrapsWithinTheWidth(_ width: Double, _ text: String) {
    let lines = type.wrapped(text, width: width)
    #expect(lines.allSatisfy { type.width($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    let few = type.wrapped(text, width: width, maximumLines: 2)
    #expect(few.count <= 2 && few.allSatisfy { type.width($0) <= width })
    #expect(lines.count <= 2 || few.last?.hasSuffix("…") == true)
  }

  @Test func evensLinesWithoutTearingWords() {
    #expect(type.wrapped("High-technology push", width: 88) == ["High-technology", "push"])
  }

  @Test func whatIsCutKeepsItsSpaces() {
    // The cut line is made of two, which a space parts.
    #expect(type.wrapped("aaa bbb c ddddddd", width: 42, maximumLines: 1) == ["aaa bb…"])
    #expect(type.wrapped("一二三四五六七八", width: 60, maximumLines: 1) == ["一二三四五…"])
  }

  @Test func leavesNoSingleCharacterOnTheLastLine() {
    #expect(type.wrapped("一二三四五六七八九十一", width: 100).map(\.count).min() ?? 0 > 1)
  }
}
