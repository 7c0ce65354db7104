/// The lines of a UTF-8 text, as ranges of its bytes: ended by LF, CR, CR LF, U+0085, U+2028 or U+2029.
struct TextLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var start = 0

  /// Lines of valid UTF-8.
  init(_ text: [UInt8]) { self.text = text }

  /// The next line without its end, which may be empty.
  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    var place = start
    while place < text.count {
      let width = endWidth(at: place)
      if width > 0 {
        defer { start = place + width }
        return start..<place
      }
      place += 1
    }
    defer { start = place }
    return start..<place
  }

  /// How many bytes of a line end stand at `place`; 0 if none.
  private func endWidth(at place: Int) -> Int {
    switch text[place] {
    case 0x0A: 1
    case 0x0D: place + 1 < text.count && text[place + 1] == 0x0A ? 2 : 1
    case 0xC2: place + 1 < text.count && text[place + 1] == 0x85 ? 2 : 0
    case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80:
      (0xA8...0xA9).contains(text[place + 2]) ? 3 : 0
    default: 0
    }
  }

  /// The scalars of a line; `text` is valid UTF-8.
  static func scalars(_ text: ArraySlice<UInt8>, into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    scalars.reserveCapacity(text.count / 2)
    var (pending, value) = (0, UInt32(0))
    for byte in text {
      if pending > 0 {
        value = value << 6 | UInt32(byte & 0x3F)
        pending -= 1
        if pending == 0 { scalars.append(value) }
      } else if byte < 0x80 {
        scalars.append(UInt32(byte))
      } else {
        pending = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
        value = UInt32(byte) & (pending == 3 ? 0x07 : pending == 2 ? 0x0F : 0x1F)
      }
    }
  }
}
