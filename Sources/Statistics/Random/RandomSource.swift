/// All random numbers of one run: a seed from which every named stream is a pure function.
///
/// Streams are told apart by name, so a new variable changes no draw of another, and scenarios that share a
/// seed share their draws.
public struct RandomSource: Sendable, Hashable {
  /// The seed: the key of Philox.
  public let seed: UInt64
  /// Whether draws 2k and 2k + 1 mirror each other: a normal number and its negative, u and 1 − u.
  public let isAntithetic: Bool

  /// The source of all streams under one seed.
  public init(seed: UInt64, isAntithetic: Bool = false) {
    self.seed = seed
    self.isAntithetic = isAntithetic
  }

  /// The stream of one variable and one source of uncertainty, for example `residual` or `coefficient x`.
  public func stream(variable: String, source: String) -> RandomStream {
    RandomStream(
      seed: seed, identity: StreamHash.of(variable: variable, source: source), isAntithetic: isAntithetic)
  }
}

/// A fixed 64-bit hash of a stream's names, the same on every machine and in every version.
enum StreamHash {
  /// FNV-1a over the UTF-8 bytes of both names with a zero byte between them, finished by the mixer of
  /// SplitMix64 so that names that differ in one letter differ in every word of the counter.
  ///
  /// Sources: Fowler, Noll, Vo (FNV-1a, 64 bits); Steele, Lea, Flood, OOPSLA 2014 (SplitMix64).
  static func of(variable: String, source: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func append(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    variable.utf8.forEach(append)
    append(0)
    source.utf8.forEach(append)
    return mixed(hash)
  }

  /// The finalizer of SplitMix64, a permutation of the 64-bit words.
  static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
