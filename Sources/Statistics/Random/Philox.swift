/// The counter-based generator Philox 4x32-10: 128 random bits as a pure function of a counter and a key.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC11 (2011).
public enum Philox {
  /// The random block of one counter under one key.
  public static func block(
    counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    let words = block(
      (UInt64(counter.0), UInt64(counter.1), UInt64(counter.2), UInt64(counter.3)), key)
    return (UInt32(words.0), UInt32(words.1), UInt32(words.2), UInt32(words.3))
  }

  /// Four 32-bit words, each in the lower half of a 64-bit one.
  ///
  /// A loop that calls `block` on them is vectorised by the compiler, since the machine multiplies the lower
  /// halves of 64-bit lanes; on `UInt32` words it is not.
  typealias Words = (UInt64, UInt64, UInt64, UInt64)

  @inline(__always)
  static func block(_ counter: Words, _ key: (UInt32, UInt32)) -> Words {
    var words = counter
    var key = key
    for _ in 0..<10 {
      let first = words.0 &* 0xD251_1F53
      let second = words.2 &* 0xCD9E_8D57
      words = (
        (second &>> 32) ^ words.1 ^ UInt64(key.0), second & 0xFFFF_FFFF,
        (first &>> 32) ^ words.3 ^ UInt64(key.1), first & 0xFFFF_FFFF
      )
      key.0 &+= 0x9E37_79B9
      key.1 &+= 0xBB67_AE85
    }
    return words
  }
}
