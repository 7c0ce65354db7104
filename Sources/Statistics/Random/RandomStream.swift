/// The random numbers of one variable and one source of uncertainty.
///
/// The number of a draw and a period depends on the seed, the two names, the draw and the period, and on
/// nothing else: not on the block it is filled with, on its neighbours or on the number of threads, nor on the
/// machine. Draws are counted from zero; draws 2k and 2k + 1 are the two halves of the Philox block of counter
/// (k, period, 64-bit name hash). The sequence repeats after 2^33 draws.
///
/// An antithetic stream takes its k-th number for draw 2k and mirrors it for draw 2k + 1.
public struct RandomStream: Sendable, Hashable {
  let seed: UInt64
  let identity: UInt64
  var isAntithetic = false

  /// The block of random bits of one counter word.
  @inline(__always)
  func block(_ word: Int, period: Int) -> Philox.Words {
    Philox.block(
      (
        UInt64(UInt32(truncatingIfNeeded: word)), UInt64(UInt32(truncatingIfNeeded: period)),
        identity & 0xFFFF_FFFF, identity &>> 32
      ),
      (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32)))
  }

  /// The stream whose blocks are independent of this one's, for a second use of the same names.
  func derived(_ purpose: UInt64) -> RandomStream {
    RandomStream(
      seed: seed, identity: StreamHash.mixed(identity &+ purpose &* 0x9E37_79B9_7F4A_7C15),
      isAntithetic: isAntithetic)
  }

  func filled(_ count: Int, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }
}
