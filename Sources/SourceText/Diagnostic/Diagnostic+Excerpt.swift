public import Localization

extension Diagnostic {
  /// The finding with the line it is about and a caret under the place, for a terminal.
  ///
  /// Chinese characters count two columns, so the caret stands under the right one. Without a place in `file` this is
  /// `rendered(_:)`.
  public func rendered(_ language: Language, in file: SourceFile?) -> String {
    guard let file, let range, range.file == file.name else { return rendered(language) }
    let line = Array(SourceLines(file)[range.start.line])
    guard !line.isEmpty, (1...line.count + 1).contains(range.start.column) else { return rendered(language) }
    var parts = rendered(language).split(separator: "\n", maxSplits: 1).map(String.init)
    parts.insert(excerpt(of: line, range), at: 1)
    return parts.joined(separator: "\n")
  }

  private func excerpt(of line: [Unicode.Scalar], _ range: SourceRange) -> String {
    // A very long line is shown around the place only.
    let first = max(0, range.start.column - 1 - 60)
    let shown = line[first..<min(line.count, first + 100)].map { $0 == "\t" ? " " : $0 }
    let before = shown.prefix(range.start.column - 1 - first)
    let end = range.end.line == range.start.line ? range.end.column : range.start.column + 1
    let marked = shown.dropFirst(before.count).prefix(max(1, end - range.start.column))
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: max(1, columns(marked)))
    return """
          \(number) | \(shown.string)
          \(margin) | \(String(repeating: " ", count: columns(before)))\(carets)
      """
  }
}

/// Terminal columns of a text: two for a wide character of East Asian scripts (UAX #11, W and F).
private func columns(_ text: some Sequence<Unicode.Scalar>) -> Int {
  text.reduce(0) { sum, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      sum + 2
    default: sum + 1
    }
  }
}
