import Expressions

extension SpreadsheetFormula {
  /// A function of the language; time operators are written out before.
  func piece(_ function: Function, _ arguments: [Expression]) throws(Obstacle) -> FormulaPiece {
    switch function {
    case .conditional where arguments.count == 3:
      return .choice(try condition(arguments[0]), try piece(arguments[1]), try piece(arguments[2]))
    case .logit:
      guard let argument = arguments.first else { return FormulaPiece("NA()", .atom) }
      let share = try piece(argument).asAtLeast(.atom)
      return .call(
        "LN", [FormulaPiece("\(share.text)/(100-\(share.text))", .product, depth: share.depth + 1)])
    case .log: return try call("LN", arguments)
    case .exp, .sqrt, .abs, .min, .max: return try call(function.rawValue.uppercased(), arguments)
    case .conditional, .d, .dlog, .pct, .ma, .sum: return FormulaPiece("NA()", .atom)
    }
  }

  private func call(_ name: String, _ arguments: [Expression]) throws(Obstacle) -> FormulaPiece {
    var pieces: [FormulaPiece] = []
    for argument in arguments { pieces.append(try piece(argument)) }
    return .call(name, pieces)
  }
}

/// A part of a formula, with what decides about parentheses around it.
struct FormulaPiece {
  /// How tightly the outermost operator binds.
  enum Rank: Int {
    case comparison, sum, product, power, atom

    /// The next tighter one, which the right side of `a - b` needs.
    var next: Rank { Rank(rawValue: rawValue + 1) ?? .atom }
  }

  var text: String
  var rank: Rank
  /// Levels of functions and parentheses.
  var depth: Int

  init(_ text: String, _ rank: Rank, depth: Int = 0) {
    self.text = text
    self.rank = rank
    self.depth = depth
  }

  /// In parentheses unless it binds at least so tightly.
  func asAtLeast(_ rank: Rank) -> FormulaPiece {
    self.rank.rawValue >= rank.rawValue ? self : FormulaPiece("(\(text))", .atom, depth: depth + 1)
  }

  static func call(_ name: String, _ arguments: [FormulaPiece]) -> FormulaPiece {
    FormulaPiece(
      "\(name)(\(arguments.map(\.text).joined(separator: ",")))", .atom,
      depth: 1 + (arguments.map(\.depth).max() ?? 0))
  }

  static func choice(_ condition: FormulaPiece, _ first: FormulaPiece, _ second: FormulaPiece) -> FormulaPiece
  {
    .call("IF", [condition, first, second])
  }
}

extension FormulaPiece: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text, .atom) }
}
