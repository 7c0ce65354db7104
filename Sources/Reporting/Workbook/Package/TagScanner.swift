/// Reads the tags of an XML file piece by piece: one root, each start tag closed by its own end tag.
///
/// Made for files of libxlsxwriter, which have no comments, no CDATA, and no `>` inside a tag.
struct TagScanner {
  private enum State {
    case text, opened, name, startTag, endName, declaration, slash
  }

  private var state = State.text
  // Names are few, and only compared with each other.
  private var open: [FNVHash] = []
  private var name = FNVHash()
  private var roots = 0
  private var isBroken = false

  /// What is wrong after the last piece; nil when the file is whole.
  var fault: String? {
    if isBroken { return "a tag is closed that was not open" }
    if !open.isEmpty || state != .text { return "ends before its last tag is closed" }
    return roots == 1 ? nil : "is empty"
  }

  /// Reads a piece.
  mutating func read(_ piece: UnsafeBufferPointer<UInt8>) {
    // In text and inside a tag nothing but its end counts, and most bytes are there.
    var place = 0
    while place < piece.count {
      if state == .text {
        while place < piece.count, piece[place] != UInt8(ascii: "<") { place += 1 }
        guard place < piece.count else { return }
        state = .opened
      } else {
        step(piece[place])
      }
      place += 1
    }
  }

  @inline(__always)
  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text: break
    case .opened:
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): state = .declaration
      case UInt8(ascii: "/"): (state, name) = (.endName, FNVHash())
      default:
        (state, name) = (.name, FNVHash())
        name.add(byte)
      }
    case .name:
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): state = .startTag
      case UInt8(ascii: "/"): state = .slash
      case UInt8(ascii: ">"): push()
      default: name.add(byte)
      }
    case .startTag:
      if byte == UInt8(ascii: ">") { push() } else if byte == UInt8(ascii: "/") { state = .slash }
    case .slash:
      if byte == UInt8(ascii: ">") { closeEmpty() } else if byte != UInt8(ascii: "/") { state = .startTag }
    case .endName: if byte == UInt8(ascii: ">") { pop() } else { name.add(byte) }
    case .declaration: if byte == UInt8(ascii: ">") { state = .text }
    }
  }

  private mutating func push() {
    if open.isEmpty { roots += 1 }
    open.append(name)
    state = .text
  }

  private mutating func closeEmpty() {
    if open.isEmpty { roots += 1 }
    state = .text
  }

  private mutating func pop() {
    if open.popLast() != name { isBroken = true }
    state = .text
  }
}
