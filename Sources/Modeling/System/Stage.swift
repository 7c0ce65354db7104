/// Equations that are solved over all periods before the next ones.
struct Stage: Hashable, Sendable {
  /// Positions of the equations.
  var equations: [Int]
  /// Whether their periods are solved together.
  var hasLeads: Bool

  /// Without leads there is one stage: period after period. With leads, the equations that reach each other over time are
  /// solved apart from those before and after.
  static func ordered(targets: [Int], references: [[EquationSystem.Reference]]) -> [Stage] {
    let all = Array(targets.indices)
    let owners = Dictionary(zip(targets, targets.indices), uniquingKeysWith: { first, _ in first })
    let leads = references.map { $0.contains { $0.shift > 0 && owners[$0.variable] != nil } }
    guard leads.contains(true) else { return [Stage(equations: all, hasLeads: false)] }
    var edges = EquationSystem.Block.edges(all, owners, references) { _ in true }
    // Who reads a later period of a variable and what determines it belong together, even where nothing leads back: the lead
    // has to be known, and past the last period it is the terminal condition's.
    for (reader, own) in references.enumerated() {
      for reference in own where reference.shift > 0 {
        if let owner = owners[reference.variable] { edges[owner].append(reader) }
      }
    }
    var stages: [Stage] = []
    for component in StronglyConnectedComponents(edges).components {
      let hasLeads = component.contains { equation in
        references[equation].contains { $0.shift > 0 && owners[$0.variable].map(component.contains) == true }
      }
      if let last = stages.last, !last.hasLeads, !hasLeads {
        stages[stages.count - 1].equations += component
      } else {
        stages.append(Stage(equations: component, hasLeads: hasLeads))
      }
    }
    return stages
  }
}
