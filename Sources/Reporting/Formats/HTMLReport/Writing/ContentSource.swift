internal import Archives
internal import Foundation

/// How a Content-Security-Policy names a script or a style sheet: by its SHA-256 in base64 (W3C, Content Security Policy
/// Level 3, section 2.3.1).
enum ContentSource {
  /// `'sha256-…'` of the text between the tags.
  static func hash(of text: String) -> String {
    let digest = Data(SHA256.digest(of: Array(text.utf8)))
    return "'sha256-\(digest.base64EncodedString())'"
  }
}
