/// Brings a paragraph into one script and one spelling, in one pass.
///
/// What each kind of character becomes stands in the extensions: blanks, punctuation, dashes, glosses. Every look ahead
/// is bounded or consumes what it sees, so time is linear in the length.
struct Normalizer {
  let table = CharacterTable.shared
  private(set) var source: [UInt32] = []
  private(set) var output: [UInt32] = []
  private(set) var offsets: [UInt32] = []
  /// Whether the paragraph has the punctuation of running text; a line without it may be a headline or a table row.
  private(set) var isProse = false
  /// Whether a straight quotation mark is open.
  var quoteIsOpen = false
  /// Where the blanks before the present word ended.
  var wordStart = 0
  /// Whether a character with its gloss was lost: `?jī)`.
  var sawLostCharacter = false

  /// A paragraph after normalising.
  struct Result {
    var scalars: [UInt32]
    /// One more than `scalars`.
    var offsets: [UInt32]
    var sawLostCharacter: Bool
  }

  mutating func normalize(_ paragraph: [UInt32]) -> Result {
    begin(paragraph)
    var place = 0
    while place < source.count {
      let scalar = source[place]
      switch table.kind(of: scalar) {
      case .letter: place = letter(place)
      case .other, .digit, .percent:
        emit(table.replacement(of: scalar), from: place)
        place += 1
      case .han: place = han(place)
      case .invisible: place += 1
      case .blank: place = blanks(place)
      case .comma: place = comma(place)
      case .stop: place = stop(place)
      case .mark: place = mark(place)
      case .dash: place = dashes(place)
      case .straightQuote: place = straightQuote(place)
      case .openBracket: place = openBracket(place)
      case .closeBracket: place = closeBracket(place)
      case .ring: place = ring(place)
      }
    }
    offsets.append(UInt32(truncatingIfNeeded: endOfText()))
    return Result(scalars: output, offsets: offsets, sawLostCharacter: sawLostCharacter)
  }

  private mutating func begin(_ paragraph: [UInt32]) {
    source = paragraph
    output.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    output.reserveCapacity(paragraph.count)
    offsets.reserveCapacity(paragraph.count + 1)
    (quoteIsOpen, wordStart, sawLostCharacter) = (false, 0, false)
    isProse =
      paragraph.contains { $0 == 0x3002 || $0 == 0xFF1B || $0 == 0xFE54 || $0 == 0xFF61 } || hasHanComma()
  }

  /// A comma between Chinese words says running text even where no full stop does.
  private func hasHanComma() -> Bool { source.count > 30 && source.contains { $0 == 0xFF0C } }

  private func endOfText() -> Int {
    var end = source.count
    while end > 0, isBlankOrInvisible(source[end - 1]) { end -= 1 }
    return end
  }

  private func isBlankOrInvisible(_ scalar: UInt32) -> Bool {
    let kind = table.kind(of: scalar)
    return kind == .blank || kind == .invisible
  }

  mutating func emit(_ scalar: UInt32, from place: Int) {
    output.append(scalar)
    offsets.append(UInt32(truncatingIfNeeded: place))
  }

  /// Takes back the last scalar.
  mutating func retract() {
    guard !output.isEmpty else { return }
    output.removeLast()
    offsets.removeLast()
  }

  /// The kind of the last scalar written; `blank` at the start.
  var lastKind: CharacterKind { output.last.map(table.kind(of:)) ?? .blank }

  /// The kind of a scalar of the source; `blank` beyond the end.
  func kind(at place: Int) -> CharacterKind {
    place >= 0 && place < source.count ? table.kind(of: source[place]) : .blank
  }

  /// A scalar of the source after replacement; 0 beyond the end.
  func scalar(at place: Int) -> UInt32 {
    place >= 0 && place < source.count ? table.replacement(of: source[place]) : 0
  }

  private mutating func han(_ place: Int) -> Int {
    let scalar = source[place]
    let isHomograph = scalar == Homographs.zhu || scalar == Homographs.gan || scalar == Homographs.liao
    if isHomograph, Homographs.stays(scalar, after: output.last ?? 0, before: self.scalar(at: place + 1)) {
      emit(scalar, from: place)
    } else {
      emit(table.replacement(of: scalar), from: place)
    }
    return place + 1
  }

  /// ○ among Chinese digits is 〇 (二○二三年).
  private mutating func ring(_ place: Int) -> Int {
    let digits: Set<UInt32> = Normalizer.chineseDigits
    let neighbours = [output.last ?? 0, scalar(at: place + 1)]
    let isDigit = neighbours.contains { digits.contains($0) }
    emit(isDigit ? 0x3007 : source[place], from: place)
    return place + 1
  }

  private static let chineseDigits = Set("〇一二三四五六七八九".unicodeScalars.map(\.value))
}
