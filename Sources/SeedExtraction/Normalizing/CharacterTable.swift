/// What normalising does with each character of the basic plane: its kind and the character it becomes.
///
/// Built once (about 15 ms, most of it ICU's transform); a text is then read with two array accesses a character.
struct CharacterTable: Sendable {
  /// The table.
  static let shared = CharacterTable()

  private var kinds = [CharacterKind](repeating: .other, count: 0x1_0000)
  private var replacements = (0..<0x1_0000).map { UInt16($0) }

  func kind(of scalar: UInt32) -> CharacterKind {
    if scalar < 0x1_0000 { return kinds[Int(scalar)] }
    return (0x2_0000..<0x4_0000).contains(scalar) ? .han : .other
  }

  func replacement(of scalar: UInt32) -> UInt32 {
    scalar < 0x1_0000 ? UInt32(replacements[Int(scalar)]) : scalar
  }

  private init() {
    set(0x3400...0x4DBF, .han)
    set(0x4E00...0x9FFF, .han)
    set(0xF900...0xFAFF, .han)
    for (from, to) in ScriptTable.pairs() {
      kinds[Int(from)] = .han
      replacements[Int(from)] = to
    }
    set("〇", .han)
    addASCII()
    addWideForms()
    addInvisible()
    addPunctuation()
  }

  private mutating func addASCII() {
    set(0x30...0x39, .digit)
    set(0x41...0x5A, .letter)
    set(0x61...0x7A, .letter)
    set(0xC0...0x24F, .letter)
    set(0x300...0x36F, .letter)
    set("×÷", .other)
  }

  /// Full-width forms of ASCII (U+FF01…U+FF5E) become ASCII; those that are Chinese punctuation are set afterwards.
  private mutating func addWideForms() {
    for code in 0xFF01...0xFF5E {
      kinds[code] = kinds[code - 0xFEE0]
      replacements[code] = UInt16(code - 0xFEE0)
    }
    become("％﹪", "%", .percent)
    set("%", .percent)
    become("﹢", "+", .other)
    become("￥", "¥", .other)
  }

  private mutating func addInvisible() {
    for range in [0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F] {
      set(range, .invisible)
    }
    set("\u{AD}\u{FEFF}\u{FFFC}", .invisible)
    set(0x2000...0x200A, .blank)
    set("\u{09}\u{20}\u{A0}\u{3000}\u{202F}\u{205F}", .blank)
    set("\u{0B}\u{0C}", .blank)
  }

  private mutating func addPunctuation() {
    become(",，﹐︐", "，", .comma)
    become("﹑､", "、", .mark)
    become(".．。｡﹒", "。", .stop)
    become(";；﹔︔", "；", .mark)
    become(":：﹕︓∶", "：", .mark)
    become("!！﹗", "！", .mark)
    become("?？﹖", "？", .mark)
    set("、…《》〈〉", .mark)
    set("－—–‒―─−‐‑﹣﹘-~～∼〜˜", .dash)
    become("「『﹁﹃〝", "“", .mark)
    become("」』﹂﹄〞〟", "”", .mark)
    set("“”", .mark)
    set("\"＂", .straightQuote)
    become("(（﹙", "(", .openBracket)
    set("[［〔【", .openBracket)
    become(")）﹚", ")", .closeBracket)
    set("]］〕】", .closeBracket)
    become("［", "[", .openBracket)
    become("］", "]", .closeBracket)
    set("○◯", .ring)
  }

  private mutating func set(_ range: ClosedRange<Int>, _ kind: CharacterKind) {
    for code in range { kinds[code] = kind }
  }

  private mutating func set(_ characters: String, _ kind: CharacterKind) {
    for scalar in characters.unicodeScalars where scalar.value < 0x1_0000 { kinds[Int(scalar.value)] = kind }
  }

  private mutating func become(_ characters: String, _ replacement: Unicode.Scalar, _ kind: CharacterKind) {
    set(characters, kind)
    for scalar in characters.unicodeScalars where scalar.value < 0x1_0000 {
      replacements[Int(scalar.value)] = UInt16(truncatingIfNeeded: replacement.value)
    }
  }
}

/// The kinds of characters that normalising tells apart.
enum CharacterKind: UInt8, Sendable {
  /// Nothing special: copied.
  case other
  /// A Chinese character.
  case han
  case digit
  /// A Latin letter, with or without marks, or a combining mark.
  case letter
  case percent
  case blank
  /// Zero width, control.
  case invisible
  case comma
  /// A full stop or decimal point.
  case stop
  /// Other punctuation of sentences.
  case mark
  case dash
  case straightQuote
  case openBracket
  case closeBracket
  /// ○, typed for 〇.
  case ring
}
