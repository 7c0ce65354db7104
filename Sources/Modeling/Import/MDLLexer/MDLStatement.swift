import SourceText

/// What a statement of a model description says; the raw value is its keyword.
enum MDLKeyword: String, CaseIterable {
  case model = "MODEL"
  case end = "END"
  case range = "TSRANGE"
  case comment = "COMMENT>"
  case behavioral = "BEHAVIORAL>"
  /// Another word for BEHAVIORAL>.
  case equationGroup = "EQUATION>"
  case identity = "IDENTITY>"
  case equation = "EQ>"
  case coefficients = "COEFF>"
  case restrictions = "RESTRICT>"
  case distributedLag = "PDL>"
  case errors = "ERROR>"
  case condition = "IF>"
  case instruments = "IV>"
  case store = "STORE>"

  /// The keywords that end with `>`, by their words.
  static let marked = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0.rawValue.hasSuffix(">") }.map {
      (String($0.rawValue.dropLast()), $0)
    })
}

/// A keyword with what follows it up to the next one.
struct MDLStatement {
  /// Nil for a keyword that does not exist.
  let keyword: MDLKeyword?
  /// The keyword's place.
  let range: SourceRange
  /// Its tokens, among those of the file.
  var tokens: Range<Int>
  /// The text of a comment.
  var comment = ""
  /// Whether a blank line stands before it.
  let followsBlankLine: Bool
  /// Whether a keyword that does not exist was probably meant to begin an equation.
  var opensGroup = false
  /// Whether something in it could not be cut into tokens, which has been reported.
  var isBroken = false
}
