internal import CNettle

/// The hash by which a Content-Security-Policy names a script or a style sheet: SHA-256 in base64 (W3C, Content
/// Security Policy Level 3, section 2.3.1).
enum ContentHash {
  /// `'sha256-…'` of the text between the tags.
  static func source(of text: String) -> String {
    let bytes = Array(text.utf8)
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return "'sha256-\(base64(digest))'"
  }

  /// Bytes in base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = three[0] << 16 | three[1] << 8 | three[2]
      for place in 0..<4 {
        let isFilling = start + place > bytes.count
        text.append(isFilling ? "=" : letters[Int(bits >> (18 - 6 * place) & 63)])
      }
    }
    return text
  }
}
