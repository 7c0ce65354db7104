/// The syllables of Hanyu Pinyin, told from other Latin words.
///
/// Source: the table of initials and finals in GB/T 16159.
enum PinyinSyllables {
  /// A reading printed in the text.
  struct Match {
    /// The place after its last letter.
    var end: Int
    /// Whether a vowel carries a tone mark.
    var isToned: Bool
    /// The number of letters without tone marks, apostrophes and blanks.
    var letterCount: Int
  }

  /// One or several syllables that fill the run of letters (and single blanks, apostrophes) at `place`; nil if the run
  /// is anything else or longer than 40 characters. Capitals are no gloss.
  static func match(in source: [UInt32], at place: Int) -> Match? {
    var letters: [UInt8] = []
    var toned = false
    var next = place
    while next < source.count, next - place <= 40 {
      let scalar = source[next]
      if let (letter, tone) = letter(scalar) {
        letters.append(letter)
        toned = toned || tone
      } else if (0x300...0x30C).contains(scalar), !letters.isEmpty {
        toned = true
      } else if scalar == 0x308, letters.last == u {
        letters[letters.count - 1] = v
      } else if !isJoint(scalar) || letters.isEmpty {
        break
      }
      next += 1
    }
    guard !letters.isEmpty, next - place <= 40, isSequence(letters) else { return nil }
    return Match(end: next, isToned: toned, letterCount: letters.count)
  }

  private static func isJoint(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x27 || scalar == 0x2019 || scalar == 0x2D
  }

  private static let u = UInt8(ascii: "u")
  private static let v = UInt8(ascii: "v")

  /// The plain letter of a lower-case letter and whether it carries a tone; nil for everything else.
  private static func letter(_ scalar: UInt32) -> (UInt8, Bool)? {
    if (0x61...0x7A).contains(scalar) { return (UInt8(scalar), false) }
    return marked[scalar]
  }

  private static let marked: [UInt32: (UInt8, Bool)] = {
    let rows: [(String, String, Bool)] = [
      ("āáǎàăã", "a", true), ("ēéěèĕ", "e", true), ("īíǐìĭ", "i", true), ("ōóǒòŏ", "o", true),
      ("ūúǔùŭ", "u", true), ("ǖǘǚǜ", "v", true), ("ü", "v", false), ("ɡ", "g", false), ("ɑ", "a", false),
      ("ńňǹ", "n", true), ("ḿ", "m", true), ("ê", "e", false),
    ]
    var result: [UInt32: (UInt8, Bool)] = [:]
    for (characters, plain, tone) in rows {
      guard let letter = plain.utf8.first else { continue }
      for scalar in characters.unicodeScalars { result[scalar.value] = (letter, tone) }
    }
    return result
  }()

  /// Whether letters split into syllables; the number of ways to try is bounded by the length (at most 40).
  private static func isSequence(_ letters: [UInt8]) -> Bool {
    var reachable = [Bool](repeating: false, count: letters.count + 1)
    reachable[0] = true
    for start in letters.indices where reachable[start] {
      var key: UInt64 = 0
      for end in start..<min(start + 6, letters.count) {
        key = key << 8 | UInt64(letters[end])
        if syllables.contains(key) { reachable[end + 1] = true }
      }
    }
    return reachable[letters.count]
  }

  private static let syllables: Set<UInt64> = {
    var result = Set<UInt64>()
    for (initial, finals) in table {
      for final in finals.split(separator: " ") {
        result.insert((initial + final).utf8.reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    for final in "a ai an ang ao e ei en eng er o ou n ng m".split(separator: " ") {
      result.insert(final.utf8.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return result
  }()

  private static let table: [(String, String)] = [
    ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
    ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
    ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
    ("f", "a an ang ei en eng o ou u"),
    ("d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"),
    ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
    ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve un"),
    ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve"),
    ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("k", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
    ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
    ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
    ("r", "an ang ao e en eng i ong ou u ua uan ui un uo"),
    ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
    ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("y", "a an ang ao e i in ing o ong ou u uan ue un"),
    ("w", "a ai an ang ei en eng o u"),
  ]
}
