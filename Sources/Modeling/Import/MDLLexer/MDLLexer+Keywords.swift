import SourceText

extension MDLLexer {
  /// Opens a statement if the line begins with a keyword; letter case does not matter.
  mutating func beginStatement() {
    var length = 0
    while isLetter(peek(length)) { length += 1 }
    guard length > 0 else { return }
    let word = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    let upper = word.uppercased()
    if peek(length) == Ascii.greater, peek(length + 1) != UInt8(ascii: "=") {
      beginMarked(word, upper, length: length + 1)
    } else if let gap = blanks(after: length), peek(length + gap) == Ascii.greater, !isInCondition,
      MDLKeyword.marked[word] != nil
    {
      // EQ > y = …: only in capitals, as the words could be variables.
      begin(MDLKeyword.marked[word], from: position, length: length + gap + 1)
    } else {
      beginPlain(upper, length: length)
    }
  }

  /// `word>`: a keyword, a comparison within a condition, or a mistake.
  private mutating func beginMarked(_ word: String, _ upper: String, length: Int) {
    let keyword = MDLKeyword.marked[upper]
    if keyword == nil || word != upper, isInCondition { return }
    let start = position
    begin(keyword, from: start, length: length)
    guard keyword == nil else { return }
    let near = nearestName(to: upper, among: MDLKeyword.marked.keys.sorted()).flatMap {
      MDLKeyword.marked[$0]
    }
    refuseKeyword(opensGroup: [.behavioral, .equationGroup, .identity].contains(near))
    problems.add(
      .mdlUnknownKeyword(word, at: SourceRange(file: file.name, start: start, end: position)))
  }

  /// `MODEL` and `END` alone on a line, and `TSRANGE` before a number.
  private mutating func beginPlain(_ word: String, length: Int) {
    let gap = blanks(after: length) ?? 0
    let next = peek(length + gap)
    switch word {
    case "MODEL" where isLineEnd(next), "END" where isLineEnd(next):
      begin(MDLKeyword(rawValue: word), from: position, length: length)
    case "TSRANGE" where gap > 0 && isDigit(next) || isLineEnd(next):
      begin(.range, from: position, length: length)
    default: return
    }
  }

  private func blanks(after offset: Int) -> Int? {
    var count = 0
    while isBlank(peek(offset + count)) { count += 1 }
    return count
  }
}
