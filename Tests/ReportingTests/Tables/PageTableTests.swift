import Testing
import TimeSeries

@testable import Reporting

struct PageTableTests {
  @Test func markdown() throws {
    let lines = try SampleTable.lines(MarkdownTable(decimals: 1))
    #expect(lines[0] == "| model | scenario | region | variable | unit | 2025 | 2026 |")
    #expect(lines[1] == "| :-- | :-- | :-- | :-- | :-- | --: | --: |")
    #expect(lines[2] == "| m | baseline | 山东 | growth | % | 5.0 | -0.1 |")
    #expect(lines[5] == #"| m | 50% \& more\_{x}\|^\~\\ | 山东 | growth | % | 2.0 | – |"#)
    // Every row has as many cells as the head.
    #expect(lines.dropLast().allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 8 })
  }

  @Test func latex() throws {
    let lines = try SampleTable.lines(LaTeXTable(decimals: 1))
    #expect(
      lines[1...4] == [
        "\\begin{tabular}{lllllrr}", "\\toprule",
        #"model & scenario & region & variable & unit & 2025 & 2026 \\"#, "\\midrule",
      ])
    #expect(lines[5] == #"m & baseline & 山东 & growth & \% & 5.0 & $-$0.1 \\"#)
    #expect(
      lines[8]
        == #"m & 50\% \& more\_\{x\}\textbar{}\textasciicircum{}\textasciitilde{}\textbackslash{} & 山东 & growth & \% & 2.0 & -- \\"#
    )
    #expect(lines.suffix(3) == ["\\bottomrule", "\\end{tabular}", ""])
  }

  /// After `\\` LaTeX takes a bracket or a star for an option.
  @Test(arguments: [("[x]", "{[}x]"), ("*", "{*}"), ("a\nb", "a b")])
  func latexText(_ text: String, _ escaped: String) { #expect(LaTeXText.escaped(text) == escaped) }

  @Test func longTablesBreak() throws {
    let text = try SampleTable.text(LaTeXTable(rowsOnPage: 3))
    #expect(text.contains("\\begin{longtable}") && text.contains("\\endhead"))
  }

  @Test func tableWithoutPeriodsStaysAsItIs() throws {
    let table = ColumnarTable([
      .init("name", .dimension, .text(CodedValues(["a", "b"]))),
      .init("value", .measure, .number([1.005, .nan])),
    ])
    #expect(
      try SampleTable.lines(MarkdownTable(), table) == [
        "| name | value |", "| :-- | --: |", "| a | 1.01 |", "| b | – |", "",
      ])
  }
}
