import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import LinearAlgebra

/// Factorizations made by several threads at once have the bits of one made alone. A BLAS that hands out its work memory
/// without a lock (OpenBLAS built without threads) fails here within the first dozens of rounds.
struct ConcurrentCallsTests {
  @Test func threadsDoNotDisturbEachOther() throws {
    var random = SplitMix64(seed: 5)
    let matrix = Matrix(
      rows: 300, columns: 40, elements: (0..<12_000).map { _ in .random(in: -1...1, using: &random) })
    let square = matrix.transpose * matrix
    let (alone, inverse) = (try QR(matrix), try LU(square).inverse)
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<100 {
        let same =
          (try? QR(matrix)) == alone && (try? LU(square).inverse) == inverse
          && matrix.transpose * matrix == square
        if !same { wrong.add(1, ordering: .relaxed) }
      }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }
}
