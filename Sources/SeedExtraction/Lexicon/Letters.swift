/// A text as the numbers of its characters.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The text of some characters; what is no character is left out.
func string(_ letters: some Collection<UInt32>) -> String {
  // Appending scalar by scalar to a string costs ten times as much.
  String(unsafeUninitializedCapacity: letters.count * 4) { bytes in
    var end = 0
    for letter in letters {
      guard let scalar = Unicode.Scalar(letter), let encoded = UTF8.encode(scalar) else { continue }
      for byte in encoded {
        bytes[end] = byte
        end += 1
      }
    }
    return end
  }
}

/// Compares a character of a text with one that is written out.
func == (letter: UInt32, written: Unicode.Scalar) -> Bool { letter == written.value }

/// Compares a character of a text with one that is written out.
func != (letter: UInt32, written: Unicode.Scalar) -> Bool { letter != written.value }

/// Matches a character of a text with one that is written out.
func ~= (pattern: Unicode.Scalar, letter: UInt32) -> Bool { pattern.value == letter }

extension RandomAccessCollection where Element == UInt32 {
  /// Whether the characters are those of a word.
  func reads(_ word: String) -> Bool { count == word.unicodeScalars.count && begins(with: word) }

  /// Whether the first characters are those of a word.
  func begins(with word: String) -> Bool {
    var place = startIndex
    for letter in word.unicodeScalars {
      guard place < endIndex, self[place] == letter else { return false }
      place = index(after: place)
    }
    return true
  }

  /// Whether the last characters are those of a word.
  func ends(with word: String) -> Bool { suffix(word.unicodeScalars.count).reads(word) }

  /// Whether some characters stand together somewhere.
  func holds(_ letters: [UInt32]) -> Bool {
    guard let first = letters.first, count >= letters.count else { return false }
    return indices.contains { self[$0] == first && self[$0...].starts(with: letters) }
  }

  /// Whether the characters of a word stand together somewhere.
  func holds(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return indices.contains { self[$0] == first && self[$0...].begins(with: word) }
  }
}
