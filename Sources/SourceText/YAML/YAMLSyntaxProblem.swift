import Localization

/// An error of the YAML scanner or parser, explained by looking at the lines around it.
///
/// The parser says where it could not go on; the cause is often a line or a character before that.
struct YAMLSyntaxProblem {
  /// The parser's own words.
  let problem: String
  let place: SourcePosition
  /// What it was reading, and where that began.
  let context: String
  let contextPlace: SourcePosition
  let lines: SourceLines

  /// The first explanation that fits.
  var diagnostic: Diagnostic {
    tab ?? unclosedQuote ?? escape ?? fullWidthColon ?? missingBlank ?? bracket ?? specialValue ?? secondColon
      ?? continuation ?? noColon ?? indentation ?? document ?? depth
      ?? .yamlUnreadable(problem, at: range(place))
  }

  private func range(_ position: SourcePosition) -> SourceRange {
    lines.place(position.line, position.column)
  }

  private var line: YAMLLine { YAMLLine(lines[place.line]) }

  private var isMisplacedColon: Bool { problem.hasPrefix("mapping values are not allowed") }

  private var isKeyExpected: Bool {
    isMisplacedColon || problem.contains("expected ':'") || problem.contains("expected key")
  }

  private var tab: Diagnostic? {
    let last = max(contextPlace.line, place.line)
    for number in min(contextPlace.line, place.line)...last {
      let blanks = lines[number].prefix(while: isBlank)
      if let index = blanks.firstIndex(of: "\t"), !lines.isEmpty(number) {
        return .yamlTab(at: lines.place(number, index - blanks.startIndex + 1))
      }
    }
    return lines[place] == "\t" || problem.contains("tab character") ? .yamlTab(at: range(place)) : nil
  }

  private var unclosedQuote: Diagnostic? {
    guard context.contains("quoted scalar"), problem.contains("unexpected") else { return nil }
    return .yamlUnclosedQuote(lines[contextPlace] ?? "\"", at: range(contextPlace))
  }

  private var escape: Diagnostic? {
    context.contains("quoted scalar") ? .yamlEscape(at: range(place)) : nil
  }

  /// The line of the error and the two above it that hold something.
  private var suspects: [Int] {
    let above = lines.lineAbove(place.line)
    let last = lines.isEmpty(place.line) ? [] : [place.line]
    return last + [above, above.flatMap(lines.lineAbove)].compactMap { $0 }
  }

  private var fullWidthColon: Diagnostic? {
    guard isKeyExpected else { return nil }
    for number in suspects {
      if let column = YAMLLine(lines[number]).fullWidthColon {
        return .yamlFullWidthColon(at: lines.place(number, column))
      }
    }
    return nil
  }

  private var missingBlank: Diagnostic? {
    guard isKeyExpected else { return nil }
    for number in suspects {
      if let column = YAMLLine(lines[number]).missingBlank {
        return .yamlMissingBlank(at: lines.place(number, column))
      }
    }
    return nil
  }

  /// A value that begins with a character to which YAML gives a meaning.
  private var specialValue: Diagnostic? {
    let number = context.contains("scalar") ? contextPlace.line : place.line
    let line = YAMLLine(lines[number])
    guard let character = line.valueCharacter, let column = line.value,
      place.line > number || place.column >= column
    else { return specialCharacterHere }
    let value = lines.place(number, column)
    switch character {
    case "*", "&", "%", "@", "`", "!", "?", ",", "]", "}": return .yamlSpecialCharacter(character, at: value)
    case ">", "|": return context.contains("block scalar") ? .yamlBlockMarker(character, at: value) : nil
    case "-": return line.isValueListItem ? .yamlDashValue(at: value) : nil
    case "\"", "'": return place.column > column ? .yamlTextAfterQuote(at: range(place)) : nil
    case "“", "”", "‘", "’", "「": return isMisplacedColon ? .yamlTypographicQuote(at: value) : nil
    default: return specialCharacterHere
    }
  }

  private var specialCharacterHere: Diagnostic? {
    guard let character = lines[place], ["*", "&", "%", "@", "`"].contains(character) else { return nil }
    return .yamlSpecialCharacter(character, at: range(place))
  }

  private var bracket: Diagnostic? {
    if problem.contains("',' or") {
      let opening = lines[contextPlace] ?? "["
      return contextPlace.line == place.line
        ? .yamlBracketContent(opening, found: lines[place], at: range(place))
        : .yamlUnclosedBracket(opening, at: range(contextPlace), until: place.line)
    }
    guard let value = line.value, place.column > value,
      "[{".unicodeScalars.contains(line.valueCharacter ?? " "),
      isBalanced(from: value)
    else { return nil }
    return .yamlTextAfterBracket(at: range(place))
  }

  /// Whether every bracket between a column of the line and the place of the error is closed.
  private func isBalanced(from column: Int) -> Bool {
    let before = lines[place.line].prefix(max(0, place.column - 1)).dropFirst(column - 1)
    let opened = before.count { $0 == "[" || $0 == "{" }
    return opened > 0 && opened == before.count { $0 == "]" || $0 == "}" }
  }

  private var secondColon: Diagnostic? {
    guard isMisplacedColon, let colon = line.colon, colon < place.column else { return nil }
    return .yamlSecondColon(at: range(place))
  }

  private var continuation: Diagnostic? {
    guard isMisplacedColon, let number = lines.lineAbove(place.line) else { return nil }
    let above = YAMLLine(lines[number])
    guard above.colon != nil || above.isListItem else {
      return .yamlNoColon(at: lines.place(number, above.start))
    }
    return .yamlContinuation(above: number, at: lines.place(place.line, line.start))
  }

  private var noColon: Diagnostic? {
    guard problem.contains("expected ':'") else { return nil }
    return .yamlNoColon(at: range(contextPlace))
  }

  private var indentation: Diagnostic? {
    guard problem.contains("expected key") || problem.contains("'-' indicator") else { return nil }
    let isListExpected = problem.contains("'-' indicator")
    let found = lines.indentation(of: place.line)
    guard place.column == found + 1 else { return .yamlUnreadable(problem, at: range(place)) }
    let levels = openIndentations(above: place.line)
    if isListExpected, found + 1 == contextPlace.column { return .yamlNoListItem(at: range(place)) }
    return levels.contains(found)
      ? .yamlNoColon(at: range(place)) : .yamlIndentation(found, expected: levels, at: range(place))
  }

  /// The numbers of blanks with which a line here could begin.
  private func openIndentations(above line: Int) -> [Int] {
    var levels: [Int] = []
    var number = lines.lineAbove(line)
    while let current = number, levels.last != 0, levels.count < 12 {
      let indentation = lines.indentation(of: current)
      let start = YAMLLine(lines[current]).start - 1
      for level in [start, indentation] where level < (levels.last ?? .max) { levels.append(level) }
      number = lines.lineAbove(current)
    }
    return levels.reversed()
  }

  private var document: Diagnostic? {
    let isDocument = problem.contains("document start") || context.contains("directive")
    return isDocument ? .yamlSeveralDocuments(at: range(place)) : nil
  }

  private var depth: Diagnostic? {
    problem.contains("nesting level") ? .yamlTooDeep(at: range(place)) : nil
  }
}
