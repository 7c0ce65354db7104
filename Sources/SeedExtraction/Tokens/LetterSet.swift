/// A set of characters of the basic plane that is asked at every character of a text.
struct LetterSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// The characters of a text.
  init(_ letters: String) {
    for letter in letters.unicodeScalars where letter.value < 0x1_0000 {
      bits[Int(letter.value >> 6)] |= 1 << UInt64(letter.value & 63)
    }
  }

  /// Whether a character is in the set.
  func contains(_ letter: UInt32) -> Bool {
    letter < 0x1_0000 && bits[Int(letter >> 6)] & (1 << UInt64(letter & 63)) != 0
  }
}
