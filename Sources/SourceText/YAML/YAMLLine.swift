/// One line of a YAML file taken apart as a person reads it: blanks, dashes, key, colon, value.
///
/// For explaining an error, not for reading: the parser of the file decides what a line means.
struct YAMLLine {
  /// The column of the first character after blanks and `- `.
  let start: Int
  /// Whether the line begins with `- `.
  let isListItem: Bool
  /// The column of the colon that ends the key, nil if there is none.
  let colon: Int?
  /// What stands after `- `, or the whole line.
  let content: [Unicode.Scalar]

  init(_ line: some Sequence<Unicode.Scalar>) {
    let scalars = Array(line)
    var index = scalars.prefix(while: isBlank).count
    var isListItem = false
    while index + 1 < scalars.count, scalars[index] == "-", isBlank(scalars[index + 1]) {
      isListItem = true
      index += 1 + scalars[(index + 1)...].prefix(while: isBlank).count
    }
    start = index + 1
    self.isListItem = isListItem
    content = Array(scalars[index...])
    colon = Self.colonIndex(in: content).map { $0 + index + 1 }
  }

  /// The column of the first character of the value, nil if there is no value.
  var value: Int? {
    guard let colon else { return nil }
    let after = content[(colon - start + 1)...]
    guard let index = after.firstIndex(where: { !isBlank($0) }), after[index] != "#" else { return nil }
    return index + start
  }

  /// The first character of the value.
  var valueCharacter: Unicode.Scalar? { value.map { content[$0 - start] } }

  /// The value begins with a dash and a blank.
  var isValueListItem: Bool {
    guard let value, content[value - start] == "-" else { return false }
    return value - start + 1 < content.count && isBlank(content[value - start + 1])
  }

  /// The column of a full-width colon that stands where the plain one should, nil if there is none.
  var fullWidthColon: Int? { misplaced(after: "：") { _ in true } }

  /// The column after a colon that lacks its blank, nil if there is none.
  var missingBlank: Int? { misplaced(after: ":") { $0 != "/" }.map { $0 + 1 } }

  /// The column of `sign` behind a key, on a line that has no proper colon before it.
  private func misplaced(
    after sign: Unicode.Scalar, next isSuspect: (Unicode.Scalar?) -> Bool
  ) -> Int? {
    guard let index = content.firstIndex(of: sign), index > 0, (colon ?? .max) > index + start else {
      return nil
    }
    let next = index + 1 < content.count ? content[index + 1] : nil
    guard content[..<index].allSatisfy(Self.isKeyPart), isSuspect(next) else { return nil }
    return index + start
  }

  private static func isKeyPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isXIDContinue || scalar == "." || scalar == "-"
  }

  private static func colonIndex(in content: [Unicode.Scalar]) -> Int? {
    var index = 0
    if let quote = content.first, quote == "\"" || quote == "'" {
      index = (content.dropFirst().firstIndex(of: quote) ?? 0) + 1
    }
    while index < content.count {
      if content[index] == "#", index > 0, isBlank(content[index - 1]) { return nil }
      if content[index] == ":", index + 1 == content.count || isBlank(content[index + 1]) { return index }
      index += 1
    }
    return nil
  }
}
