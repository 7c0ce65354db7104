import Expressions
import SourceText

extension MDLParser {
  /// Opens the group that a BEHAVIORAL> or IDENTITY> begins.
  mutating func open(_ statement: MDLStatement) {
    var reader = reader(statement)
    do throws(Diagnostic) {
      guard !statement.isBroken else {
        skipsParts = true
        return
      }
      let name = try reader.name("the name of a variable", "变量名")
      if MDLFunction(word: name.text) != nil { throw .mdlFunctionAsName(name.text, at: name.range) }
      let comments = takeComments()
      if statement.keyword == .identity {
        try reader.expectEnd()
        group = .identity(MDLIdentityGroup(name: name, comments: comments))
      } else {
        var behavioral = MDLBehavioral(name: name, comments: comments)
        try behavioral.readRangeBehindName(&reader)
        group = .behavioral(behavioral)
      }
    } catch {
      problems.add(error)
      group = .none
      skipsParts = true
    }
  }

  /// Puts the open group into the model.
  mutating func closeGroup() {
    switch group {
    case .none: break
    case .behavioral(let behavioral): close(behavioral)
    case .identity(let identity): close(identity)
    }
    group = .none
    skipsParts = false
  }

  private mutating func close(_ behavioral: MDLBehavioral) {
    let name = behavioral.name
    if let first = owners.updateValue(name.range, forKey: name.text) {
      problems.add(.mdlTwoEquations(name, first: first))
    }
    guard !behavioral.isBroken else { return }
    if behavioral.equation == nil { problems.add(.mdlNoEquation(name)) }
    if behavioral.coefficients.isEmpty { problems.add(.mdlNoCoefficients(name)) }
    model.behaviorals.append(behavioral)
  }

  private mutating func close(_ group: MDLIdentityGroup) {
    let name = group.name
    let known = identityIndex[name.text]
    if known == nil, let first = owners.updateValue(name.range, forKey: name.text) {
      problems.add(.mdlTwoEquations(name, first: first))
    }
    guard !group.isBroken else {
      if known == nil { addIdentity(MDLIdentity(name: name, comments: [], isBroken: true)) }
      return
    }
    let branches = group.branches(problems)
    if let known {
      model.identities[known].comments += group.comments
      model.identities[known].branches += branches
    } else {
      addIdentity(MDLIdentity(name: name, comments: group.comments, branches: branches))
    }
  }

  private mutating func addIdentity(_ identity: MDLIdentity) {
    identityIndex[identity.name.text] = model.identities.count
    model.identities.append(identity)
  }

  /// Keeps a comment; a blank line before it begins a new block.
  mutating func addComment(_ statement: MDLStatement) {
    let text = statement.comment.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if comments.isEmpty || statement.followsBlankLine { comments.append([]) }
    // Rules of dashes say nothing.
    if text.contains(where: { $0.isLetter || $0.isNumber }) { comments[comments.count - 1].append(text) }
  }

  /// The comments of the group that begins: the block just before it. Earlier blocks are notes of the model before its
  /// first equation.
  private mutating func takeComments() -> [String] {
    let blocks = comments.filter { !$0.isEmpty }
    comments = []
    guard model.behaviorals.isEmpty, model.identities.isEmpty, blocks.count > 1 else {
      return blocks.flatMap { $0 }
    }
    model.notes += blocks.dropLast().map { $0.joined(separator: " ") }
    return blocks.last ?? []
  }
}

/// The statements of one IDENTITY> before they are put together.
struct MDLIdentityGroup {
  enum Part {
    case equation(MDLEquation)
    case condition(Expression)
  }

  let name: MDLName
  let comments: [String]
  var parts: [Part] = []
  var isBroken = false

  init(name: MDLName, comments: [String]) {
    self.name = name
    self.comments = comments
  }

  /// Reads EQ> or IF>.
  mutating func read(_ statement: MDLStatement, _ parser: MDLParser) throws(Diagnostic) {
    var reader = parser.reader(statement)
    switch statement.keyword {
    case .equation:
      parts.append(.equation(try reader.equation(of: name, statement)))
    case .condition:
      parts.append(.condition(try reader.expression()))
      try reader.expectEnd()
    default: throw .mdlNotInIdentity(statement.keyword, at: statement.range)
    }
  }

  /// Each equation with its condition: the one after it where the group begins with an equation, else the one before it.
  func branches(_ problems: DiagnosticCollector) -> [MDLIdentity.Branch] {
    var branches: [MDLIdentity.Branch] = []
    var waiting: Expression?
    let conditionsFollow = if case .equation? = parts.first { true } else { false }
    for part in parts {
      switch part {
      case .equation(let equation):
        branches.append(.init(equation: equation, condition: waiting))
        waiting = nil
      case .condition(let condition):
        if conditionsFollow, let last = branches.indices.last, branches[last].condition == nil {
          branches[last].condition = condition
        } else if conditionsFollow || waiting != nil {
          problems.add(.mdlConditionWithoutEquation(at: condition.range))
        } else {
          waiting = condition
        }
      }
    }
    if let waiting { problems.add(.mdlConditionWithoutEquation(at: waiting.range)) }
    if branches.isEmpty { problems.add(.mdlNoEquation(name)) }
    return branches
  }
}
