public import Localization
import Reporting
import SeedExtraction
import TimeSeries

extension ReadOutcome {
  /// The articles as a person checks them: each sentence with its numbers marked, under it what was understood.
  ///
  /// Lines are of `width` columns, save where a figure needs more. With `isExplained`, the head is followed
  /// by how the file was decoded and what of it is furniture, each paragraph by what the stages made of its sentences.
  public func text(
    in language: Language, marks: NumberMark = .brackets, isExplained: Bool = false, width: Int = 80
  ) -> String {
    let pages = articles.map { article in
      ReadingPage(
        article: article, seeds: seeds, places: places, isExplained: isExplained, language: language,
        width: width
      ).lines.joined(separator: "\n")
    }
    return marks.applied(to: pages.joined(separator: "\n\n"))
  }
}

/// One article as a person checks it.
struct ReadingPage {
  let article: ReadArticle
  let seeds: SeedDatabase
  let places: PlaceTable
  let isExplained: Bool
  let language: Language
  let width: Int

  var lines: [String] {
    let sentences = article.sentences
    let missed = sentences.filter { !$0.isRead && !$0.unreadNumbers.isEmpty }
    var lines = report(head)
    if isExplained {
      lines += article.reading.article.stages.map { "  \($0.stage): \($0.result)".cut(to: width) }
    }
    for paragraph in paragraphs(sentences) { lines += [""] + self.lines(of: paragraph) }
    if !missed.isEmpty {
      let heading = LocalizedText(en: "Numbers not read as figures", zh: "未读作数据的数字")
      lines += [""] + report(Report.Section(heading: heading, blocks: []))
      for sentence in missed { lines += self.lines(of: sentence) }
    }
    return lines
  }

  /// The sentences with figures, by paragraph; all that have a trace where reading is explained.
  private func paragraphs(_ sentences: [ArticleSentence]) -> [[ArticleSentence]] {
    let shown = sentences.filter { $0.isRead || (isExplained && $0.hasDigits) }
    return shown.reduce(into: []) { groups, sentence in
      if groups.last?.first?.paragraph == sentence.paragraph {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
  }

  private func lines(of paragraph: [ArticleSentence]) -> [String] {
    var lines: [String] = []
    for sentence in paragraph where sentence.isRead {
      if !lines.isEmpty { lines.append("") }
      lines += self.lines(of: sentence)
      let figures = sentence.figures.map {
        FigureLine($0, seeds: seeds, places: places, isExplained: isExplained, in: language)
      }
      lines += FigureList(lines: figures, width: width, language: language).text
      lines += repetitionLines(sentence) + unreadLines(sentence)
    }
    return isExplained ? lines + traceLines(paragraph[0].paragraph, afterSentences: !lines.isEmpty) : lines
  }

  /// `    as in ¶1: 增长6.5%`
  private func repetitionLines(_ sentence: ArticleSentence) -> [String] {
    sentence.repetitions.flatMap { repetition in
      let lead = LocalizedText(en: "    as in ¶\(repetition.first): ", zh: "    同¶\(repetition.first)：")
      return hanging(lead[language], repetition.finding.evidence)
    }
  }

  /// `    not read: 38条`
  private func unreadLines(_ sentence: ArticleSentence) -> [String] {
    let numbers = sentence.unreadNumbers
    guard !numbers.isEmpty else { return [] }
    let lead = LocalizedText(en: "    not read: ", zh: "    未读取：")
    return hanging(lead[language], numbers.joined(separator: language == .en ? ", " : "、"))
  }

  /// `¶6  …`, later lines under the first word.
  private func lines(of sentence: ArticleSentence) -> [String] {
    hanging(
      LocalizedText(en: "¶\(sentence.paragraph) ", zh: "¶\(sentence.paragraph) ")[language],
      sentence.markedText)
  }

  private func traceLines(_ paragraph: Int, afterSentences: Bool) -> [String] {
    let lines = article.reading.trace.filter { $0.paragraph == paragraph }.flatMap { trace in
      ["", "  ¶\(paragraph) \(trace.text)".cut(to: width)]
        + trace.stages.flatMap { hanging("    \($0.stage): ", $0.result) }
    }
    return Array(lines.dropFirst(afterSentences ? 0 : 1))
  }

  private func hanging(_ mark: String, _ text: String) -> [String] {
    let indent = displayWidth(mark)
    let wrapped = TextReport(width: width - indent).text(.paragraph(LocalizedText(text)), in: language)
    return wrapped.split(separator: "\n").enumerated().map {
      ($0 == 0 ? mark : String(repeating: " ", count: indent)) + $1
    }
  }

  private func report(_ section: Report.Section) -> [String] {
    TextReport(width: width).text(section, in: language).split(separator: "\n").map(String.init)
  }
}

extension String {
  /// The beginning of the text that fits into some columns, with an ellipsis where something is cut off.
  fileprivate func cut(to width: Int) -> String {
    guard displayWidth(self) > width else { return self }
    var used = 1
    return prefix { character in
      used += displayWidth(String(character))
      return used <= width
    } + "…"
  }
}
