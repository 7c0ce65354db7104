/// Compiles what a period's equations do.
struct ProgramBuilder {
  typealias Source = ExpressionGraph.Source

  let system: EquationSystem
  /// By equation; nil for one that does not act.
  let roles: [PeriodProgram.Role?]
  /// Which sources hold one number a draw; nil for a program on one path.
  let columns: PeriodProgram.Columns?
  /// Whether Gauss-Seidel is wanted.
  let sweeps: Bool
  private var graph: ExpressionGraph
  private var levels: [Int]

  init(
    _ system: EquationSystem, roles: [PeriodProgram.Role?], columns: PeriodProgram.Columns?, sweeps: Bool
  ) {
    self.system = system
    self.roles = roles
    self.columns = columns
    self.sweeps = sweeps
    graph = system.formulas.graph
    levels = system.formulas.levels
    for (equation, role) in roles.enumerated() {
      guard let role else { continue }
      levels[equation] = system.level(of: equation, role, in: &graph)
    }
  }

  func program() -> PeriodProgram {
    var work = self
    return PeriodProgram(segments: work.segments())
  }

  private mutating func segments() -> [PeriodProgram.Segment] {
    let acting = roles.indices.filter { roles[$0] != nil }
    let owners = Dictionary(
      acting.map { (system.targets[$0], $0) }, uniquingKeysWith: { first, _ in first })
    var references: [[EquationSystem.Reference]] = Array(repeating: [], count: roles.count)
    for equation in acting { references[equation] = graph.references(levels[equation]) }
    let edges = EquationSystem.Block.edges(acting, owners, references) { $0 == 0 }
    var segments: [PeriodProgram.Segment] = []
    var run: [Int] = []
    for component in StronglyConnectedComponents(edges).components {
      let equations = component.map { acting[$0] }
      let dependsOnItself = edges[component[0]].contains(component[0])
      guard component.count > 1 || dependsOnItself else {
        run += equations
        continue
      }
      if !run.isEmpty { segments.append(.recursive(recursive(run))) }
      run = []
      segments.append(.simultaneous(simultaneous(equations, owners, references)))
    }
    if !run.isEmpty { segments.append(.recursive(recursive(run))) }
    return segments
  }

  private func target(_ equation: Int) -> Source { .variable(system.targets[equation], shift: 0) }

  private func isColumn(_ source: Source) -> Bool {
    guard let columns else { return false }
    return switch source {
    case .variable: true
    case .coefficient(let equation, _): columns.coefficients[equation]
    case .residual(let equation): columns.residuals[equation]
    case .constant, .addFactor, .percentage, .value: false
    }
  }

  private func recursive(_ equations: [Int]) -> RecursiveSegment {
    var builder = TapeBuilder(graph, isColumn: isColumn, isUnknown: { _ in true })
    for equation in equations { builder.store(levels[equation], in: target(equation)) }
    return RecursiveSegment(equations: equations, tape: builder.finished())
  }

  private mutating func simultaneous(
    _ equations: [Int], _ owners: [Int: Int], _ references: [[EquationSystem.Reference]]
  ) -> SimultaneousSegment {
    let set = FeedbackSet(EquationSystem.Block.edges(equations, owners, references) { $0 == 0 })
    let ordered = set.order.map { equations[$0] }
    let (first, feedback) = (ordered.dropLast(set.members.count), ordered.suffix(set.members.count))
    let derivatives = columns == nil ? derivatives(ordered, references) : []
    let unknown = Set(ordered.map(target))
    var builder = TapeBuilder(graph, isColumn: isColumn, isUnknown: unknown.contains)
    for equation in first { builder.store(levels[equation], in: target(equation)) }
    for equation in feedback { builder.result(levels[equation], asColumn: columns != nil) }
    let levelStepCount = builder.numberStepCount
    for equation in feedback { _ = builder.place(of: target(equation)) }
    let entries = derivatives.map { entry in
      SimultaneousSegment.Entry(row: entry.row, column: entry.column, place: builder.place(of: entry.node))
    }
    let tape = builder.finished()
    let places = Dictionary(
      tape.inputs.map { ($0.source, $0.place) }, uniquingKeysWith: { first, _ in first })
    return SimultaneousSegment(
      equations: ordered, feedbackCount: feedback.count, tape: tape, levelStepCount: levelStepCount,
      entries: entries, unknowns: feedback.compactMap { places[target($0)] },
      sweep: sweeps ? ordered.map { recursive([$0]).tape } : [])
  }

  /// Derivatives of each level by each variable of the segment that it reads in the same period.
  private mutating func derivatives(_ ordered: [Int], _ references: [[EquationSystem.Reference]])
    -> [(row: Int, column: Int, node: Int)]
  {
    let places = Dictionary(
      zip(ordered.map { system.targets[$0] }, ordered.indices), uniquingKeysWith: { first, _ in first })
    var found: [(row: Int, column: Int, node: Int)] = []
    for (row, equation) in ordered.enumerated() {
      for reference in references[equation] where reference.shift == 0 {
        guard let column = places[reference.variable] else { continue }
        let node = graph.derivative(of: levels[equation], by: .variable(reference.variable, shift: 0))
        if graph.constant(of: node) != 0 { found.append((row, column, node)) }
      }
    }
    return found
  }
}
