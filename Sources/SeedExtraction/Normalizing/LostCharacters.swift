/// Mends what a page lost when its characters and their readings were taken in the wrong pairs of bytes.
///
/// `?jī)` stands for a character, its bracket and its reading. The reading and the neighbours find the character among
/// those that the article prints with this reading elsewhere; of several in a row the last is real, the others are made of
/// halves. Han characters between an earlier `?` and it may be halves as well: see `ShiftedRun`. Digits are never
/// touched. At most 400 places are mended, so that a hostile text costs no more than an honest one.
struct LostCharacters {
  private let dictionary: GlossDictionary
  private let table = CharacterTable.shared
  private var source: [UInt32]
  private var edits: [Edit] = []

  /// Source scalars and what stands in their place.
  private struct Edit {
    var range: Range<Int>
    var replacement: [UInt32]
  }

  /// A `?`, and the reading behind it.
  private struct Loss {
    var place: Int
    var reading: Range<Int>
    /// Behind the closing bracket.
    var end: Int
  }

  private static let most = 400

  /// Mends the damaged paragraphs of a draft.
  static func mend(_ draft: inout ArticleDraft) {
    let damaged = draft.paragraphs.indices.filter { draft.paragraphs[$0].text.sawLostCharacter }
    guard !damaged.isEmpty else { return }
    let dictionary = GlossDictionary(draft)
    var normalizer = Normalizer()
    var left = most
    for index in damaged where left > 0 {
      let source = draft.paragraphs[index].original.unicodeScalars.map(\.value)
      var mending = LostCharacters(dictionary: dictionary, source: source)
      left -= mending.findEdits(atMost: left)
      let (mended, origins) = mending.applied()
      var result = normalizer.normalize(mended)
      result.offsets = result.offsets.map {
        UInt32(truncatingIfNeeded: origins[min(Int($0), origins.count - 1)])
      }
      draft.paragraphs[index].text = result
    }
  }

  private init(dictionary: GlossDictionary, source: [UInt32]) {
    (self.dictionary, self.source) = (dictionary, source)
  }

  private mutating func findEdits(atMost limit: Int) -> Int {
    var place = 0
    while place < source.count, edits.count < limit {
      guard let first = loss(at: place) else {
        place += 1
        continue
      }
      var last = first
      while let next = loss(at: last.end) { last = next }
      edits.append(edit(first, last))
      place = last.end
    }
    return edits.count
  }

  private func loss(at place: Int) -> Loss? {
    guard place < source.count, source[place] == 0x3F || source[place] == 0xFF1F,
      let reading = PinyinSyllables.match(in: source, at: place + 1), reading.isToned,
      reading.end < source.count,
      table.kind(of: source[reading.end]) == .closeBracket
    else { return nil }
    return Loss(place: place, reading: place + 1..<reading.end, end: reading.end + 1)
  }

  private func edit(_ first: Loss, _ last: Loss) -> Edit {
    let candidates = dictionary.characters[Array(source[last.reading])] ?? []
    let next = last.end < source.count ? table.replacement(of: source[last.end]) : 0
    if first.place == last.place, let start = runStart(before: first.place) {
      let run = ShiftedRun(
        tokens: Array(source[start + 1..<first.place]), before: character(before: start),
        candidates: candidates, next: next,
        dictionary: dictionary)
      if let text = run.decoded() { return Edit(range: start..<last.end, replacement: text) }
    }
    let previous = character(before: first.place)
    let fitting = candidates.filter { candidate in
      let simplified = table.replacement(of: candidate)
      return dictionary.isPair(previous, simplified) || dictionary.isPair(simplified, next)
    }
    let chosen =
      fitting.count == 1
      ? fitting.first : fitting.first { dictionary.isPair(table.replacement(of: $0), next) }
    let only = candidates.count == 1 ? candidates.first : nil
    return Edit(range: first.place..<last.end, replacement: (chosen ?? only).map { [$0] } ?? [])
  }

  /// The simplified character before a place, past its reading; 0 if there is none.
  private func character(before place: Int) -> UInt32 {
    var index = place - 1
    if index > 0, table.kind(of: source[index]) == .closeBracket {
      let lowest = max(0, index - 12)
      while index > lowest, table.kind(of: source[index]) != .openBracket { index -= 1 }
      index -= 1
    }
    return index >= 0 ? table.replacement(of: source[index]) : 0
  }

  /// The `?` at which a run of halves may begin: the farthest one before which only such characters stand.
  private func runStart(before place: Int) -> Int? {
    var index = place - 1
    var start: Int?
    while index >= 0, place - index <= ShiftedRun.longest, ShiftedRun.code(of: source[index]) != nil {
      if source[index] == 0x3F { start = index }
      index -= 1
    }
    return start.flatMap { $0 + 1 < place ? $0 : nil }
  }

  /// The mended text, and for each of its scalars and the end the place in the original.
  private func applied() -> (text: [UInt32], origins: [Int]) {
    var (text, origins, done) = ([UInt32](), [Int](), 0)
    for edit in edits {
      text += source[done..<edit.range.lowerBound]
      origins += done..<edit.range.lowerBound
      for (index, scalar) in edit.replacement.enumerated() {
        text.append(scalar)
        origins.append(min(edit.range.lowerBound + index, edit.range.upperBound - 1))
      }
      done = edit.range.upperBound
    }
    text += source[done...]
    origins += done...source.count
    return (text, origins)
  }
}
