/// Cuts a paragraph into sentences.
enum SentenceSegments {
  /// A sentence longer than this is cut, so that the time to read one stays bounded.
  static let longest = 1200

  /// The sentences of a paragraph, in order and without gaps.
  static func ranges(of text: [UInt32]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (place, letter) in text.enumerated() {
      let isEnd = letter == "。" || letter == "！" || letter == "？"
      guard isEnd || place - start >= longest, place >= start else { continue }
      // A closing quotation mark belongs to what it closes.
      if isEnd, place + 1 < text.count, text[place + 1] == "”" {
        result.append(start..<place + 2)
        start = place + 2
        continue
      }
      result.append(start..<place + 1)
      start = place + 1
    }
    if start < text.count { result.append(start..<text.count) }
    return result
  }

  /// Whether a paragraph is a further item of a list: 二是…, （三）….
  static func continuesList(_ text: [UInt32]) -> Bool {
    let head = Array(text.prefix(8).drop { $0 == " " || $0 == "(" || $0 == "—" || $0 == "“" })
    guard let first = head.first, let number = NumberScanner.chineseDigit(first), number >= 2, head.count > 1
    else { return false }
    return head[1] == "是" || head[1] == ")" || head[1] == "、"
  }
}
