import Expressions
import SourceText

/// What the names of a description are called in qilu.
struct MDLNames: Sendable {
  /// Names of the description whose name in qilu is another.
  private(set) var changed: [String: String] = [:]
  /// Variables that no equation determines, in the order of reading.
  private(set) var exogenous: [String] = []

  /// The name in qilu.
  subscript(name: String) -> String { changed[name] ?? name }

  /// Gathers the names of a model; two that would be the same in qilu, and coefficients that are variables too, are reported.
  init(_ model: MDLModel, problems: DiagnosticCollector) {
    var reader = Reader(problems: problems)
    for name in model.behaviorals.map(\.name) + model.identities.map(\.name) { reader.declare(name) }
    for behavioral in model.behaviorals { reader.read(behavioral) }
    for identity in model.identities { reader.read(identity) }
    reader.finish()
    changed = reader.changed
    exogenous = reader.exogenous
  }

  /// A valid name in qilu: dots become underscores, a reserved word gets one more.
  static func valid(_ name: String) -> String {
    let plain = name.utf8.contains(Ascii.dot) ? String(name.map { $0 == "." ? "_" : $0 }) : name
    return Expression.isReservedWord(plain) ? plain + "_" : plain
  }
}

extension MDLNames {
  /// Walks over a model in the order of the file.
  private struct Reader {
    let problems: DiagnosticCollector
    var changed: [String: String] = [:]
    var exogenous: [String] = []
    private var endogenous: Set<String> = []
    private var variables: [String: SourceRange] = [:]
    private var coefficients: [(name: MDLName, owner: String)] = []
    /// By the name in qilu: the name in the description.
    private var taken: [String: String] = [:]

    init(problems: DiagnosticCollector) {
      self.problems = problems
    }

    mutating func declare(_ name: MDLName) {
      endogenous.insert(name.text)
      use(name.text, at: name.range)
    }

    mutating func read(_ behavioral: MDLBehavioral) {
      let own = Set(behavioral.coefficients.map(\.text))
      for coefficient in behavioral.coefficients {
        coefficients.append((coefficient, behavioral.name.text))
        rename(coefficient.text, at: coefficient.range)
      }
      if let right = behavioral.equation?.right { read(right, besides: own) }
      for instrument in behavioral.instruments { read(instrument, besides: []) }
    }

    mutating func read(_ identity: MDLIdentity) {
      for branch in identity.branches {
        read(branch.equation.right, besides: [])
        if let condition = branch.condition { read(condition, besides: []) }
      }
    }

    private mutating func read(_ expression: Expression, besides coefficients: Set<String>) {
      expression.visitVariables { reference, place in
        if !coefficients.contains(reference.name) { use(reference.name, at: place.range) }
      }
    }

    private mutating func use(_ name: String, at range: SourceRange) {
      guard variables[name] == nil else { return }
      variables[name] = range
      if !endogenous.contains(name) { exogenous.append(name) }
      rename(name, at: range)
    }

    private mutating func rename(_ name: String, at range: SourceRange) {
      let valid = MDLNames.valid(name)
      if valid != name { changed[name] = valid }
      if let other = taken[valid], other != name {
        problems.add(.mdlSameName(name, other, in: valid, at: range))
      }
      taken[valid] = name
    }

    func finish() {
      for (coefficient, owner) in coefficients {
        guard let place = variables[coefficient.text] else { continue }
        problems.add(.mdlCoefficientAndVariable(coefficient, of: owner, elsewhere: place))
      }
    }
  }
}
