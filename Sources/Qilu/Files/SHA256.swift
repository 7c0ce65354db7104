import CNettle

/// The SHA-256 hash of some bytes, by which inputs are recognised again (NIST, FIPS 180-4).
public enum SHA256 {
  /// The hash of some bytes in 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    hexDigest(ofParts: CollectionOfOne(bytes))
  }

  /// The hash of the bytes of some parts, one after the other.
  static func hexDigest(ofParts parts: some Sequence<[UInt8]>) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for part in parts {
      part.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
