/// An equation compiled to a straight line of columnar operations.
///
/// Each operation runs over a block of draws before the next one starts, so that the loop inside is a
/// plain vector loop and the cost of dispatch is shared by hundreds of draws. Equal subexpressions are
/// computed once.
struct Tape: Sendable {
  /// One arithmetic step.
  enum Operation: UInt8, Sendable {
    case add, subtract, multiply, divide, power
    case minimum, maximum
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
    case and, or
    case negate, not, log, exp, squareRoot, absolute, logit
    case select
  }

  /// Where an operand comes from.
  enum Source: Hashable, Sendable {
    /// The result of an earlier step.
    case register(Int)
    /// A variable so many periods from now.
    case variable(Int, shift: Int)
    /// A coefficient of the equation.
    case coefficient(Int)
    /// The equation's residual plus add-factor.
    case disturbance
    /// A number in the text.
    case constant(Double)
  }

  /// `register = operation(first, second, third)`; unused operands repeat the first.
  struct Step: Hashable, Sendable {
    var operation: Operation
    var first: Source
    var second: Source
    var third: Source
  }

  /// Steps in order; step `i` writes register `i`.
  private(set) var steps: [Step] = []
  /// Where the value of the whole equation is found.
  var result: Source = .constant(0)
  private var known: [Step: Int] = [:]

  /// Adds a step, or finds the equal one that is there.
  mutating func append(
    _ operation: Operation, _ first: Source, _ second: Source? = nil, _ third: Source? = nil
  )
    -> Source
  {
    let step = Step(operation: operation, first: first, second: second ?? first, third: third ?? first)
    if let register = known[step] { return .register(register) }
    known[step] = steps.count
    steps.append(step)
    return .register(steps.count - 1)
  }

  /// Drops what only compiling needed.
  mutating func seal() {
    known = [:]
  }
}
