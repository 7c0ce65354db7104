import Statistics
import Testing

/// Antithetic streams: draws 2k and 2k + 1 mirror each other, whatever range is filled.
@Suite struct RandomStreamAntitheticTests {
  private let plain = RandomSource(seed: 2026).stream(variable: "va_growth", source: "residual")
  private let mirrored = RandomSource(seed: 2026, isAntithetic: true)
    .stream(variable: "va_growth", source: "residual")

  /// Number k of the plain stream, then its mirror image.
  @Test func pairsMirrorEachOther() {
    let normals = mirrored.normals(draws: 0..<400, period: 3)
    let uniforms = mirrored.uniforms(draws: 0..<400, period: 3)
    let squares = mirrored.chiSquareds(degreesOfFreedom: 7, draws: 0..<400, period: 3)
    let single = plain.normals(draws: 0..<200, period: 3)
    let pairs = (0..<200).map { (2 * $0, 2 * $0 + 1) }
    #expect(pairs.map { normals[$0.0] } == single)
    #expect(pairs.map { -normals[$0.1] } == single)
    #expect(pairs.allSatisfy { uniforms[$0.0] + uniforms[$0.1] == 1 })
    #expect(pairs.allSatisfy { squares[$0.0] == squares[$0.1] })
    #expect(pairs.map { squares[$0.0] } == plain.chiSquareds(degreesOfFreedom: 7, draws: 0..<200, period: 3))
  }

  /// Ranges that begin or end in the middle of a pair.
  @Test(arguments: RandomKind.allCases)
  func valuesDoNotDependOnTheBlock(kind: RandomKind) {
    let whole = kind.values(mirrored, 0..<523, 1)
    let cuts = [0..<1, 1..<2, 2..<9, 9..<10, 10..<266, 266..<521, 521..<523]
    #expect(cuts.flatMap { kind.values(mirrored, $0, 1) } == whole)
    #expect(kind.values(mirrored, 7..<7, 1).isEmpty)
  }

  /// Pairs are uncorrelated with each other: the mean over draws is zero, that of the squares one (four standard errors).
  @Test func momentsOfTheNormals() {
    let normals = mirrored.normals(draws: 0..<20_000, period: 0)
    #expect(normals.reduce(0, +) == 0 || abs(normals.reduce(0, +)) < 1e-9)
    let square = normals.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(square - 1) < 4 * (2.0 / 10_000).squareRoot())
  }
}
