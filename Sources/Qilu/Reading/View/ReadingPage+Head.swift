import Localization
import Reporting
import SeedExtraction
import TimeSeries

extension ReadingPage {
  /// What is known of the article, and how much was read in it.
  var head: Report.Section {
    let text = article.reading.article
    var facts = [
      fact(en: "Title", zh: "标题", text.title.map { LocalizedText($0) }),
      fact(en: "Outlet", zh: "来源", text.outlet.map { LocalizedText($0) }),
      fact(en: "Published", zh: "发布日期", text.published?.wording, option: "--published YYYY-MM-DD"),
      fact(
        en: "Home region", zh: "所指地区", article.reading.home.map { places.name(of: $0, seeds) },
        option: "--region"),
    ]
    if let entry = article.entry {
      facts.append(fact(en: "In articles.yaml", zh: "文章目录", LocalizedText(entry.id)))
    }
    facts.append(fact(en: "Figures", zh: "数据", counts))
    return Report.Section(heading: LocalizedText(article.file), blocks: [.definitions(facts)])
  }

  /// What is known, or that it is not and by which option it can be given.
  private func fact(
    en: String, zh: String, _ text: LocalizedText?, option: String? = nil
  ) -> Report.Definition {
    let hint = option.map { LocalizedText(en: "; give it with \($0)", zh: "；请用 \($0) 给出") }
    let unsaid =
      LocalizedText(en: "the text does not say", zh: "文中未说明") + (hint ?? LocalizedText(en: "", zh: ""))
    return Report.Definition(LocalizedText(en: en, zh: zh), text ?? unsaid)
  }

  private var counts: LocalizedText {
    let figures = article.figures
    let unknown = figures.filter { $0.finding.indicatorID == nil }.count
    let parts: [(Int, LocalizedText)] = [
      (unknown, LocalizedText(en: "\(unknown) of unknown indicators", zh: "指标标识未知\(unknown)个")),
      count(figures.filter { $0.finding.status == .target }, en: "target", zh: "目标"),
      count(figures.filter { $0.finding.status == .derived }, en: "derived", zh: "推算"),
      count(figures.filter { !$0.corrections.isEmpty }, en: "corrected", zh: "人工更正"),
      count(article.dropped, en: "dropped by hand", zh: "人工剔除"),
    ]
    let shown = parts.filter { $0.0 > 0 }.map(\.1)
    let total = LocalizedText(en: "\(figures.count)", zh: "\(figures.count)个")
    guard !shown.isEmpty else { return total }
    let list = shown.joined(en: ", ", zh: "，")
    return LocalizedText(en: "\(total.en): \(list.en)", zh: "\(total.zh)：\(list.zh)")
  }

  private func count(_ elements: [some Any], en: String, zh: String) -> (Int, LocalizedText) {
    (
      elements.count,
      LocalizedText(
        en: "\(elements.count) \(en)\(en == "target" && elements.count > 1 ? "s" : "")",
        zh: "\(zh)\(elements.count)个")
    )
  }
}

extension PublicationDate {
  /// The day and how it is known.
  fileprivate var wording: LocalizedText {
    LocalizedText(en: "\(date) (\(rule.name.en))", zh: "\(date)（\(rule.name.zh)）")
  }
}
