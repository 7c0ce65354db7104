/// Lowers part of a graph to a tape.
///
/// Outputs are computed in the order given: an output stored in a variable is read from there by what follows.
struct TapeBuilder {
  typealias Node = Int
  typealias Source = ExpressionGraph.Source

  let graph: ExpressionGraph
  /// Whether a source holds one number a draw.
  let isColumn: (Source) -> Bool
  /// Whether a source is among the unknowns of a simultaneous block.
  let isUnknown: (Source) -> Bool

  private var tape = Tape()
  private var places: [Node: Tape.Place] = [:]
  private var traits: [Traits?]
  private var stores: [Source: Tape.Place] = [:]

  private struct Traits {
    var isColumn: Bool
    var isUnknown: Bool
  }

  init(
    _ graph: ExpressionGraph, isColumn: @escaping (Source) -> Bool, isUnknown: @escaping (Source) -> Bool
  ) {
    self.graph = graph
    self.isColumn = isColumn
    self.isUnknown = isUnknown
    traits = Array(repeating: nil, count: graph.nodes.count)
  }

  /// The tape made so far, its registers assigned.
  func finished() -> Tape { tape.columnCount == 0 ? tape : RegisterAssignment(tape).assigned() }

  /// Steps on numbers outside the prologue so far.
  var numberStepCount: Int { tape.numberSteps.count }

  /// Computes a node and stores it in the variable that the source names.
  mutating func store(_ node: Node, in variable: Source) {
    let target = place(of: variable)
    tape.outputs.append(Tape.Input(place: target, source: variable))
    if places[node] == nil, case .step = graph.nodes[node], isColumn(variable) == traits(node).isColumn {
      emit(node, into: target)
    } else {
      append(
        Tape.Step(
          operation: .copy, out: target, first: place(of: node), second: place(of: node),
          third: place(of: node)),
        like: Traits(isColumn: isColumn(variable), isUnknown: true))
    }
  }

  /// Computes a node as a result; a column where the tape has any.
  mutating func result(_ node: Node, asColumn: Bool) {
    let value = place(of: node)
    guard asColumn, value < 0 else {
      tape.results.append(value)
      return
    }
    let target = newColumn()
    append(
      Tape.Step(operation: .copy, out: target, first: value, second: value, third: value),
      like: Traits(isColumn: true, isUnknown: true))
    tape.results.append(target)
  }

  /// Computes a node where it is not there yet, and says where it is found.
  mutating func place(of node: Node) -> Tape.Place {
    if let place = places[node] { return place }
    switch graph.nodes[node] {
    case .source(let source):
      let place = place(of: source)
      places[node] = place
      return place
    case .step:
      let place = traits(node).isColumn ? newColumn() : newNumber()
      emit(node, into: place)
      return place
    }
  }

  /// Where a source is found.
  mutating func place(of source: Source) -> Tape.Place {
    if let place = stores[source] { return place }
    let place: Tape.Place
    if case .constant(let value) = source {
      place = newNumber()
      tape.constants.append((place, value))
    } else {
      place = isColumn(source) ? newColumn() : newNumber()
      tape.inputs.append(Tape.Input(place: place, source: source))
    }
    stores[source] = place
    return place
  }

  private mutating func emit(_ node: Node, into out: Tape.Place) {
    guard case .step(let operation, let a, let b, let c) = graph.nodes[node] else { return }
    let (first, second, third) = (place(of: a), place(of: b), place(of: c))
    append(
      Tape.Step(operation: operation, out: out, first: first, second: second, third: third),
      like: traits(node))
    places[node] = out
  }

  private mutating func append(_ step: Tape.Step, like traits: Traits) {
    switch (traits.isColumn, traits.isUnknown) {
    case (false, false): tape.numberPrologue.append(step)
    case (true, false): tape.columnPrologue.append(step)
    case (false, true): tape.numberSteps.append(step)
    case (true, true): tape.columnSteps.append(step)
    }
  }

  private mutating func traits(_ node: Node) -> Traits {
    if let known = traits[node] { return known }
    var result = Traits(isColumn: false, isUnknown: false)
    switch graph.nodes[node] {
    case .source(let source):
      result = Traits(isColumn: isColumn(source), isUnknown: isUnknown(source))
    case .step:
      for operand in graph.operands(of: node) {
        let own = traits(operand)
        result = Traits(
          isColumn: result.isColumn || own.isColumn, isUnknown: result.isUnknown || own.isUnknown)
      }
    }
    traits[node] = result
    return result
  }

  private mutating func newNumber() -> Tape.Place {
    tape.numberCount += 1
    return Tape.number(tape.numberCount - 1)
  }

  private mutating func newColumn() -> Tape.Place {
    tape.columnCount += 1
    return Tape.Place(tape.columnCount - 1)
  }
}
