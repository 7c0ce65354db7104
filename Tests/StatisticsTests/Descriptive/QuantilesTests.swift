import Statistics
import TestSupport
import Testing

@Suite struct QuantilesTests {
  /// By hand from the definition in R's help page of `quantile`, type 7: position 1 + (n - 1) p.
  @Test(arguments: [
    ([1.0, 2, 3, 4], 0.25, 1.75), ([4, 1, 3, 2], 0.9, 3.7), ([10, 30, 20], 0.5, 20), ([7], 0.3, 7),
    ([1, 2], 0, 1), ([1, 2], 1, 2), ([15, 20, 35, 40, 50], 0.4, 29),
  ])
  func agreesWithTheDefinition(values: [Double], probability: Double, expected: Double) {
    let found = quantiles(of: values, probabilities: [probability])[0]
    #expect(isClose(found, expected, relative: 1e-15))
  }

  @Test(arguments: SampleShape.allCases, [1, 2, 5, 127, 128, 129, 1000, 4097])
  func agreesWithSorting(shape: SampleShape, count: Int) {
    let values = shape.sample(count)
    let probabilities = [0, 0.001, 0.025, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 0.975, 1, 0.3]
    let sorted = values.sorted()
    let expected = probabilities.map { probability -> Double in
      let position = Double(count - 1) * probability
      let below = sorted[Int(position)]
      let above = sorted[min(Int(position) + 1, count - 1)]
      let weight = position - position.rounded(.down)
      return below == above || weight == 0 ? below : (1 - weight) * below + weight * above
    }
    #expect(quantiles(of: values, probabilities: probabilities) == expected)
  }

  @Test func saysWhenThereIsNothing() {
    #expect(quantiles(of: [Double](), probabilities: [0.5])[0].isNaN)
    #expect(quantiles(of: [1, .nan, 3], probabilities: [0, 1]).allSatisfy { $0.isNaN })
    #expect(quantiles(of: [1, 2], probabilities: [-0.1, 1.1, .nan]).allSatisfy { $0.isNaN })
    #expect(quantiles(of: [1, 2], probabilities: []).isEmpty)
    #expect(median(of: []).isNaN)
    #expect(median(of: [3, 1, 2, 10]) == 2.5)
  }

  @Test func leavesTheBufferAsItIs() {
    let values = SampleShape.normal.sample(500)
    let copy = values
    values.withUnsafeBufferPointer { _ = quantiles(of: $0, probabilities: [0.1]) }
    #expect(values == copy)
  }
}

/// Samples that are hard on a method that bins.
enum SampleShape: CaseIterable, Sendable {
  case normal, constant, ties, twoClusters, outlier, huge, infinite, tiny, ascending, heavyTails

  func sample(_ count: Int) -> [Double] {
    let stream = RandomSource(seed: 5).stream(variable: "sample", source: "\(self)")
    let normals = stream.normals(draws: 0..<count, period: 0)
    return switch self {
    case .normal: normals
    case .constant: normals.map { _ in 0.1 }
    case .ties: normals.map { ($0 * 2).rounded() }
    case .twoClusters: normals.map { $0 > 0 ? 1e9 + $0 : -1e9 + $0 }
    case .outlier: normals.indices.map { $0 == count / 2 ? 1e300 : normals[$0] }
    case .huge: normals.map { $0 < 0 ? -.greatestFiniteMagnitude : .greatestFiniteMagnitude }
    case .infinite: normals.map { abs($0) > 1 ? .infinity : $0 }
    case .tiny: normals.map { $0 * 0x1p-1070 }
    case .ascending: normals.sorted()
    case .heavyTails: normals.map { 1 / ($0 * $0 * $0) }
    }
  }
}
