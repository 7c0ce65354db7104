import SeedExtraction
import TimeSeries

/// How the numbers that were read are set off in a sentence.
public enum NumberMark: Sendable, Hashable {
  /// ⟦7.1%⟧
  case brackets
  /// Bold letters, by the control sequences of terminals (ECMA-48, SGR 1 and 22).
  case bold

  /// The signs in which texts are laid out, before a terminal's take their place.
  static let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("⟦", "⟧")

  /// A text that was laid out with brackets, with these marks.
  func applied(to text: String) -> String {
    guard self == .bold else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case NumberMark.opening: result.append(contentsOf: "\u{1B}[1m".unicodeScalars)
      case NumberMark.closing: result.append(contentsOf: "\u{1B}[22m".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension ArticleSentence {
  /// The sentence on one line with its numbers in brackets.
  var markedText: String {
    let marks = markedRanges
    let (openings, closings) = (Set(marks.map(\.lowerBound)), Set(marks.map(\.upperBound)))
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if closings.contains(index) { result.append(NumberMark.closing) }
      if openings.contains(index) { result.append(NumberMark.opening) }
      // The article's own signs must not be taken for ours.
      switch scalars[index] {
      case NumberMark.opening: result.append("[")
      case NumberMark.closing: result.append("]")
      case let scalar: result.append(scalar)
      }
    }
    if closings.contains(scalars.endIndex) { result.append(NumberMark.closing) }
    return String(result).trimmed
  }

  /// Where the numbers stand, in order, none inside another. A derived figure has no number of its own.
  private var markedRanges: [Range<Int>] {
    figures.filter { $0.finding.status != .derived }.compactMap { numberRange($0.finding.place) }.merged
  }

  /// The evidence from its first digit on that is no part of a date (比8月份加快1.1个百分点); all of it if the number is in words.
  private func numberRange(_ evidence: Range<Int>) -> Range<Int>? {
    let range = evidence.clamped(to: scalars.startIndex..<scalars.endIndex)
    guard !range.isEmpty else { return nil }
    var rest = scalars[range]
    while let start = rest.firstIndex(where: \.isDigit) {
      let end = rest[start...].firstIndex { !$0.isDigit } ?? rest.endIndex
      guard isDatePart(before: end, signs: "年月日季") else { return start..<range.upperBound }
      rest = rest[end...]
    }
    return range
  }
}

extension ArticleSentence {
  /// The numbers in digits that no figure's evidence holds, printed once or again, each with the character behind it; parts of dates and names excepted.
  var unreadNumbers: [String] {
    var numbers: [String] = []
    var read = (figures.map(\.finding.place) + repetitions.map(\.finding.place)).merged[...]
    var index = scalars.startIndex
    while let start = scalars[index...].firstIndex(where: \.isDigit) {
      let end =
        scalars[start...].firstIndex { !($0.isDigit || ".,，％%".unicodeScalars.contains($0)) }
        ?? scalars.endIndex
      index = end
      while let first = read.first, first.upperBound <= start { read.removeFirst() }
      let isRead = read.first.map { $0.overlaps(start..<end) } ?? false
      guard !isRead, !isDatePart(before: end), !isNamePart(start..<end) else { continue }
      let behind = scalars[end...].prefix(1).prefix { $0.properties.isIdeographic }
      let text = String(String.UnicodeScalarView(scalars[start..<end])).trimmingMarks
      numbers.append(text + (text.last?.isNumber ?? false ? String(String.UnicodeScalarView(behind)) : ""))
    }
    return numbers
  }

  /// 5G, C919: digits that touch a letter are part of a name.
  private func isNamePart(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > scalars.startIndex ? scalars[range.lowerBound - 1] : " "
    let behind = range.upperBound < scalars.endIndex ? scalars[range.upperBound] : " "
    return [before, behind].contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  private func isDatePart(before end: Int, signs: String = "年月日时時点點:：-—") -> Bool {
    // 5月, and also 前5个月.
    let behind = scalars[end...].prefix(2).drop { $0 == "个" || $0 == "個" }
    return behind.first.map(signs.unicodeScalars.contains) ?? false
  }
}

extension [Range<Int>] {
  /// The ranges in order, those that overlap made one.
  fileprivate var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension String {
  /// The text without punctuation at its end.
  fileprivate var trimmingMarks: String {
    String(reversed().drop { ".,，".contains($0) }.reversed())
  }
}
