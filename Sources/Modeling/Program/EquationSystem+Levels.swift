extension EquationSystem {
  /// The node of what a variable comes to in a period in which its equation has that role.
  func level(of equation: Int, _ role: PeriodProgram.Role, in graph: inout ExpressionGraph) -> Int {
    switch role.form {
    case .held, .computed:
      return role.isScaled ? formulas.scaledLevels[equation] : formulas.levels[equation]
    case .growth:
      let factor = graph.step(.add, graph.constant(1), hundredth(of: equation, in: &graph))
      return graph.step(.multiply, graph.source(.variable(targets[equation], shift: -1)), factor)
    case .difference:
      return graph.step(
        .add, graph.source(.variable(targets[equation], shift: -1)), graph.source(.value(equation: equation)))
    case .share(let whole):
      return graph.step(
        .multiply, hundredth(of: equation, in: &graph), graph.source(.variable(whole, shift: 0)))
    }
  }

  private func hundredth(of equation: Int, in graph: inout ExpressionGraph) -> Int {
    graph.step(.divide, graph.source(.value(equation: equation)), graph.constant(100))
  }
}
