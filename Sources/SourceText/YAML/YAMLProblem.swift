import Localization
import Yams

/// What stands behind an error of the YAML parser, said for someone who does not know YAML.
struct YAMLProblem {
  private let error: YamlError
  private let lines: SourceLines

  init(_ error: YamlError, in lines: SourceLines) {
    self.error = error
    self.lines = lines
  }

  var diagnostic: Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return YAMLSyntaxProblem(
        problem: problem, place: mark.position, context: context?.text ?? "",
        contextPlace: context?.mark.position ?? mark.position, lines: lines
      ).diagnostic
    case .composer(_, let problem, let mark, _):
      let place = lines.place(mark.line, mark.column)
      return problem.contains("document")
        ? .yamlSeveralDocuments(at: place) : .yamlSpecialCharacter("*", at: place)
    case .reader(_, _, let value, _):
      return controlCharacter(value)
    case .duplicatedKeysInMapping(let names, let context):
      return duplicateKey(names.first ?? "", context.mark.position)
    default:
      return .yamlUnreadable("\(error)", at: lines.place(1, 1))
    }
  }

  private func controlCharacter(_ value: Int32) -> Diagnostic {
    let code = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    let place = firstPlace { $0.value == UInt32(bitPattern: value) }
    return .yamlControlCharacter(
      "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code, at: place)
  }

  private func firstPlace(where matches: (Unicode.Scalar) -> Bool) -> SourceRange {
    for line in 1...max(1, lines.count) {
      if let index = lines[line].firstIndex(where: matches) {
        return lines.place(line, index - lines[line].startIndex + 1)
      }
    }
    return lines.place(1, 1)
  }

  /// Yams gives the first of the two places only.
  private func duplicateKey(_ name: String, _ first: SourcePosition) -> Diagnostic {
    let firstPlace = lines.place(first.line, first.column)
    let second = nextKey(name, after: first) ?? nextInLine(name, after: first)
    return .yamlDuplicateKey(name, first: firstPlace, second: second ?? firstPlace)
  }

  /// The next line with the same key in the same column; a line further left ends the mapping.
  private func nextKey(_ name: String, after first: SourcePosition) -> SourceRange? {
    guard first.line < lines.count else { return nil }
    for number in (first.line + 1)...lines.count where !lines.isEmpty(number) {
      let line = YAMLLine(lines[number])
      if line.start < first.column { return nil }
      guard line.start == first.column, let colon = line.colon else { continue }
      if unquoted(line.content[..<(colon - line.start)]) == name { return lines.place(number, line.start) }
    }
    return nil
  }

  /// The next `, name:` inside braces, on this line or those below.
  private func nextInLine(_ name: String, after first: SourcePosition) -> SourceRange? {
    for number in first.line...max(first.line, min(lines.count, first.line + 200)) {
      let line = lines[number]
      var start = line.startIndex + (number == first.line ? first.column : 0)
      while start < line.endIndex {
        let key = line[start...].prefix { $0 != ":" && $0 != "," && $0 != "{" }
        if unquoted(key) == name, key.endIndex < line.endIndex, line[key.endIndex] == ":" {
          let blanks = key.prefix(while: isBlank).count
          return lines.place(number, start - line.startIndex + blanks + 1)
        }
        start = key.endIndex + 1
      }
    }
    return nil
  }

  private func unquoted(_ key: ArraySlice<Unicode.Scalar>) -> String {
    var key = key.drop(while: isBlank)
    while let last = key.last, isBlank(last) { key.removeLast() }
    if let quote = key.first, quote == "\"" || quote == "'", key.count >= 2, key.last == quote {
      key = key.dropFirst().dropLast()
    }
    return key.string
  }
}

extension Mark {
  fileprivate var position: SourcePosition {
    SourcePosition(line: max(1, line), column: max(1, column))
  }
}
