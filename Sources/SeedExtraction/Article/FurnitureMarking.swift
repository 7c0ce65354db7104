/// Which paragraphs are furniture, and where the body of the article stands.
struct FurnitureMarking {
  let isFurniture: [Bool]
  /// What makes each paragraph furniture; nil for text.
  let rules: [String?]
  /// Paragraphs that carry the date, the outlet, the editor: furniture that the masthead is read from.
  var shapes: [ParagraphShape]
  /// From the first to the last paragraph of running text; nil if there is none.
  var body: ClosedRange<Int>?
}

extension FurnitureWords {
  /// Marks the paragraphs of an article.
  func marking(_ paragraphs: [[UInt32]]) -> FurnitureMarking {
    let shapes = paragraphs.map(ParagraphShape.init)
    var places: [Place?] = []
    for (scalars, shape) in zip(paragraphs, shapes) { places.append(place(of: scalars, shape)) }
    var rules = places.map { $0?.rawValue }
    extendLists(places, shapes, paragraphs, &rules)
    let texts = paragraphs.indices.filter { rules[$0] == nil && shapes[$0].isRunningText }
    let body = texts.first.flatMap { first in texts.last.map { extended(first...$0, shapes, rules) } }
    for index in paragraphs.indices where rules[index] == nil && !(body?.contains(index) ?? false) {
      let isBefore = index < (body?.lowerBound ?? 0)
      if isMargin(paragraphs[index], shapes[index], beforeBody: isBefore) { rules[index] = "margin" }
    }
    return FurnitureMarking(
      isFurniture: rules.map { $0 != nil }, rules: rules, shapes: shapes, body: body)
  }

  /// A list of related articles, and readers' comments, end where running text begins again.
  private func extendLists(
    _ places: [Place?], _ shapes: [ParagraphShape], _ paragraphs: [[UInt32]], _ rules: inout [String?]
  ) {
    var state: Place?
    var bodySeen = false
    for index in paragraphs.indices {
      let shape = shapes[index]
      switch places[index] {
      case .list: state = .list
      case .rest: state = bodySeen ? .rest : nil
      case nil:
        if state == .list, endsList(shape) { state = nil }
        if state == .rest, shape.isRunningText, shape.han > 80, shape.hasFigure { state = nil }
        if state != nil { rules[index] = "in list" } else { bodySeen = bodySeen || shape.isRunningText }
      default: break
      }
    }
  }

  private func endsList(_ shape: ParagraphShape) -> Bool { shape.isRunningText || shape.count > 80 }

  /// The body with the tables below it: rows and lines of figures, with at most three other lines between.
  private func extended(_ body: ClosedRange<Int>, _ shapes: [ParagraphShape], _ rules: [String?])
    -> ClosedRange<Int>
  {
    var end = body.upperBound
    var index = end + 1
    while index < shapes.count, index - end <= 4 {
      if rules[index] == nil, shapes[index].hasFigure || shapes[index].hasTab { end = index }
      index += 1
    }
    return body.lowerBound...end
  }

  /// Lines above and below the body: those that carry no figure and do not read like a sentence or a heading.
  private func isMargin(_ scalars: [UInt32], _ shape: ParagraphShape, beforeBody: Bool) -> Bool {
    if shape.hasFigure || shape.hasTab { return PageStamp.isStamp(scalars) }
    if shape.sentenceMarks > 0, shape.han >= 4 { return false }
    if isHeading(scalars) { return false }
    let isTitle = beforeBody && shape.han >= 8 && shape.digits <= 8 && PageStamp.all(in: scalars).isEmpty
    return !isTitle || isMenu(scalars, shape)
  }

  /// Three and more short words in a row: 首页 政务公开 互动交流.
  private func isMenu(_ scalars: [UInt32], _ shape: ParagraphShape) -> Bool {
    let gaps = scalars.count { $0 == 0x20 || $0 == 0x7C || $0 == 0x3E }
    return gaps >= 2 && shape.digits == 0 && scalars.count <= (gaps + 1) * 7
  }

  /// 一、…, （一）…, 1.…, 表1 …: headings; and a line that announces something (…：).
  private func isHeading(_ scalars: [UInt32]) -> Bool {
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2 else { return false }
    if last == 0xFF1A { return true }
    let start = first == 0x28 ? 1 : 0
    if first == 0x8868 || first == 0x56FE, (0x30...0x39).contains(scalars[1]) { return true }
    guard FurnitureWords.ordinals.contains(scalars[start]) else { return false }
    return FurnitureWords.afterOrdinal.contains(scalars[start + 1])
  }

  private static let ordinals = Set("一二三四五六七八九十123456789".unicodeScalars.map(\.value))
  private static let afterOrdinal = Set("、.)十，一二三四五六七八九".unicodeScalars.map(\.value))

  /// Where a phrase of the list marks a paragraph; nil if none does.
  private func place(of scalars: [UInt32], _ shape: ParagraphShape) -> Place? {
    guard !scalars.isEmpty else { return nil }
    return scalars.withUnsafeBufferPointer { text in
      let end = text.count
      let start = (0..<min(4, end)).first { !FurnitureWords.bullets.contains(text[$0]) } ?? 0
      let opening = trie.longestMatch(in: text, at: start, end: end)
      if let opening, opening.meaning == .notice || isQuoted(opening, in: text, at: start) { return .notice }
      guard end <= 240 else { return nil }
      if let opening, opening.meaning == .start, end <= 60, shape.sentenceMarks == 0,
        !shape.hasFigure || end <= 24
      {
        return .start
      }
      if PageStamp.isStamp(scalars) { return .alone }
      return placeWithin(text, shape)
    }
  }

  /// 网友评论：…: one comment on the line of its heading.
  private func isQuoted(
    _ opening: PhraseTrie<Place>.Match, in text: UnsafeBufferPointer<UInt32>, at start: Int
  ) -> Bool {
    let end = start + opening.length
    return opening.meaning == .rest && end + 1 < text.count && (text[end] == 0xFF1A || text[end] == 0x3A)
  }

  private func placeWithin(_ text: UnsafeBufferPointer<UInt32>, _ shape: ParagraphShape) -> Place? {
    var (place, covered, found) = (0, 0, Place?.none)
    while place < text.count {
      guard let match = trie.longestMatch(in: text, at: place, end: text.count) else {
        if FurnitureWords.bullets.contains(text[place]) || (text[place] < 0x3A && text[place] > 0x2F) {
          covered += 1
        }
        place += 1
        continue
      }
      if match.meaning == .anywhere, !shape.isRunningText || (shape.sentenceMarks == 0 && !shape.hasFigure) {
        return .anywhere
      }
      if found == nil || match.meaning == .rest || match.meaning == .list { found = match.meaning }
      covered += match.length
      place += match.length
    }
    return covered == text.count ? found : nil
  }

  /// Signs that may stand around a phrase that stands alone.
  private static let bullets = Set(
    "\u{09} |丨｜/\\>»›<«‹·•●■□◆◇▲△▼▽★☆→←↑↓-—_=+*#:：，、。！？；.()[]【】“”《》…&©®✓".unicodeScalars.map(\.value))
}
