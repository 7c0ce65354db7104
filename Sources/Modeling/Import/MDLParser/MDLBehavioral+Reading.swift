import Expressions
import SourceText

extension MDLBehavioral {
  /// Reads a statement of the group.
  mutating func read(_ statement: MDLStatement, _ parser: MDLParser) throws(Diagnostic) {
    var reader = parser.reader(statement)
    guard let keyword = statement.keyword else { return }
    if !keyword.mayRepeat, let first = seen.updateValue(statement.range, forKey: keyword) {
      throw .mdlRepeated(keyword, first: first, at: statement.range)
    }
    switch keyword {
    case .range:
      sample = try reader.sample(statement.range)
      try reader.expectEnd()
    case .equation: equation = try reader.equation(of: name, statement)
    case .coefficients: try readCoefficients(&reader)
    case .restrictions: try readRestrictions(&reader)
    case .distributedLag: try readDistributedLags(&reader)
    case .errors: try readErrors(&reader)
    case .instruments: try readInstruments(&reader)
    case .store: parser.problems.add(.mdlStore(at: statement.range))
    case .condition: throw .mdlConditionInBehavioral(at: statement.range)
    default: break
    }
  }

  /// `BEHAVIORAL> name TSRANGE y p y p`.
  mutating func readRangeBehindName(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    let token = reader.current
    if case .name(let word) = token.kind, word.uppercased() == MDLKeyword.range.rawValue {
      reader.advance()
      sample = try reader.sample(reader.range(token))
      seen[.range] = reader.range(token)
    }
    try reader.expectEnd()
  }

  private mutating func readCoefficients(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    repeat {
      coefficients.append(try reader.name("the name of a coefficient", "系数名"))
      _ = reader.accept(.comma)
    } while !reader.isAtEnd
  }

  private mutating func readRestrictions(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    var found: [MDLRestriction] = []
    try reader.list { (reader) throws(Diagnostic) in found.append(try reader.restriction()) }
    restrictions += found
  }

  /// `coefficient degree length`, then N and F, which are told apart from the next coefficient by their line.
  private mutating func readDistributedLags(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    var found: [MDLDistributedLag] = []
    try reader.list { (reader) throws(Diagnostic) in
      let coefficient = try reader.name("the name of a coefficient", "系数名")
      let degree = try reader.whole(0...10, "the degree of the polynomial", "多项式次数")
      let length = try reader.whole(1...100, "the number of lags", "滞后项数")
      guard length > degree else { throw .mdlShortLag(coefficient, degree: degree, length: length) }
      var lag = MDLDistributedLag(coefficient: coefficient, degree: degree, length: length)
      while case .name(let flag) = reader.current.kind, !reader.current.startsLine, flag == "N" || flag == "F"
      {
        if flag == "N" { lag.nearestIsZero = true } else { lag.farthestIsZero = true }
        reader.advance()
      }
      found.append(lag)
    }
    distributedLags += found
  }

  /// `AUTO(n)`.
  private mutating func readErrors(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    let token = reader.current
    guard case .name(let word) = token.kind, word.uppercased() == "AUTO" else {
      throw .mdlExpected("AUTO(n)", zh: "AUTO(n)", found: token, at: reader.range(token))
    }
    reader.advance()
    try reader.expect(.open)
    errorOrder = try reader.whole(1...12, "the order of the autoregression", "自回归阶数")
    try reader.expect(.close)
    try reader.expectEnd()
  }

  private mutating func readInstruments(_ reader: inout MDLExpressionParser) throws(Diagnostic) {
    var found: [Expression] = []
    try reader.list { (reader) throws(Diagnostic) in found.append(try reader.expression()) }
    instruments += found
  }
}

extension MDLKeyword {
  /// Whether a group may hold several of it.
  fileprivate var mayRepeat: Bool {
    switch self {
    case .restrictions, .distributedLag, .instruments, .store: true
    default: false
    }
  }
}

extension MDLExpressionParser {
  /// Four numbers, perhaps with commas between them.
  fileprivate mutating func sample(_ keyword: SourceRange) throws(Diagnostic) -> MDLSample {
    var numbers: [Int] = []
    for place in 0..<4 {
      numbers.append(
        place.isMultiple(of: 2)
          ? try whole(1000...9999, "a year", "年份") : try whole(1...12, "a period of the year", "年内期数"))
      if place < 3 { _ = accept(.comma) }
    }
    let sample = MDLSample(
      firstYear: numbers[0], firstPeriod: numbers[1], lastYear: numbers[2], lastPeriod: numbers[3],
      range: keyword)
    guard (numbers[0], numbers[1]) <= (numbers[2], numbers[3]) else { throw .mdlBackwardRange(at: keyword) }
    return sample
  }
}
