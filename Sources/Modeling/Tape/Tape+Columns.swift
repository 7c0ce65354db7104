import ElementaryFunctions

extension Tape {
  /// Runs steps on columns.
  static func run(_ steps: [Step], _ frame: ColumnFrame) {
    steps.withUnsafeBufferPointer { steps in
      for step in steps { step.run(frame) }
    }
  }
}

extension Tape.Step {
  fileprivate func run(_ frame: ColumnFrame) {
    switch operation {
    case .add: binary(frame) { $0 + $1 }
    case .subtract: binary(frame) { $0 - $1 }
    case .multiply: binary(frame) { $0 * $1 }
    case .divide: binary(frame) { Operation.finite($0 / $1) }
    case .power: binary(frame) { Operation.power.apply($0, $1, $1) }
    case .minimum: binary(frame) { Operation.minimum.apply($0, $1, $1) }
    case .maximum: binary(frame) { Operation.maximum.apply($0, $1, $1) }
    case .less: binary(frame) { Operation.truth($0 < $1, $0, $1) }
    case .lessOrEqual: binary(frame) { Operation.truth($0 <= $1, $0, $1) }
    case .greater: binary(frame) { Operation.truth($0 > $1, $0, $1) }
    case .greaterOrEqual: binary(frame) { Operation.truth($0 >= $1, $0, $1) }
    case .equal: binary(frame) { Operation.truth($0 == $1, $0, $1) }
    case .notEqual: binary(frame) { Operation.truth($0 != $1, $0, $1) }
    case .and: binary(frame) { Operation.and.apply($0, $1, $1) }
    case .or: binary(frame) { Operation.or.apply($0, $1, $1) }
    case .negate: unary(frame) { -$0 }
    case .not: unary(frame) { Operation.not.apply($0, $0, $0) }
    case .log: unary(frame) { Operation.finite(logarithm($0)) }
    case .exp: unary(frame) { Operation.finite(exponential($0)) }
    case .squareRoot: unary(frame) { $0.squareRoot() }
    case .absolute: unary(frame) { abs($0) }
    case .logit: unary(frame) { Operation.finite(logarithm($0 / (100 - $0))) }
    case .copy: unary(frame) { $0 }
    case .select: select(frame)
    }
  }

  @inline(__always)
  private func unary(_ frame: ColumnFrame, _ f: (Double) -> Double) {
    let result = frame.columns[Int(out)]
    guard first >= 0 else {
      result.update(repeating: f(frame.numbers[Int(~first)]), count: frame.count)
      return
    }
    let a = frame.columns[Int(first)]
    for i in 0..<frame.count { result[i] = f(a[i]) }
  }

  @inline(__always)
  private func binary(_ frame: ColumnFrame, _ f: (Double, Double) -> Double) {
    let result = frame.columns[Int(out)]
    switch (first >= 0, second >= 0) {
    case (true, true):
      let (a, b) = (frame.columns[Int(first)], frame.columns[Int(second)])
      for i in 0..<frame.count { result[i] = f(a[i], b[i]) }
    case (true, false):
      let (a, b) = (frame.columns[Int(first)], frame.numbers[Int(~second)])
      for i in 0..<frame.count { result[i] = f(a[i], b) }
    case (false, true):
      let (a, b) = (frame.numbers[Int(~first)], frame.columns[Int(second)])
      for i in 0..<frame.count { result[i] = f(a, b[i]) }
    case (false, false):
      result.update(repeating: f(frame.numbers[Int(~first)], frame.numbers[Int(~second)]), count: frame.count)
    }
  }

  private func select(_ frame: ColumnFrame) {
    let result = frame.columns[Int(out)]
    for i in 0..<frame.count {
      let condition = value(first, i, frame)
      result[i] = condition.isNaN ? .nan : (condition != 0 ? value(second, i, frame) : value(third, i, frame))
    }
  }

  @inline(__always)
  private func value(_ place: Tape.Place, _ lane: Int, _ frame: ColumnFrame) -> Double {
    place < 0 ? frame.numbers[Int(~place)] : frame.columns[Int(place)][lane]
  }
}
