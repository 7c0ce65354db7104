import SeedExtraction

/// A sentence of an article as the file has it, with the figures whose evidence ends in it.
struct ArticleSentence {
  /// The paragraph's number.
  let paragraph: Int
  /// Its characters.
  let scalars: ArraySlice<Unicode.Scalar>
  /// The figures.
  var figures: [ReadArticle.Figure] = []
  /// What it says again.
  var repetitions: [Repetition] = []

  /// Whether something was read in it, for the first time or again.
  var isRead: Bool { !figures.isEmpty || !repetitions.isEmpty }

  /// Whether it holds a digit.
  var hasDigits: Bool { scalars.contains(where: \.isDigit) }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII or full-width digit.
  var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }

  fileprivate var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "；", "﹔", "!", "?", ";", "\n": true
    default: false
    }
  }

  /// Whether it belongs to the sentence that ended before it.
  fileprivate var followsEnd: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "》", "\"": true
    default: endsSentence
    }
  }
}

extension ReadArticle {
  /// The sentences of the paragraphs that are not furniture, or that have figures, in order.
  var sentences: [ArticleSentence] {
    let byParagraph = Dictionary(grouping: figures, by: \.finding.paragraph)
    let repeated = Dictionary(grouping: reading.repetitions, by: \.finding.paragraph)
    return reading.article.paragraphs.flatMap { paragraph -> [ArticleSentence] in
      let own = byParagraph[paragraph.number] ?? []
      guard !paragraph.isFurniture || !own.isEmpty else { return [] }
      return ReadArticle.sentences(of: paragraph, with: own, repeated[paragraph.number] ?? [])
    }
  }

  private static func sentences(
    of paragraph: ArticleParagraph, with figures: [Figure], _ repetitions: [Repetition]
  ) -> [ArticleSentence] {
    let scalars = Array(paragraph.original.unicodeScalars)
    var sentences = bounds(scalars).map { ArticleSentence(paragraph: paragraph.number, scalars: scalars[$0]) }
    for figure in figures {
      guard let index = index(of: figure.finding, in: sentences) else { continue }
      sentences[index].figures.append(figure)
    }
    for repetition in repetitions {
      guard let index = index(of: repetition.finding, in: sentences) else { continue }
      sentences[index].repetitions.append(repetition)
    }
    return sentences
  }

  /// The sentence in which a figure's evidence ends, else the last.
  private static func index(of finding: Finding, in sentences: [ArticleSentence]) -> Int? {
    let last = finding.place.upperBound - 1
    let place = sentences.partitioningIndex { $0.scalars.endIndex > last }
    return [place, sentences.count - 1].first(where: sentences.indices.contains)
  }

  /// A question mark before letters or a bracket stands for a lost character (基地?cái)), not for an end.
  private static func endsSentence(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard scalars[place].endsSentence else { return false }
    guard scalars[place] == "?", place + 1 < scalars.count else { return true }
    let next = scalars[place + 1]
    return !(next.properties.isAlphabetic && !next.properties.isIdeographic) && next != "(" && next != ")"
  }

  /// Where the sentences of a paragraph begin and end.
  private static func bounds(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var bounds: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = (start..<scalars.count).first { endsSentence(scalars, $0) }.map { $0 + 1 } ?? scalars.count
      while end < scalars.count, scalars[end].followsEnd { end += 1 }
      bounds.append(start..<end)
      start = end
    }
    return bounds
  }
}

extension Array {
  /// The first index from which on all elements fulfil a condition. Precondition: none before it does.
  fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
