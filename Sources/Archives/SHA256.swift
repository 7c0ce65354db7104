internal import CNettle

/// The SHA-256 hash of some bytes, by which inputs are recognised again (NIST, FIPS 180-4).
public enum SHA256 {
  /// The hash of some bytes in 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String { running(bytes).hexDigest }

  /// The hash of some bytes: 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] { running(bytes).digest }

  private static func running(_ bytes: [UInt8]) -> RunningSHA256 {
    var hash = RunningSHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash
  }
}

/// The SHA-256 hash of bytes that come piece by piece.
public struct RunningSHA256: Sendable {
  private var context = sha256_ctx()

  /// The hash of nothing yet.
  public init() { nettle_sha256_init(&context) }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
  }

  /// The hash of what was taken in: 32 bytes.
  public var digest: [UInt8] {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The hash of what was taken in, in 64 lower-case hexadecimal digits.
  public var hexDigest: String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
