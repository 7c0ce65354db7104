import Localization
public import SourceText

extension TimedStatement {
  /// Reads a statement; `range` is where the text stands, so that messages point into the file.
  ///
  /// A condition compares (`and`, `or`, `not` inside it) and is followed by `in PERIOD`, `in FIRST..LAST` or `by PERIOD`, which
  /// belongs to all that stands before it back to the last such clause. Statements are joined by `and`, then `or`.
  public static func parse(_ text: String, at range: SourceRange) throws(Diagnostic) -> TimedStatement {
    var parser = try Parser(text, at: range)
    let statement = try parser.statement()
    try parser.expectEnd()
    return statement
  }
}

extension Parser {
  fileprivate mutating func statement() throws(Diagnostic) -> TimedStatement {
    var parts = [try conjunction()]
    while accept(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Diagnostic) -> TimedStatement {
    var parts = [try timedCondition()]
    while accept(word: "and") { parts.append(try timedCondition()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func timedCondition() throws(Diagnostic) -> TimedStatement {
    skipProbabilitySign()
    let condition = try side(atLeast: Precedence.or)
    if let part = condition.partWithoutComparison { throw .noComparison(part) }
    return .condition(condition, try timeClause())
  }

  /// `P(…)` means the same as `(…)`.
  private mutating func skipProbabilitySign() {
    var ahead = self
    ahead.advance()
    if current.isWord("P"), ahead.current.isSymbol("(") { self = ahead }
  }

  private mutating func timeClause() throws(Diagnostic) -> TimeClause {
    guard case .name(let word) = current.kind, Token.timeWords.contains(word) else {
      guard current.kind == .end else {
        throw unexpected(
          LocalizedText(en: "an operator, \"in\" or \"by\"", zh: "运算符、in 或 by"), hint: endHint)
      }
      throw .noTime(at: current.range)
    }
    advance()
    guard case .time(let periods) = current.kind else {
      throw unexpected(
        LocalizedText(en: "a period", zh: "时期"), hint: .example("in 2028, in 2026..2030, by 2030"))
    }
    let range = current.range
    advance()
    return TimeClause(kind: ["by", "截至"].contains(word) ? .once : .every, periods: periods, range: range)
  }

  private mutating func accept(word: String) -> Bool {
    guard current.isWord(word) else { return false }
    advance()
    return true
  }
}

extension Expression {
  /// The first part that is joined by `and`, `or`, `not` but compares nothing, the whole being such a part itself.
  fileprivate var partWithoutComparison: Expression? {
    switch node {
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      left.partWithoutComparison ?? right.partWithoutComparison
    case .not(let operand): operand.partWithoutComparison
    case .binary(let binary, _, _) where binary.isLogical: nil
    default: self
    }
  }
}

extension Diagnostic {
  fileprivate static func noComparison(_ part: Expression) -> Diagnostic {
    .error(
      at: part.range, en: "a statement compares two values, found \"\(part)\"",
      zh: "陈述应比较两个数值，实际为“\(part)”", hint: .example("\(part) > 5 in 2028"))
  }

  fileprivate static func noTime(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the statement does not say when", zh: "陈述没有写明时间",
      hint: LocalizedText(
        en: "add \"in 2028\", \"in 2026..2030\" (every period) or \"by 2030\" (at least once until then)",
        zh: "请加上 in 2028、in 2026..2030（各期均成立）或 by 2030（至该期至少一次）"))
  }
}

extension LocalizedText {
  fileprivate static func example(_ text: String) -> LocalizedText {
    LocalizedText(en: "for example: \(text)", zh: "例如：\(text)")
  }
}
