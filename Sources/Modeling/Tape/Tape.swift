/// Equations compiled to a straight line of steps.
///
/// An operand is a number shared by all draws or a column with one number a draw. Steps on columns run over a block of
/// draws before the next one starts, so that the loop inside is a plain vector loop and the cost of dispatch is shared by
/// hundreds of draws; a tape without columns evaluates one path. Steps that do not depend on what is being solved for
/// stand in the prologue, which runs once a period.
struct Tape: Sendable {
  /// Where an operand is found: a column at `index` or, below zero, a number at `~index`.
  typealias Place = Int32

  /// `out = operation(first, second, third)`.
  struct Step: Sendable {
    var operation: Operation
    var out: Place
    var first: Place
    var second: Place
    var third: Place
  }

  /// What a place is filled with before the tape runs.
  struct Input: Sendable {
    var place: Place
    var source: ExpressionGraph.Source
  }

  /// Numbers and columns to be filled in each period.
  var inputs: [Input] = []
  /// Numbers that never change, by place.
  var constants: [(place: Place, value: Double)] = []
  /// Steps on numbers that do not depend on the unknowns, then on columns that do not.
  var numberPrologue: [Step] = []
  var columnPrologue: [Step] = []
  /// The rest; a tape with columns has no numbers here.
  var numberSteps: [Step] = []
  var columnSteps: [Step] = []
  /// The variables that the tape determines.
  var outputs: [Input] = []
  /// Where the results are that are not stored in a variable.
  var results: [Place] = []
  /// Sizes of the workspace; the first columns are the inputs, which point into tables, and the others registers.
  var numberCount = 0
  var inputColumnCount = 0
  var columnCount = 0
}

extension Tape {
  /// The place of the number with that index.
  static func number(_ index: Int) -> Place { ~Int32(index) }
}
