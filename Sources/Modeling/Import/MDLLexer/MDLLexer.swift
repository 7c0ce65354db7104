import SourceText

/// Cuts a model description into statements and tokens, in one pass over its bytes.
///
/// What it cannot read goes to `problems`, and the statement is marked as broken.
struct MDLLexer {
  let file: SourceFile
  let bytes: [UInt8]
  let problems: DiagnosticCollector
  private(set) var tokens: [MDLToken] = []
  private(set) var statements: [MDLStatement] = []
  /// The byte reached.
  var index = 0
  private var line = 1
  /// The byte at which the line begins.
  private var lineStart = 0
  /// Continuation bytes of UTF-8 met in the line: they are no columns.
  private var continuations = 0
  private var sawBlankLine = false
  /// The statement that the next line without a keyword belongs to.
  private var current: Int?

  init(_ file: SourceFile, problems: DiagnosticCollector) {
    self.file = file
    self.problems = problems
    bytes = Array(file.text.utf8)
    tokens.reserveCapacity(bytes.count / 4)
  }

  /// The byte some places on; 0 past the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// The place reached.
  var position: SourcePosition {
    SourcePosition(line: line, column: index - lineStart - continuations + 1)
  }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
  }

  mutating func skipBlanks() {
    while isBlank(peek()) { advance() }
  }

  /// Cuts the whole file.
  mutating func run() {
    while index < bytes.count {
      readLine()
      advance(peek() == Ascii.carriageReturn && peek(1) == Ascii.newline ? 2 : 1)
      line += 1
      (lineStart, continuations) = (index, 0)
    }
  }

  private mutating func readLine() {
    skipBlanks()
    if isLineEnd(peek()) {
      sawBlankLine = true
      return
    }
    if peek() == Ascii.dollar {
      // It may stand within a statement, which goes on after it.
      let outer = current
      begin(.comment, from: position, length: 1)
      readComment()
      current = outer
    } else {
      beginStatement()
      if let current, statements[current].keyword == .comment {
        readComment()
        self.current = nil
      } else {
        readTokens()
      }
    }
    sawBlankLine = false
  }

  /// Opens a statement at the place reached.
  mutating func begin(_ keyword: MDLKeyword?, from start: SourcePosition, length: Int) {
    advance(length)
    current = statements.count
    statements.append(
      MDLStatement(
        keyword: keyword, range: SourceRange(file: file.name, start: start, end: position),
        tokens: tokens.count..<tokens.count, followsBlankLine: sawBlankLine))
  }

  /// Marks the statement just begun as one whose keyword does not exist.
  mutating func refuseKeyword(opensGroup: Bool) {
    statements[statements.count - 1].isBroken = true
    statements[statements.count - 1].opensGroup = opensGroup
  }

  /// Reports what cannot be cut into tokens, once in a statement.
  func report(_ problem: Diagnostic) {
    if let current, statements[current].isBroken { return }
    problems.add(problem)
  }

  private mutating func readComment() {
    let start = index
    while !isLineEnd(peek()) { advance() }
    statements[statements.count - 1].comment = String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readTokens() {
    var startsLine = true
    skipBlanks()
    while !isLineEnd(peek()) {
      let (start, begin) = (index, position)
      guard let current else { return refuseLine(from: begin) }
      if let kind = token() {
        tokens.append(
          MDLToken(kind: kind, start: begin, end: position, startsLine: startsLine, bytes: start..<index))
        statements[current].tokens = statements[current].tokens.lowerBound..<tokens.count
      } else {
        statements[current].isBroken = true
      }
      startsLine = false
      skipBlanks()
    }
  }

  /// A line that belongs to no statement is reported as a whole.
  private mutating func refuseLine(from start: SourcePosition) {
    while !isLineEnd(peek()) { advance() }
    problems.add(
      .mdlOutsideStatement(
        at: SourceRange(file: file.name, start: start, end: position), isFirst: statements.isEmpty))
  }

  /// Whether a condition is being read: in its lines `x>` is a comparison.
  var isInCondition: Bool { current.map { statements[$0].keyword == .condition } ?? false }
}

/// The bytes that mean something by themselves.
enum Ascii {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let dollar = UInt8(ascii: "$")
  static let dot = UInt8(ascii: ".")
  static let underscore = UInt8(ascii: "_")
  static let greater = UInt8(ascii: ">")
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }

/// Whether a byte ends a line; 0 stands for the end of the file, which holds no NUL.
func isLineEnd(_ byte: UInt8) -> Bool { byte == Ascii.newline || byte == Ascii.carriageReturn || byte == 0 }

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

/// Whether a byte can begin a name; letters beyond ASCII are checked when the name is whole.
func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == Ascii.underscore || byte >= 0x80 }

func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) || byte == Ascii.dot }
