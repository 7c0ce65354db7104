import Glibc

extension Tape {
  /// What the operands of one equation in one period point at, for one block of lanes.
  struct Frame {
    /// The block's lanes of a variable at a shift from the current period.
    var variable: (Int, Int) -> UnsafePointer<Double>
    /// The block's lanes of a coefficient.
    var coefficient: (Int) -> UnsafePointer<Double>
    /// The block's lanes of residual plus add-factor.
    var disturbance: UnsafePointer<Double>
    /// Number of lanes in the block.
    var count: Int
  }

  /// Registers and constants of one thread, reused for every equation, period and block.
  final class Workspace {
    let blockSize: Int
    private var buffers: [UnsafeMutablePointer<Double>] = []

    init(blockSize: Int) {
      self.blockSize = blockSize
    }

    deinit {
      for buffer in buffers { buffer.deallocate() }
    }

    /// The buffer of that number, made on first use.
    func buffer(_ index: Int) -> UnsafeMutablePointer<Double> {
      while buffers.count <= index {
        buffers.append(.allocate(capacity: blockSize))
      }
      return buffers[index]
    }
  }

  /// Evaluates the equation for one block of lanes into `output`.
  func evaluate(_ frame: Frame, workspace: Workspace, output: UnsafeMutablePointer<Double>) {
    let scratch = steps.count
    for (register, step) in steps.enumerated() {
      let first = pointer(step.first, frame, workspace, constantSlot: scratch)
      let second = pointer(step.second, frame, workspace, constantSlot: scratch + 1)
      let third = pointer(step.third, frame, workspace, constantSlot: scratch + 2)
      apply(step.operation, first, second, third, into: workspace.buffer(register), count: frame.count)
    }
    let value = pointer(result, frame, workspace, constantSlot: scratch)
    output.update(from: value, count: frame.count)
  }

  private func pointer(_ source: Source, _ frame: Frame, _ workspace: Workspace, constantSlot: Int)
    -> UnsafePointer<Double>
  {
    switch source {
    case .register(let index): return UnsafePointer(workspace.buffer(index))
    case .variable(let index, let shift): return frame.variable(index, shift)
    case .coefficient(let index): return frame.coefficient(index)
    case .disturbance: return frame.disturbance
    case .constant(let value):
      let buffer = workspace.buffer(constantSlot)
      buffer.update(repeating: value, count: frame.count)
      return UnsafePointer(buffer)
    }
  }

  private func apply(
    _ operation: Operation, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ c: UnsafePointer<Double>, into out: UnsafeMutablePointer<Double>, count: Int
  ) {
    switch operation {
    case .add: for i in 0..<count { out[i] = a[i] + b[i] }
    case .subtract: for i in 0..<count { out[i] = a[i] - b[i] }
    case .multiply: for i in 0..<count { out[i] = a[i] * b[i] }
    case .divide: for i in 0..<count { out[i] = a[i] / b[i] }
    case .power: for i in 0..<count { out[i] = pow(a[i], b[i]) }
    // A comparison with a missing value is missing, so that min, max and if never hide a hole.
    case .minimum: for i in 0..<count { out[i] = a[i].isNaN || b[i].isNaN ? .nan : min(a[i], b[i]) }
    case .maximum: for i in 0..<count { out[i] = a[i].isNaN || b[i].isNaN ? .nan : max(a[i], b[i]) }
    case .less: compare(a, b, out, count, <)
    case .lessOrEqual: compare(a, b, out, count, <=)
    case .greater: compare(a, b, out, count, >)
    case .greaterOrEqual: compare(a, b, out, count, >=)
    case .equal: compare(a, b, out, count, ==)
    case .notEqual: compare(a, b, out, count, !=)
    // The left side may decide alone, as when a single expression is evaluated.
    case .and: for i in 0..<count { out[i] = a[i] == 0 ? 0 : truth(a[i], b[i]) }
    case .or: for i in 0..<count { out[i] = a[i] != 0 && !a[i].isNaN ? 1 : truth(a[i], b[i]) }
    case .negate: for i in 0..<count { out[i] = -a[i] }
    case .not: for i in 0..<count { out[i] = a[i].isNaN ? .nan : (a[i] == 0 ? 1 : 0) }
    case .log: for i in 0..<count { out[i] = Glibc.log(a[i]) }
    case .exp: for i in 0..<count { out[i] = Glibc.exp(a[i]) }
    case .squareRoot: for i in 0..<count { out[i] = a[i].squareRoot() }
    case .absolute: for i in 0..<count { out[i] = abs(a[i]) }
    case .logit: for i in 0..<count { out[i] = Glibc.log(a[i] / (100 - a[i])) }
    case .select: for i in 0..<count { out[i] = a[i].isNaN ? .nan : (a[i] != 0 ? b[i] : c[i]) }
    }
  }

  /// Whether `b` holds, where `a` leaves the answer to it; missing where either is.
  @inline(__always)
  private func truth(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : (b != 0 ? 1 : 0)
  }

  @inline(__always)
  private func compare(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>,
    _ count: Int, _ holds: (Double, Double) -> Bool
  ) {
    for i in 0..<count {
      out[i] = a[i].isNaN || b[i].isNaN ? .nan : (holds(a[i], b[i]) ? 1 : 0)
    }
  }
}
