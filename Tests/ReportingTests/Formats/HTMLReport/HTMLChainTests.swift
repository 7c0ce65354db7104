import Foundation
import Localization
import Testing

@testable import Reporting

/// Choices, derivations and sentences that lead to cells, in pages, text and Markdown.
@Suite struct HTMLChainTests {
  private let page = HTMLReport().text(PageSamples.short, in: .en)

  private func page(_ blocks: [Report.Block]) -> String {
    HTMLReport().text(
      Report(title: LocalizedText("t"), sections: [Report.Section(blocks: blocks)]), in: .en)
  }

  @Test func choicesAreRadioButtonsOfOneGroup() {
    #expect(page.components(separatedBy: "<input type=\"radio\" name=\"").count == 4)
    #expect(page.components(separatedBy: " checked=\"checked\"").count == 2)
    #expect(page.components(separatedBy: "<div class=\"option\">").count == 4)
    let twice = self.page([.choice(ChainSamples.choice), .choice(ChainSamples.choice)])
    let names = Set(twice.matches(of: /type="radio" name="([^"]+)"/).map { String($0.1) })
    #expect(names.count == 2, "two choices must not switch each other")
  }

  @Test func aChoiceOfOneIsAChart() {
    var choice = ChainSamples.choice
    choice.options = Array(choice.options.prefix(1))
    #expect(page([.choice(choice)]) == page([.chart(choice.options[0].chart)]))
    choice.options = Array(repeating: ChainSamples.choice.options[0], count: 7)
    #expect(!page([.choice(choice)]).contains("<fieldset"), "the style sheet has six rules")
    choice.options = []
    #expect(!page([.choice(choice)]).contains("<fieldset"))
  }

  @Test func cellsLeadToTheirDerivations() {
    for part in [
      "<a class=\"why cited\" href=\"#why-va-growth-2025\" aria-haspopup=\"dialog\" aria-describedby=\"growth-by-year_source-2\">",
      "<a class=\"why\" href=\"#why-va-growth-2026\" aria-haspopup=\"dialog\">",
      "<article id=\"why-retrofit-growth-2026\" class=\"derivation\"",
      "<dialog id=\"why\" aria-labelledby=\"why_title\">",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    // Only what there is is a link: three cells, three terms.
    #expect(page.components(separatedBy: "class=\"why").count == 7)
    #expect(page.components(separatedBy: "<p class=\"note hint\">").count == 2)
  }

  @Test func pagesWithoutDerivationsHaveNoPanel() {
    var table = PageSamples.years
    #expect(!page([.table(table)]).contains("<dialog"))
    table.links = [Table.Link(row: 99, column: -1, target: "va_growth 2026")]
    let text = page([.table(table), .derivations(ChainSamples.derivations), .derivations([])])
    #expect(
      text.contains("<dialog") && text.components(separatedBy: "<details class=\"derivations\">").count == 2)
  }

  @Test func otherFormatsNameTheCommand() {
    let report = PageSamples.short
    #expect(
      TextReport().text(report, in: .en).contains("\nHow a figure comes about: qilu why VARIABLE PERIOD"))
    #expect(TextReport().text(report, in: .zh).contains("qilu why 变量 时期 --scenario 情景"))
    #expect(MarkdownReport().text(report, in: .en).contains("qilu why VARIABLE PERIOD"))
    #expect(!TextReport().text(.derivations([]), in: .en).contains("qilu"))
    for text in [TextReport().text(report, in: .en), MarkdownReport().text(report, in: .en)] {
      #expect(text.contains("within a wide band") && !text.contains("from residuals alone"))
      #expect(text.contains("Investment grows by 5.2 % in 2026"))
      #expect(!text.contains("0.35 × 7.60"))
    }
  }

  @Test func statementsAreSaidInEveryFormat() {
    let items = Report.Block.statements([PageSamples.statement])
    let link = "<a class=\"figure\" href=\"#growth-by-year.investment.projection-2026\">5.2\u{A0}%</a>"
    #expect(
      page([items, .table(PageSamples.years)]).contains("<li><span lang=\"en\">Investment grows by \(link)"))
    // Without the table there is nowhere to lead to.
    #expect(page([items]).contains("<li><span lang=\"en\">Investment grows by 5.2\u{A0}% in"))
    #expect(TextReport().text(items, in: .en).hasPrefix("• Investment grows by 5.2 %"))
  }

  /// A figure that stands in no cell leads to its derivation as a cell's does: in the panel, without scripts in the list.
  @Test func statementsLeadToDerivations() {
    let words = LocalizedText(en: "5.2 %", zh: "5.2%")
    var row = Report.SparklineRow(LocalizedText("x"), Sparkline([1, 2]), caption: words)
    row.mentions = [Report.Mention(words, to: .derivation("va_growth 2026"))]
    let statement = Report.Statement(words, mentions: row.mentions)
    let blocks: [Report.Block] = [.statement(statement), .sparklines([row])]
    let link = "<a class=\"figure why\" href=\"#why-va-growth-2026\" aria-haspopup=\"dialog\">5.2\u{A0}%</a>"
    let text = page(blocks + [.derivations(ChainSamples.derivations)])
    #expect(text.components(separatedBy: link).count == 3)
    #expect(!page(blocks).contains("class=\"figure"))
  }

  /// What is no value of a period is told by the page alone: text and Markdown say it in their sentences.
  @Test func derivationsWithoutValuesAreNotNamedElsewhere() {
    var derivation = ChainSamples.derivations[0]
    derivation.value = .empty
    let section = Report.Section(
      heading: LocalizedText("x"), blocks: [.paragraph(LocalizedText("y")), .derivations([derivation])])
    let report = Report(title: LocalizedText("t"), sections: [section])
    #expect(TextReport().text(report, in: .en).hasSuffix("y\n"))
    #expect(MarkdownReport().text(report, in: .en).hasSuffix("y\n"))
  }

  @Test func theAnswerStandsBeforeWhatFollowsIt() {
    let answer = LocalizedText(en: "Yes.\n\nOn average:", zh: "能。\n\n平均：")
    #expect(
      page([.headline(Report.Headline(answer))]).contains(
        "<p><span lang=\"en\">Yes.</span><span lang=\"zh-Hans\">能。</span></p><p>"))
    let uneven = LocalizedText(en: "Yes.\n\nOn average:", zh: "能。")
    #expect(page([.headline(Report.Headline(uneven))]).contains("Yes.<br/><br/>On average:"))
  }
}
