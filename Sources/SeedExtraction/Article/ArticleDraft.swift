/// The paragraphs of an article while the stages work on them.
struct ArticleDraft {
  /// A line that is not blank.
  struct Paragraph {
    var original: String
    var text: Normalizer.Result
  }

  var paragraphs: [Paragraph] = []

  /// The lines of a valid UTF-8 text, normalised.
  init(utf8 text: [UInt8]) {
    var normalizer = Normalizer()
    var scalars: [UInt32] = []
    for line in TextLines(text) {
      TextLines.scalars(text[line], into: &scalars)
      let result = normalizer.normalize(scalars)
      guard !result.scalars.isEmpty else { continue }
      paragraphs.append(Paragraph(original: String(decoding: text[line], as: UTF8.self), text: result))
    }
  }

  /// Puts back what a spinner replaced.
  mutating func replaceSpunWords(_ words: SpunWords) {
    let matches = paragraphs.map { words.matches(in: $0.text.scalars) }
    let sure = Set(matches.joined().filter(words.isSure).map(\.entry))
    for index in paragraphs.indices where !matches[index].isEmpty {
      words.replacing(matches[index], inSpunText: sure.count >= 2, &paragraphs[index].text)
    }
  }
}
