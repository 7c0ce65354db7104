/// Characters made of the second half of one GBK code and the first half of the next, and how to undo it.
///
/// A lost byte shifts the pairs: 技術 (BCBC D067…) is read as ?|… until a bracket brings the pairs into step again. The
/// halves give the characters back: for two neighbours the inner halves make one character. Where a pair of halves was no
/// character it was dropped, so between two neighbours there may be two characters, each half known. Which it was, and
/// which characters, is told by pairs that the article has elsewhere.
struct ShiftedRun {
  /// The characters as read.
  let tokens: [UInt32]
  /// The simplified character before the run; 0 if there is none.
  let before: UInt32
  /// What the character with the reading may be.
  let candidates: Set<UInt32>
  /// The simplified character behind the run.
  let next: UInt32
  let dictionary: GlossDictionary

  /// Longer runs are left alone.
  static let longest = 24
  private static let beamWidth = 12

  /// A way to read the run so far.
  private struct Path {
    var text: [UInt32]
    var last: UInt32
    var supported = 0
    var unsupported = 0
    var score: Int { supported * 2 - unsupported * 3 }
  }

  /// The two bytes of a character as read; punctuation was full-width before it was printed.
  static func code(of scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
    switch scalar {
    case 0x3F, 0x3B, 0x2C, 0x3A, 0x21: (0xA3, UInt8(scalar) + 0x80)
    default: scalar > 0x2000 ? GBKTable.shared.bytes(of: scalar) : nil
    }
  }

  /// The text of the run with the character that has the reading; nil if the article does not bear it out.
  func decoded() -> [UInt32]? {
    let codes = tokens.compactMap(ShiftedRun.code)
    guard let first = codes.first, let last = codes.last, codes.count == tokens.count else { return nil }
    var paths = extended([Path(text: [], last: before)], byTrail: first.lead)
    for (left, right) in zip(codes, codes.dropFirst()) {
      let whole = extended(paths, by: GBKTable.shared.scalar(lead: left.trail, trail: right.lead))
      paths = best(whole + withHole(paths, left.trail, right.lead))
    }
    let closing = finished(paths, lead: last.trail)
    guard let path = closing.max(by: { $0.score < $1.score }), path.supported >= 3,
      path.unsupported <= path.supported
    else { return nil }
    return path.text
  }

  /// The paths with the character of the reading: its lead byte is the last half, or one character stands before it.
  private func finished(_ paths: [Path], lead: UInt8) -> [Path] {
    let direct = candidates.filter { GBKTable.shared.bytes(of: $0)?.lead == lead }
    return (direct.isEmpty ? candidates : direct).flatMap { candidate in
      let ways = direct.isEmpty ? extended(paths, byLead: lead, before: candidate) : paths
      return ways.map { path in
        var path = appending(candidate, to: path)
        if dictionary.isPair(path.last, next) { path.supported += 1 }
        return path
      }
    }
  }

  /// Each path with each character of a row that stands before `candidate` somewhere in the article.
  private func extended(_ paths: [Path], byLead lead: UInt8, before candidate: UInt32) -> [Path] {
    let simplified = CharacterTable.shared.replacement(of: candidate)
    let row = (UInt8(0x40)...0xFE).compactMap { GBKTable.shared.scalar(lead: lead, trail: $0) }
    let fitting = row.filter { dictionary.isPair(CharacterTable.shared.replacement(of: $0), simplified) }
    return fitting.isEmpty ? paths : paths.flatMap { path in fitting.map { appending($0, to: path) } }
  }

  /// The paths with two characters of which one half each is known; what cannot be found is left out.
  private func withHole(_ paths: [Path], _ lead: UInt8, _ trail: UInt8) -> [Path] {
    extended(paths, byLead: lead).flatMap { path -> [Path] in
      let known = path.text.last.flatMap(GBKTable.shared.bytes(of:)).flatMap {
        $0.lead == lead ? $0.trail : nil
      }
      return extended([path], byTrail: trail).filter { longer in
        guard let known else { return true }
        let behind = longer.text.count > path.text.count ? longer.text.last : nil
        return wasDropped(known, behind.flatMap(GBKTable.shared.bytes(of:))?.lead)
      }
    }
  }

  /// Whether two halves make no character of GB 2312, so that the page left them out.
  private func wasDropped(_ lead: UInt8, _ trail: UInt8?) -> Bool {
    !(0xA1...0xF7).contains(lead) || (0xAA...0xAF).contains(lead) || trail.map { $0 < 0xA1 } ?? false
  }

  private func extended(_ paths: [Path], by scalar: UInt32?) -> [Path] {
    guard let scalar else { return [] }
    return paths.map { appending(scalar, to: $0) }
  }

  private func extended(_ paths: [Path], byLead lead: UInt8) -> [Path] {
    extended(paths) { GBKTable.shared.scalar(lead: lead, trail: $0) }
  }

  private func extended(_ paths: [Path], byTrail trail: UInt8) -> [Path] {
    extended(paths) { GBKTable.shared.scalar(lead: $0, trail: trail) }
  }

  /// Each path with each character of a row or column of GBK that follows its last one in the article; if none does, the
  /// path without a character, at a cost.
  private func extended(_ paths: [Path], _ scalar: (UInt8) -> UInt32?) -> [Path] {
    let row = (UInt8(0x40)...0xFE).compactMap(scalar)
    return best(
      paths.flatMap { path -> [Path] in
        let followers = dictionary.followers[path.last] ?? []
        let fitting = row.filter { followers.contains(CharacterTable.shared.replacement(of: $0)) }
        var gap = path
        gap.unsupported += 1
        return fitting.map { appending($0, to: path) } + [gap]
      })
  }

  private func appending(_ scalar: UInt32, to path: Path) -> Path {
    var path = path
    let simplified = CharacterTable.shared.replacement(of: scalar)
    if dictionary.isPair(path.last, simplified) { path.supported += 1 } else { path.unsupported += 1 }
    path.text.append(scalar)
    path.last = simplified
    return path
  }

  private func best(_ paths: [Path]) -> [Path] {
    Array(paths.sorted { $0.score > $1.score }.prefix(ShiftedRun.beamWidth))
  }
}
