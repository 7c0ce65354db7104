public import SourceText

extension Expression {
  /// Reads one expression; `range` is where the text stands, so that messages point into the file.
  public static func parse(_ text: String, at range: SourceRange) throws(Diagnostic) -> Expression {
    var parser = try Parser(text, at: range)
    let expression = try parser.side(atLeast: Precedence.or)
    try parser.expectEnd()
    return expression
  }
}
