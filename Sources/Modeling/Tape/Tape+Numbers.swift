extension Tape {
  /// Runs steps on numbers; `numbers` is the workspace.
  static func run(_ steps: [Step], _ numbers: UnsafeMutablePointer<Double>) {
    steps.withUnsafeBufferPointer { run($0, numbers) }
  }

  /// Runs steps on numbers; `numbers` is the workspace.
  static func run(_ steps: UnsafeBufferPointer<Step>, _ numbers: UnsafeMutablePointer<Double>) {
    for step in steps {
      let a = numbers[Int(~step.first)]
      let b = numbers[Int(~step.second)]
      numbers[Int(~step.out)] =
        switch step.operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: Operation.finite(a / b)
        default: step.operation.apply(a, b, numbers[Int(~step.third)])
        }
    }
  }

  /// Writes the numbers that never change.
  func prepare(_ numbers: UnsafeMutablePointer<Double>) {
    for constant in constants { numbers[Int(~constant.place)] = constant.value }
  }
}
