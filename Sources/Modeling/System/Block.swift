extension EquationSystem {
  /// Equations that are solved together.
  public struct Block: Hashable, Sendable {
    /// Positions of the equations, in the order in which they are evaluated.
    public var equations: [Int]
    /// Those whose variables are iterated on: without them the others can be evaluated in order. Empty for one equation that
    /// does not depend on itself.
    public var feedback: [Int]
    /// Whether some of them depend on a later period of another, so that all periods are solved together.
    public var hasLeads: Bool

    /// Whether the equations determine each other.
    public var isSimultaneous: Bool { !feedback.isEmpty }
  }
}

extension EquationSystem.Block {
  /// The blocks of a system in solving order.
  ///
  /// Equations that reach each other through any lag and lead, a lead among them, are one block; the others fall into those
  /// that determine each other within one period.
  static func ordered(targets: [Int], references: [[EquationSystem.Reference]]) -> [EquationSystem.Block] {
    let owners = Dictionary(zip(targets, targets.indices), uniquingKeysWith: { first, _ in first })
    return Stage.ordered(targets: targets, references: references).flatMap {
      stage -> [EquationSystem.Block] in
      let edges = Self.edges(stage.equations, owners, references) { stage.hasLeads || $0 == 0 }
      if stage.hasLeads {
        let set = FeedbackSet(edges)
        return [
          EquationSystem.Block(
            equations: set.order.map { stage.equations[$0] },
            feedback: set.members.map { stage.equations[$0] },
            hasLeads: true)
        ]
      }
      return StronglyConnectedComponents(edges).components.map {
        block($0.map { stage.equations[$0] }, owners, references)
      }
    }
  }

  /// One block of equations that are known to belong together.
  private static func block(
    _ equations: [Int], _ owners: [Int: Int], _ references: [[EquationSystem.Reference]]
  )
    -> EquationSystem.Block
  {
    let set = FeedbackSet(edges(equations, owners, references) { $0 == 0 })
    return EquationSystem.Block(
      equations: set.order.map { equations[$0] }, feedback: set.members.map { equations[$0] }, hasLeads: false
    )
  }

  /// For each of some equations, which of them it reads with a shift that counts, as positions in the list.
  static func edges(
    _ equations: [Int], _ owners: [Int: Int], _ references: [[EquationSystem.Reference]],
    counting isCounted: (Int) -> Bool
  ) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: zip(equations, equations.indices))
    return equations.map { equation in
      references[equation].compactMap { reference in
        guard isCounted(reference.shift), let owner = owners[reference.variable] else { return nil }
        return places[owner]
      }
    }
  }
}
