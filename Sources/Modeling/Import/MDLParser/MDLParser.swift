import Expressions
public import SourceText

extension MDLModel {
  /// Reads a model in the model description language.
  ///
  /// - Throws: every finding at once: signs, keywords, functions and formulas that cannot be read, groups that lack a part.
  public static func parse(_ file: SourceFile) throws(Diagnostics) -> MDLModel {
    let problems = DiagnosticCollector()
    var lexer = MDLLexer(file, problems: problems)
    lexer.run()
    var parser = MDLParser(lexer: lexer, problems: problems)
    var model = parser.run()
    try problems.throwIfErrors()
    model.warnings = problems.diagnostics.warnings
    return model
  }
}

/// Puts the statements of a file together to equations.
struct MDLParser {
  /// What the statements being read belong to.
  enum Group {
    case none
    case behavioral(MDLBehavioral)
    case identity(MDLIdentityGroup)
  }

  let file: SourceFile
  let statements: [MDLStatement]
  let tokens: [MDLToken]
  let problems: DiagnosticCollector
  var model: MDLModel
  var group = Group.none
  /// Whether the parts of a group whose head could not be read are passed over, the head being reported.
  var skipsParts = false
  /// Comments not yet given to an equation, by blocks between blank lines.
  var comments: [[String]] = []
  /// Where each variable's identity stands in the model.
  var identityIndex: [String: Int] = [:]
  /// Where each variable got its equation.
  var owners: [String: SourceRange] = [:]

  init(lexer: MDLLexer, problems: DiagnosticCollector) {
    file = lexer.file
    statements = lexer.statements
    tokens = lexer.tokens
    self.problems = problems
    model = MDLModel(file: lexer.file)
  }

  /// Reads every statement.
  mutating func run() -> MDLModel {
    let body = checkFrame()
    for statement in statements[body] { read(statement) }
    closeGroup()
    model.notes += comments.map { $0.joined(separator: " ") }
    if model.behaviorals.isEmpty, model.identities.isEmpty, !problems.hasErrors {
      problems.add(.mdlNoEquations(at: file.range(line: 1)))
    }
    return model
  }

  /// Checks `MODEL` and `END`; what stands between them is the model.
  private mutating func checkFrame() -> Range<Int> {
    let first = statements.firstIndex { $0.keyword != .comment }
    guard let first, statements[first].keyword == .model else {
      // A line that belongs nowhere has been reported already.
      if !problems.hasErrors {
        problems.add(.mdlNoModel(at: first.map { statements[$0].range } ?? file.range(line: 1)))
      }
      return (first ?? 0)..<statements.count
    }
    for statement in statements[..<first] { addComment(statement) }
    expectNothing(after: statements[first])
    guard let end = statements[(first + 1)...].firstIndex(where: { $0.keyword == .end }) else {
      problems.add(.mdlNoEnd(at: statements[statements.count - 1].range))
      return (first + 1)..<statements.count
    }
    expectNothing(after: statements[end])
    for statement in statements[(end + 1)...] {
      if statement.keyword == .comment { continue }
      problems.add(.mdlAfterEnd(at: statement.range))
      break
    }
    return (first + 1)..<end
  }

  private func expectNothing(after statement: MDLStatement) {
    guard let token = tokens[statement.tokens].first else { return }
    let place = SourceRange(file: file.name, start: token.start, end: token.end)
    problems.add(statement.keyword == .end ? .mdlAfterEnd(at: place) : .mdlAfterModel(at: place))
  }

  private mutating func read(_ statement: MDLStatement) {
    switch statement.keyword {
    case .comment: addComment(statement)
    case .behavioral, .equationGroup, .identity:
      closeGroup()
      open(statement)
    case .model:
      problems.add(.mdlSecondModel(at: statement.range))
    case nil where statement.opensGroup:
      closeGroup()
      skipsParts = true
    case .end, nil: markBroken()
    default:
      readPart(statement)
    }
  }

  /// Reads a statement of the open group; what is wrong is reported and marks the group.
  private mutating func readPart(_ statement: MDLStatement) {
    if statement.isBroken { return markBroken() }
    do throws(Diagnostic) {
      switch group {
      case .none where skipsParts: return
      case .none: throw .mdlOutsideGroup(statement.keyword, at: statement.range)
      case .behavioral(var behavioral):
        try behavioral.read(statement, self)
        group = .behavioral(behavioral)
      case .identity(var identity):
        try identity.read(statement, self)
        group = .identity(identity)
      }
    } catch {
      problems.add(error)
      markBroken()
    }
  }

  /// A reader of the statement's tokens.
  func reader(_ statement: MDLStatement) -> MDLExpressionParser {
    MDLExpressionParser(tokens[statement.tokens], after: statement.range)
  }

  private mutating func markBroken() {
    switch group {
    case .none: break
    case .behavioral(var behavioral):
      behavioral.isBroken = true
      group = .behavioral(behavioral)
    case .identity(var identity):
      identity.isBroken = true
      group = .identity(identity)
    }
  }
}
