extension Normalizer {
  /// A comma stays ASCII inside a number (1,234 and １，２３４) and between Latin words; else it is ，.
  mutating func comma(_ place: Int) -> Int {
    let insideLatin = lastKind == .letter && source[place] == 0x2C && followsLatin(place)
    emit(isThousandsSeparator(place) || insideLatin ? 0x2C : 0xFF0C, from: place)
    return place + 1
  }

  private func followsLatin(_ place: Int) -> Bool {
    kind(at: place + 1) == .letter || (kind(at: place + 1) == .blank && kind(at: place + 2) == .letter)
  }

  /// One to three digits before, or a group that was already parted, and exactly three after.
  private func isThousandsSeparator(_ place: Int) -> Bool {
    guard (1...3).allSatisfy({ kind(at: place + $0) == .digit }), kind(at: place + 4) != .digit else {
      return false
    }
    let before = output.suffix(4).reversed().prefix { isDigit($0) }.count
    guard (1...3).contains(before) else { return false }
    let preceding = output.count > before ? output[output.count - before - 1] : 0
    return preceding != 0x2E && (preceding != 0x2C || before == 3)
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// A point in a number, however it was typed (7.1, 7．1, 7。1), else a full stop after Chinese.
  mutating func stop(_ place: Int) -> Int {
    let typed = source[place]
    emit(isDecimalPoint(typed, place) ? 0x2E : isFullStop(typed, place) ? 0x3002 : 0x2E, from: place)
    return place + 1
  }

  private func isDecimalPoint(_ typed: UInt32, _ place: Int) -> Bool {
    guard lastKind == .digit, kind(at: place + 1) == .digit else { return false }
    guard typed == 0x3002 || typed == 0xFF61 else { return true }
    // 。 between digits may also end one sentence before a date: 增长7。2023年.
    var end = place + 1
    while end - place <= 4, kind(at: end) == .digit { end += 1 }
    return end - place <= 3 && !Normalizer.afterDate.contains(scalar(at: end)) && kind(at: end) != .dash
  }

  private func isFullStop(_ typed: UInt32, _ place: Int) -> Bool {
    if typed == 0x3002 || typed == 0xFF61 { return true }
    guard lastKind == .han || lastKind == .percent || output.last == 0x201D else { return false }
    let next = kind(at: place + 1)
    return next == .blank || next == .han || (next == .mark && scalar(at: place + 1) != 0x2026)
  }

  private static let afterDate = Set("年月日时点".unicodeScalars.map(\.value))

  /// Chinese forms, except inside Latin (https://…) and between digits (14:44, 3:1). `?` may stand for a lost character.
  mutating func mark(_ place: Int) -> Int {
    let typed = source[place]
    if typed == 0x3F || typed == 0xFF1F, let end = endOfLostGloss(after: place) {
      sawLostCharacter = true
      return end
    }
    let canonical = table.replacement(of: typed)
    emit(staysASCII(typed, canonical, place) ?? canonical, from: place)
    return place + 1
  }

  private func staysASCII(_ typed: UInt32, _ canonical: UInt32, _ place: Int) -> UInt32? {
    let (left, right) = (lastKind, kind(at: place + 1))
    if canonical == 0xFF1A, left == .digit, right == .digit { return 0x3A }
    guard typed < 0x80, left == .letter || left == .digit else { return nil }
    return right == .letter || right == .digit || scalar(at: place + 1) == 0x2F ? typed : nil
  }

  /// `"` opens and closes in turn.
  mutating func straightQuote(_ place: Int) -> Int {
    emit(quoteIsOpen ? 0x201D : 0x201C, from: place)
    quoteIsOpen.toggle()
    return place + 1
  }

  /// Dashes between numbers become one `-`; a dash before a number is its sign; others stay as they are.
  mutating func dashes(_ place: Int) -> Int {
    var end = place
    while end < source.count, kind(at: end) == .dash { end += 1 }
    let next = kind(at: end) == .blank ? kind(at: end + 1) : kind(at: end)
    if end - place <= 2, next == .digit, joinsNumbers(place) {
      if output.last == 0x20 { retract() }
      emit(0x2D, from: place)
      return kind(at: end) == .blank ? end + 1 : end
    }
    if end - place == 1, kind(at: end) == .digit, isMinus(source[place]) {
      emit(0x2D, from: place)
      return end
    }
    for index in place..<end { emit(table.replacement(of: source[index]), from: index) }
    return end
  }

  private func joinsNumbers(_ place: Int) -> Bool {
    switch lastKind {
    case .digit, .percent: true
    case .blank: output.count > 1 && isDigit(output[output.count - 2])
    case .han: Normalizer.beforeRange.contains(output.last ?? 0)
    default: false
    }
  }

  private func isMinus(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0xFF0D || scalar == 0x2212 || scalar == 0xFE63
  }

  /// What may stand between a number and the dash of a range: 1月—5月, 5万—10万.
  private static let beforeRange = Set("年月日时季度万亿千百个家元吨".unicodeScalars.map(\.value))
}
