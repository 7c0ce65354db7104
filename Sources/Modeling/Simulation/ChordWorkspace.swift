import LinearAlgebra

/// What the draws of one simultaneous run take from the deterministic path in one period.
struct ReferenceSolution: Sendable {
  /// (I - D)⁻¹ at the deterministic path.
  var inverse: Matrix
  /// The variables iterated on.
  var variables: [Int]
}

/// The columns of a chord iteration.
final class ChordWorkspace {
  private let blockSize: Int
  private let residuals: UnsafeMutablePointer<Double>
  private let steps: UnsafeMutablePointer<Double>
  private let sizes: UnsafeMutablePointer<Double>
  private let lastSizes: UnsafeMutablePointer<Double>
  /// 1 for a draw that is still iterated on.
  private let isOpen: UnsafeMutablePointer<Double>
  private var count = 0
  private var isLate: [Bool] = []

  init(feedbackCount: Int, blockSize: Int) {
    self.blockSize = blockSize
    residuals = .allocate(capacity: max(1, feedbackCount) * blockSize)
    steps = .allocate(capacity: max(1, feedbackCount) * blockSize)
    sizes = .allocate(capacity: blockSize)
    lastSizes = .allocate(capacity: blockSize)
    isOpen = .allocate(capacity: blockSize)
  }

  deinit {
    residuals.deallocate()
    steps.deallocate()
    sizes.deallocate()
    lastSizes.deallocate()
    isOpen.deallocate()
  }

  /// The draws left over, as positions in the block.
  var late: [Int] { (0..<count).filter { isLate[$0] || isOpen[$0] != 0 } }

  func begin(count: Int) {
    self.count = count
    isLate = Array(repeating: false, count: count)
    isOpen.update(repeating: 1, count: count)
    lastSizes.update(repeating: .infinity, count: count)
  }

  /// One step for every open draw; returns how many are left open.
  func step(
    _ unknowns: [ColumnFrame.Column], _ results: [ColumnFrame.Column], _ inverse: Matrix, tolerance: Double,
    isFirst: Bool
  ) -> Int {
    for (row, (unknown, result)) in zip(unknowns, results).enumerated() {
      // A result may be a column of the table, so it is left as it is.
      let residual = residuals + row * blockSize
      for lane in 0..<count { residual[lane] = result[lane] - unknown[lane] }
    }
    sizes.update(repeating: 0, count: count)
    for row in unknowns.indices {
      let step = steps + row * blockSize
      step.update(repeating: 0, count: count)
      for column in results.indices {
        let (factor, residual) = (inverse[row, column], residuals + column * blockSize)
        for lane in 0..<count { step[lane] += factor * residual[lane] }
      }
      let unknown = unknowns[row]
      for lane in 0..<count {
        let size = abs(step[lane]) / max(1, abs(unknown[lane]))
        // A missing value must not look like no change.
        sizes[lane] = size > sizes[lane] || size.isNaN ? size : sizes[lane]
      }
    }
    close(tolerance: tolerance)
    for row in unknowns.indices {
      let (unknown, step) = (unknowns[row], steps + row * blockSize)
      for lane in 0..<count { unknown[lane] = isOpen[lane] != 0 ? unknown[lane] + step[lane] : unknown[lane] }
    }
    return (0..<count).reduce(0) { $0 + (isOpen[$1] != 0 ? 1 : 0) }
  }

  /// Closes the draws that have converged, and those whose steps do not shrink by half.
  ///
  /// The last step is not taken, so it has to be well inside the tolerance: what is left adds up over periods.
  private func close(tolerance: Double) {
    for lane in 0..<count where isOpen[lane] != 0 {
      if sizes[lane] <= Self.surplus * tolerance {
        isOpen[lane] = 0
      } else if !(sizes[lane] <= 0.5 * lastSizes[lane]) {
        isOpen[lane] = 0
        // Near the last digits steps no longer shrink.
        isLate[lane] = !(sizes[lane] <= tolerance)
      }
      lastSizes[lane] = sizes[lane]
    }
  }

  private static let surplus = 1e-2
}
