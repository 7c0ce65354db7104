/// Takes from a page what would make a parser slow: comments, endless tags, nesting without end.
///
/// libxml2 searches its stack of open elements at every end tag, all attributes for every attribute, and a run of comments
/// for every blank, so hostile pages cost it the square of their length. After this pass its time is linear. Bytes are
/// overwritten in place; the content of scripts is left alone.
struct PageSafety {
  private var bytes: [UInt8]
  private var depth = 0
  private var commentsEnd = true
  private var tagsEnd = true

  /// The page made safe; `bytes` is valid UTF-8.
  static func applied(to bytes: [UInt8]) -> [UInt8] {
    var safety = PageSafety(bytes: bytes)
    safety.run()
    return safety.bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let deepest = 256
  private static let longestTag = 4096
  private static let farthestTagEnd = 1 << 16
  /// A `<` this far into a tag begins the next one: the tag was never closed.
  private static let nearestTag = 512

  private mutating func run() {
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0 { bytes[place] = 0x20 }
      place = bytes[place] == UInt8(ascii: "<") ? markup(place) : place + 1
    }
  }

  /// Handles what begins with `<` and gives the place to go on from.
  private mutating func markup(_ place: Int) -> Int {
    if hasPrefix("<!--", at: place) { return comment(place) }
    let isEnd = byte(place + 1) == UInt8(ascii: "/")
    let name = elementName(at: place + (isEnd ? 2 : 1))
    guard !name.isEmpty else { return place + 1 }
    guard let end = tagEnd(place) else {
      bytes[place] = 0x20
      return place + 1
    }
    if end - place > PageSafety.longestTag { blank(place + 1 + (isEnd ? 1 : 0) + name.utf8.count..<end) }
    if isEnd {
      close(name)
    } else {
      open(name, place..<end)
      if PageElement.raw.contains(name) { return skipRaw(name, from: end) }
    }
    return end + 1
  }

  private mutating func open(_ name: String, _ tag: Range<Int>) {
    guard !PageElement.unclosed.contains(name), !PageElement.raw.contains(name) else { return }
    depth += 1
    guard depth > PageSafety.deepest else { return }
    // Too deep: the tag goes; a block still ends a paragraph. `<p>` closes the paragraph before it, so it does not nest.
    let isBlock = if case .inline = PageElement.kind(of: name) { false } else { true }
    blank(tag.lowerBound..<min(tag.upperBound + 1, bytes.count))
    if isBlock, tag.count >= 3 { replace(tag.lowerBound, with: "<p>") }
  }

  private mutating func close(_ name: String) {
    if depth > 0, !PageElement.unclosed.contains(name), !PageElement.raw.contains(name) { depth -= 1 }
  }

  private mutating func comment(_ place: Int) -> Int {
    guard commentsEnd, let end = find("-->", from: place + 4, limit: bytes.count) else {
      commentsEnd = false
      blank(place..<place + 4)
      return place + 4
    }
    blank(place..<end + 3)
    return end + 3
  }

  /// The place after the content of a script, whose `<` are no markup.
  private mutating func skipRaw(_ name: String, from place: Int) -> Int {
    var next = place + 1
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "<"), byte(next + 1) == UInt8(ascii: "/"),
        elementName(at: next + 2) == name
      {
        break
      }
      next += 1
    }
    return next
  }

  /// The place of the `>` that ends a tag; nil if it is too far away to be one.
  private mutating func tagEnd(_ place: Int) -> Int? {
    guard tagsEnd else { return nil }
    let limit = min(place + PageSafety.farthestTagEnd, bytes.count)
    var next = place + 1
    while next < limit {
      if bytes[next] == UInt8(ascii: ">") { return next }
      if bytes[next] == UInt8(ascii: "<"), next - place > PageSafety.nearestTag { return nil }
      next += 1
    }
    if limit == bytes.count { tagsEnd = false }
    return nil
  }

  private func find(_ text: StaticString, from place: Int, limit: Int) -> Int? {
    var next = place
    while next < limit {
      if hasPrefix(text, at: next) { return next }
      next += 1
    }
    return nil
  }

  private func hasPrefix(_ text: StaticString, at place: Int) -> Bool {
    text.withUTF8Buffer { text in
      place + text.count <= bytes.count && text.indices.allSatisfy { bytes[place + $0] == text[$0] }
    }
  }

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// The lower-case name at a place, at most 12 letters; empty if no letter stands there.
  private func elementName(at place: Int) -> String {
    guard isLetter(byte(place)) else { return "" }
    var name: [UInt8] = []
    var next = place
    while name.count < 12, isLetter(byte(next)) || (0x30...0x39).contains(byte(next)) {
      name.append(byte(next) | 0x20)
      next += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func blank(_ range: Range<Int>) {
    for place in range where place < bytes.count { bytes[place] = 0x20 }
  }

  private mutating func replace(_ place: Int, with text: StaticString) {
    text.withUTF8Buffer { text in
      for (offset, byte) in text.enumerated() where place + offset < bytes.count {
        bytes[place + offset] = byte
      }
    }
  }
}
