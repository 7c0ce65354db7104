import Localization
import Yams

/// Turns the nodes of Yams into ours, refusing what the restricted language leaves out and what YAML misreads silently.
struct YAMLTreeBuilder {
  let lines: SourceLines

  func node(_ node: Node, depth: Int = 0, inFlow: Bool = false) throws(Diagnostic) -> YAMLNode {
    let start = position(of: node.mark)
    let place = lines.place(start.line, start.column)
    guard depth < YAMLNode.maximumDepth else { throw .yamlTooDeep(at: place) }
    // A node with an anchor or tag begins there, and no other node begins with these characters (Yams forgets its
    // anchors). Anchors stand before their aliases, so no alias is ever followed.
    if lines[start] == "&" { throw .yamlAnchor(at: place) }
    if lines[start] == "!" { throw .yamlSpecialCharacter("!", at: place) }
    switch node {
    case .scalar(let scalar): return try self.scalar(scalar, at: place, inFlow: inFlow)
    case .sequence(let sequence): return try self.sequence(sequence, at: place, depth: depth)
    case .mapping(let mapping): return try self.mapping(mapping, at: place, depth: depth)
    case .alias: throw .yamlAnchor(at: place)
    }
  }

  private func sequence(
    _ sequence: Node.Sequence, at place: SourceRange, depth: Int
  ) throws(Diagnostic) -> YAMLNode {
    var items: [YAMLNode] = []
    let isFlow = lines[place.start] == "["
    for item in sequence { items.append(try node(item, depth: depth + 1, inFlow: isFlow)) }
    return YAMLNode(kind: .sequence(items), range: place.extended(to: items.last))
  }

  private func mapping(
    _ mapping: Node.Mapping, at place: SourceRange, depth: Int
  ) throws(Diagnostic) -> YAMLNode {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    let isFlow = lines[place.start] == "{"
    for (keyNode, valueNode) in mapping {
      let key = try node(keyNode, depth: depth + 1, inFlow: isFlow)
      guard let name = key.scalarText else { throw .yamlKeyIsNoText(key) }
      if name == "<<" { throw .yamlMergeKey(at: key.range) }
      let value = try node(valueNode, depth: depth + 1, inFlow: isFlow)
      if isFlow, value.isNull, !hasColon(after: key) { throw .yamlSplitByComma(name, at: key.range) }
      pairs.append((key, value))
    }
    return YAMLNode(kind: .mapping(pairs), range: place.extended(to: pairs.last?.value))
  }

  private func hasColon(after key: YAMLNode) -> Bool {
    lines.rest(from: key.range.end).first { !isBlank($0) } == ":"
  }

  private func scalar(
    _ scalar: Node.Scalar, at place: SourceRange, inFlow: Bool
  ) throws(Diagnostic) -> YAMLNode {
    let text = scalar.string
    let kind = YAMLNode.Kind.scalar(text, quoted: true)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      var content = place.start
      content.column += 1
      return YAMLNode(
        kind: kind, range: place.ending(at: endOfQuotes(from: place.start)), contentStart: content)
    case .literal, .folded:
      return YAMLNode(kind: kind, range: place, contentStart: blockStart(after: place.start.line))
    case .plain, .any:
      return try plain(text, at: place, inFlow: inFlow)
    }
  }

  private func plain(
    _ text: String, at place: SourceRange, inFlow: Bool
  ) throws(Diagnostic) -> YAMLNode {
    if ["", "~", "null", "Null", "NULL"].contains(text) {
      let isComment = lines.rest(from: place.start).first { !isBlank($0) } == "#"
      return YAMLNode(
        kind: .null, range: place.ending(after: text.unicodeScalars.count),
        note: isComment ? .commentTakesValue : nil)
    }
    // A bracket left open by a comma: "uniform(1 %, 2 %)" inside { } or [ ] falls into two entries.
    if inFlow, text.opensParenthesis { throw .yamlSplitByComma(text, at: place) }
    let range = try ending(place, after: Array(text.unicodeScalars))
    return YAMLNode(kind: .scalar(text, quoted: false), range: range)
  }
}

extension YAMLTreeBuilder {
  private func position(of mark: Mark?) -> SourcePosition {
    SourcePosition(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }

  /// The end of a plain text, which may run over several lines; each line break counts as one blank.
  private func ending(
    _ place: SourceRange, after text: [Unicode.Scalar]
  ) throws(Diagnostic) -> SourceRange {
    var rest = text[...]
    var position = place.start
    while true {
      let written = lines.rest(from: position)
      let common = zip(written, rest).prefix { $0 == $1 }.count
      rest = rest.dropFirst(common).drop { isBlank($0) || $0 == "\n" }
      position.column += common
      guard !rest.isEmpty, position.line < lines.count else { return place.ending(at: position) }
      position.line += 1
      position.column = lines[position.line].prefix(while: isBlank).count + 1
      let start = lines.rest(from: position)
      if start.first == "-", start.dropFirst().first == " " {
        throw .yamlListUnderValue(at: lines.place(position.line, position.column))
      }
    }
  }

  /// The place after the closing quote; `\` hides a double quote, a single quote is doubled.
  private func endOfQuotes(from start: SourcePosition) -> SourcePosition {
    guard let quote = lines[start] else { return start }
    var position = start
    position.column += 1
    while position.line <= lines.count {
      var rest = lines.rest(from: position)
      while let scalar = rest.popFirst() {
        position.column += 1
        let isHidden = quote == "\"" ? scalar == "\\" : scalar == quote && rest.first == quote
        if isHidden {
          position.column += rest.popFirst() == nil ? 0 : 1
        } else if scalar == quote {
          return position
        }
      }
      position = SourcePosition(line: position.line + 1, column: 1)
    }
    return start
  }

  /// Where the text of a `|` or `>` block begins.
  private func blockStart(after line: Int) -> SourcePosition {
    var first = line + 1
    while first <= lines.count, lines[first].allSatisfy({ $0 == " " }) { first += 1 }
    guard first <= lines.count else { return SourcePosition(line: line + 1, column: 1) }
    return SourcePosition(line: first, column: lines.indentation(of: first) + 1)
  }
}

extension SourceRange {
  func ending(at position: SourcePosition) -> SourceRange {
    SourceRange(file: file, start: start, end: max(start, position))
  }

  func ending(after columns: Int) -> SourceRange {
    ending(at: SourcePosition(line: start.line, column: start.column + columns))
  }

  func extended(to last: YAMLNode?) -> SourceRange {
    last.map { ending(at: $0.range.end) } ?? self
  }
}

extension String {
  /// Whether a parenthesis is opened and not closed.
  fileprivate var opensParenthesis: Bool {
    unicodeScalars.reduce(0) { depth, scalar in
      switch normalizedWidth(scalar) {
      case "(": depth + 1
      case ")": max(0, depth - 1)
      default: depth
      }
    } > 0
  }
}
