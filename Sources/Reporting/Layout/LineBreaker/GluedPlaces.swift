/// The places in a paragraph where a break would tear a number, its unit or its interval.
struct GluedPlaces {
  /// For each character whether it stays with the one before it (a glued space stays with both sides).
  private(set) var isGlued: [Bool]
  private let characters: [Character]
  private let classes: [BreakClass]

  init(_ characters: [Character], _ classes: [BreakClass]) {
    self.characters = characters
    self.classes = classes
    isGlued = Array(repeating: false, count: characters.count)
    var index = 0
    while index < characters.count {
      index = classes[index] == .digit ? glueNumber(from: index) : index + 1
    }
    glueIntervals()
    gluePlusMinus()
  }

  /// Glues a number, what opens it and what belongs behind it; returns where to go on.
  private mutating func glueNumber(from start: Int) -> Int {
    if start > 0, "第+-−约".contains(characters[start - 1]) { isGlued[start] = true }
    var end = start + 1
    while end < characters.count, isInsideNumber(end) { end += 1 }
    glue(start + 1, end)
    let next = skippingSpaces(end)
    if let unit = NumberUnits.longest(at: next, of: characters) {
      glue(end, next + unit)
      // A date stays whole: 2026年1—5月.
      let behind = next + unit
      if behind < characters.count, "年月".contains(characters[behind - 1]), classes[behind] == .digit {
        isGlued[behind] = true
      }
      return behind
    }
    if next == end, next < characters.count, classes[next] == .ideograph { isGlued[next] = true }
    return end
  }

  /// Whether a character continues a number: a digit, or a mark or a range's dash before another digit.
  private func isInsideNumber(_ index: Int) -> Bool {
    if classes[index] == .digit { return true }
    guard index + 1 < characters.count, classes[index + 1] == .digit else { return false }
    return ".,:/-–—~～".contains(characters[index])
  }

  /// `[4.9, 8.3]`, with the number before it and the unit behind.
  private mutating func glueIntervals() {
    for open in characters.indices where characters[open] == "[" {
      let content = characters[(open + 1)...].prefix { isIntervalCharacter($0) }
      let close = open + 1 + content.count
      guard !content.isEmpty, content.contains(","), close < characters.count, characters[close] == "]" else {
        continue
      }
      glue(open + 1, close + 1)
      glueToNumber(before: open)
      let unit = skippingSpaces(close + 1)
      if let length = NumberUnits.longest(at: unit, of: characters) { glue(close + 1, unit + length) }
    }
  }

  private func isIntervalCharacter(_ character: Character) -> Bool {
    character.isWholeNumber || "+-−., %–∞".contains(character)
  }

  private mutating func glueToNumber(before open: Int) {
    var left = open
    while left > 0, classes[left - 1] == .space { left -= 1 }
    guard left > 0, classes[left - 1] == .digit || "%％".contains(characters[left - 1]) else { return }
    glue(left, open + 1)
  }

  /// `5.2 % ± 0.8 pp`.
  private mutating func gluePlusMinus() {
    for index in characters.indices where characters[index] == "±" {
      var left = index
      while left > 0, classes[left - 1] == .space { left -= 1 }
      if left > 0 { glue(left, index + 1) }
      let right = skippingSpaces(index + 1)
      if right < characters.count { glue(index + 1, right + 1) }
    }
  }

  private func skippingSpaces(_ index: Int) -> Int {
    characters[min(index, characters.count)...].prefix { $0 == " " }.count + index
  }

  private mutating func glue(_ start: Int, _ end: Int) {
    for index in start..<max(start, end) { isGlued[index] = true }
  }
}
