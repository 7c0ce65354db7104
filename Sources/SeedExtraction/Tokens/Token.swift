import TimeSeries

/// A number with its unit.
struct Figure: Sendable {
  /// The number in the standard unit.
  var number: PrintedNumber
  /// The upper end of a range such as 2-3个.
  var upper: PrintedNumber?
  /// The denominator of a fraction such as 1/20, whose numerator is `number`; the value is then a percentage.
  var denominator: Int?
  var unit: UnitWord
  /// The unit of the value.
  var standardUnit: String
  /// A qualifier inside the number: 20余项, 100多个.
  var inner: Qualifier?
  /// The power of ten between the number as printed and the value.
  var power = 0
  /// Whether an explicit sign is printed.
  var hasSign = false
}

extension Figure {
  /// The value as it is written down.
  var value: Value {
    denominator.map { .fraction(numerator: number.mantissa, denominator: $0) } ?? .decimal(number)
  }
}

/// A piece of a sentence.
struct Token: Sendable {
  enum Kind: Sendable {
    /// Characters that are none of the others.
    case text
    indirect case figure(Figure)
    /// A number that has no unit of its own.
    case number(PrintedNumber)
    /// The parts of a whole in their order: 5.2:38.1:56.7.
    case proportions([PrintedNumber])
    /// A place in an order: 第2位, 首位. `isBound` for 前3位.
    case rank(Int, isBound: Bool)
    indirect case time(TimeExpression)
    case place(Int)
    /// A company, named by the characters.
    case company
    case phrase(Phrase)
    case mark(Mark)
  }

  /// A punctuation mark.
  enum Mark: Sendable {
    case comma, enumeration, semicolon, colon, open, close, quote, stop, blank
  }

  var kind: Kind
  var range: Range<Int>
}

extension Token {
  /// The phrase, if it is one.
  var phrase: Phrase? {
    guard case .phrase(let phrase) = kind else { return nil }
    return phrase
  }

  /// Whether it is a company's name or its end.
  var isCompany: Bool {
    if case .company = kind { return true }
    return false
  }

  /// Whether it is a phrase with one of the roles.
  func has(_ roles: PhraseRoles) -> Bool { phrase.map { !$0.roles.isDisjoint(with: roles) } ?? false }

  /// The figure, if it is one.
  var figure: Figure? {
    guard case .figure(let figure) = kind else { return nil }
    return figure
  }

  /// Whether it is a mark that separates clauses.
  var endsClause: Bool {
    guard case .mark(let mark) = kind else { return false }
    switch mark {
    case .comma, .semicolon, .colon, .stop, .open, .close: return true
    case .enumeration, .quote, .blank: return false
    }
  }

  /// Whether it is this mark.
  func isMark(_ mark: Mark) -> Bool {
    guard case .mark(let own) = kind else { return false }
    return own == mark
  }
}
