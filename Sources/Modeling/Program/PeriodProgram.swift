/// What runs in one period: the equations that act in it, in solving order.
final class PeriodProgram: Sendable {
  /// A run of equations.
  enum Segment: Sendable {
    /// Equations evaluated one after the other.
    case recursive(RecursiveSegment)
    /// Equations that determine each other.
    case simultaneous(SimultaneousSegment)
  }

  /// What an equation does in a period.
  struct Role: Hashable, Sendable {
    /// How its variable comes about.
    var form: SolvePlan.Form
    /// Whether per cent are put on its right side.
    var isScaled: Bool
  }

  /// Which sources hold one number a draw.
  struct Columns: Hashable, Sendable {
    /// For each equation, whether its residual is drawn.
    var residuals: [Bool]
    /// For each equation, whether its coefficients are drawn.
    var coefficients: [Bool]
  }

  /// The runs in solving order.
  let segments: [Segment]

  init(segments: [Segment]) {
    self.segments = segments
  }
}

/// Equations that can be evaluated one after the other.
struct RecursiveSegment: Sendable {
  /// Positions of the equations, in order.
  let equations: [Int]
  let tape: Tape
}

/// Equations that determine each other within a period.
struct SimultaneousSegment: Sendable {
  /// One derivative of an equation's level by a variable of the segment.
  struct Entry: Sendable {
    /// Position of the equation in `equations`.
    var row: Int
    /// Position of the equation that determines the variable.
    var column: Int
    var place: Tape.Place
  }

  /// Positions of the equations: those evaluated in order, then those whose variables are iterated on.
  let equations: [Int]
  /// How many of them, at the end, are iterated on.
  let feedbackCount: Int
  /// Levels of the first equations into their variables, those of the feedback equations as results.
  let tape: Tape
  /// Steps of `tape.numberSteps` that give levels; the rest give derivatives. Only in a tape on numbers.
  let levelStepCount: Int
  /// Exact derivatives, by row.
  let entries: [Entry]
  /// Where the variables iterated on are found.
  let unknowns: [Tape.Place]
  /// Each equation by itself, for Gauss-Seidel.
  let sweep: [Tape]
}

extension PeriodProgram.Segment {
  /// The run's tape.
  var tape: Tape {
    switch self {
    case .recursive(let segment): segment.tape
    case .simultaneous(let segment): segment.tape
    }
  }

  /// Variables iterated on.
  var feedbackCount: Int {
    if case .simultaneous(let segment) = self { segment.feedbackCount } else { 0 }
  }
}
