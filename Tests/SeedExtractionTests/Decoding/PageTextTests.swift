import SeedExtraction
import Testing

@Suite struct PageTextTests {
  private func lines(_ page: String) throws -> [String] {
    try SampleReader.text(page, name: "a.html").paragraphs.map(\.original)
  }

  @Test(
    "Paragraphs of a page",
    arguments: [
      ("<p>甲<b>乙</b>丙。</p><div>丁。</div>", ["甲乙丙。", "丁。"]),
      ("<p>甲。<br>乙。</p>", ["甲。", "乙。"]),
      ("<body>甲&nbsp;&lt;乙&gt;&#20013;。</body>", ["甲\u{A0}<乙>中。"]),
      (
        "<p>甲。</p><script>var a='<p>x</p>';</script><style>p{}</style><!-- <p>y</p> --><noscript>z</noscript>",
        ["甲。"]
      ),
      ("<nav>首页</nav><form><p>甲。</p><input value='1'><select><option>2</option></select></form>", ["甲。"]),
      ("<p>甲\n  乙</p>", ["甲 乙"]),
      ("<pre>甲\n乙</pre>", ["甲", "乙"]),
      ("<p>没有结束。<p>也没有。<div>甲", ["没有结束。", "也没有。", "甲"]),
    ])
  func paragraphs(page: String, expected: [String]) throws {
    #expect(try lines(page) == expected)
  }

  @Test("The cells of a row stand in one line")
  func tables() throws {
    let table = "<table><tr><th>指标</th><th>增长</th></tr><tr><td><p>工业</p></td><td><p>7.1</p></td></tr></table>"
    #expect(try lines(table) == ["指标\t增长", "工业\t7.1"])
    let layout = "<table><tr><td>左栏</td><td><table><tr><td>工业</td><td>7.1</td></tr></table></td></tr></table>"
    #expect(try lines(layout) == ["左栏", "工业\t7.1"])
    let long = String(repeating: "工业生产平稳，", count: 30)
    #expect(try lines("<table><tr><td>左栏</td><td>\(long)</td></tr></table>") == ["左栏", long])
  }

  @Test(
    "Hostile pages cost no more than their length",
    arguments: [
      (String(repeating: "<div>", count: 100_000), "div"),
      (String(repeating: "<b>", count: 50_000) + String(repeating: "</i>", count: 50_000), "b"),
      (String(repeating: "<!---->\n", count: 50_000), "comment"),
      (String(repeating: "<table><tr><td>", count: 30_000), "table"),
      (String(repeating: "<a ", count: 50_000), "open"),
    ])
  func hostile(opening: String, kind: String) throws {
    let article = try SampleReader.text("<html>" + opening + "<p>增长7.1%。", name: "a.html")
    #expect(article.paragraphs.last?.original.hasSuffix("增长7.1%。") == true, "\(kind)")
  }

  @Test func aPageIsToldByItsContent() throws {
    let page = try SampleReader.text("<!DOCTYPE html>\n<html><body><p>甲。</p></body></html>", name: "saved")
    #expect(page.paragraphs.map(\.original) == ["甲。"])
    let text = try SampleReader.text("3 < 5，<b>不是网页。", name: "a.txt")
    #expect(text.paragraphs.map(\.original) == ["3 < 5，<b>不是网页。"])
  }

  @Test func aLongTextWithoutMarkupIsWhole() throws {
    let long = String(repeating: "工业增长。", count: 800_000)
    let article = try SampleReader.text("<body>" + long, name: "a.html")
    #expect(article.paragraphs.first?.scalars.count == 4_000_000)
  }
}
