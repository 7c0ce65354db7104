import SeedExtraction

/// A sentence of an article as the file has it, with the figures whose evidence ends in it.
struct ArticleSentence {
  /// The paragraph's number.
  let paragraph: Int
  /// Its characters.
  let scalars: ArraySlice<Unicode.Scalar>
  /// The figures.
  var figures: [ReadArticle.Figure] = []

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
    return reading.article.paragraphs.flatMap { paragraph -> [ArticleSentence] in
      let own = byParagraph[paragraph.number] ?? []
      return paragraph.isFurniture && own.isEmpty ? [] : ReadArticle.sentences(of: paragraph, with: own)
    }
  }

  private static func sentences(of paragraph: ArticleParagraph, with figures: [Figure]) -> [ArticleSentence] {
    let scalars = Array(paragraph.original.unicodeScalars)
    var sentences = bounds(scalars).map { ArticleSentence(paragraph: paragraph.number, scalars: scalars[$0]) }
    for figure in figures {
      let last = figure.finding.place.upperBound - 1
      let place = sentences.partitioningIndex { $0.scalars.endIndex > last }
      guard let nearest = [place, sentences.count - 1].first(where: sentences.indices.contains) else {
        continue
      }
      sentences[nearest].figures.append(figure)
    }
    return sentences
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
