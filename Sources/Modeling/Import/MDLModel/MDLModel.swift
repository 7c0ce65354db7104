import Expressions
public import SourceText

/// A model in the model description language of bimets, as written.
///
/// Formulas are trees of qilu's own equation language in the names of the file, every part with its place.
public struct MDLModel: Sendable {
  /// The file.
  public let file: SourceFile
  /// Comments that belong to no equation.
  var notes: [String] = []
  /// Behavioural equations in the file's order.
  var behaviorals: [MDLBehavioral] = []
  /// Identities in the file's order, the conditional equations of one variable together.
  var identities: [MDLIdentity] = []
  /// What a reader should know.
  var warnings: [Diagnostic] = []
}

/// A name with its place.
struct MDLName: Sendable {
  let text: String
  let range: SourceRange
}

/// `left = right`.
struct MDLEquation: Sendable {
  let left: LeftSide
  let right: Expression
  /// The keyword's place.
  let range: SourceRange
}

/// `BEHAVIORAL>`: an equation with coefficients to be estimated.
struct MDLBehavioral: Sendable {
  let name: MDLName
  var comments: [String]
  var sample: MDLSample?
  var equation: MDLEquation?
  var coefficients: [MDLName] = []
  var restrictions: [MDLRestriction] = []
  var distributedLags: [MDLDistributedLag] = []
  /// The order of the autoregressive error; 0 for none.
  var errorOrder = 0
  var instruments: [Expression] = []
  /// Whether a statement of it could not be read, which has been reported.
  var isBroken = false
  /// The statements seen, so that none is given twice.
  var seen: [MDLKeyword: SourceRange] = [:]
}

/// `TSRANGE y p y p`: first and last year and period.
struct MDLSample: Sendable {
  let firstYear: Int
  let firstPeriod: Int
  let lastYear: Int
  let lastPeriod: Int
  let range: SourceRange
}

/// One of `RESTRICT>`: a linear combination of coefficients and its value.
struct MDLRestriction: Sendable {
  let left: Expression
  let right: Expression
}

/// `PDL> coefficient degree length [N] [F]`: a polynomial distributed lag (Almon).
struct MDLDistributedLag: Sendable {
  let coefficient: MDLName
  let degree: Int
  let length: Int
  /// Whether the first lag's coefficient is zero (N, the nearest one).
  var nearestIsZero = false
  /// Whether the last lag's coefficient is zero (F, the farthest one).
  var farthestIsZero = false
}

/// `IDENTITY>`: the equations of one variable, each with the condition under which it holds.
struct MDLIdentity: Sendable {
  struct Branch: Sendable {
    var equation: MDLEquation
    var condition: Expression?
  }

  let name: MDLName
  var comments: [String]
  var branches: [Branch] = []
  var isBroken = false
}
