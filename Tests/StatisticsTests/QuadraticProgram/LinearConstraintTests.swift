import Statistics
import Testing

@Suite struct LinearConstraintTests {
  @Test(arguments: [
    (LinearConstraint.Relation.equal, [1.0, 0, 1]), (.atLeast, [1, 0, 0]), (.atMost, [0, 0, 1]),
  ])
  func measuresItsViolation(relation: LinearConstraint.Relation, expected: [Double]) {
    let constraint = LinearConstraint([2, -1], relation, 3)
    #expect([[1.5, 1], [2, 1], [2.5, 1]].map { constraint.violation(at: $0) } == expected)
  }

  @Test func writesBoundsAndSteps() {
    let bound = LinearConstraint.variable(1, of: 3, .atMost, 9)
    #expect(bound == LinearConstraint([0, 1, 0], .atMost, 9))
    let step = LinearConstraint.difference(2, minus: 1, of: 3, .atLeast, -1)
    #expect(step == LinearConstraint([0, -1, 1], .atLeast, -1))
  }
}
