/// FNV-1a, 64 bits: a hash that is the same on every machine; no protection against who wants two texts to have one.
///
/// Source: Fowler, Noll, Vo; RFC 9923.
struct FNVHash: Equatable {
  /// The hash of the bytes so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes one more byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The hash of a text's bytes in UTF-8.
  static func of(_ text: String) -> UInt64 {
    var hash = FNVHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }
}
