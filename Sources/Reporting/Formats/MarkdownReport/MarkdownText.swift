/// A user's text as Markdown shows it: none of it is a mark, a picture, an entity or a link, but for a bare
/// address, which GFM links (CommonMark 0.31; GFM).
enum MarkdownText {
  /// Text within a line; control characters become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    // By scalars: a mark with a combining accent behind it is one character and still a mark.
    for scalar in text.sanitized(keepingLines: false).unicodeScalars {
      if marks.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// `![` begins a picture, but not with its bracket escaped.
  private static let marks = Set(#"\`*_<>|~[]&#"#.unicodeScalars)

  /// Text that begins a line: not a list, a rule, code or the head of a table either.
  static func escapedLine(_ line: String) -> String {
    // Markdown takes four spaces for code, fewer for nothing.
    let line = line.drop { $0 == " " }
    if let first = line.first, "-+=:".contains(first) { return "\\" + escaped(String(line)) }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard (1...9).contains(number.count), let mark = rest.first, mark == "." || mark == ")" else {
      return escaped(String(line))
    }
    return number + "\\" + escaped(String(rest))
  }
}
