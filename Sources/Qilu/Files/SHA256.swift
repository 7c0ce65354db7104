import CNettle

/// The SHA-256 hash of some bytes, by which inputs are recognised again (NIST, FIPS 180-4).
public enum SHA256 {
  /// The hash of some bytes in 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = RunningSHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.hexDigest
  }
}

/// The SHA-256 hash of bytes that come piece by piece.
struct RunningSHA256: Sendable {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  /// Takes in the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
  }

  /// The hash of what was taken in.
  var hexDigest: String {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
