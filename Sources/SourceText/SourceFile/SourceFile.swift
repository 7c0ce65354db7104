/// A user's text with the name under which the user knows it.
public struct SourceFile: Hashable, Sendable {
  /// The file's name in messages, relative to the project.
  public let name: String
  /// The whole text, without byte order mark.
  public let text: String

  /// The size above which a file written by hand is taken for a mistake: 4 MB.
  public static let handwrittenLimit = 4 * 1024 * 1024

  /// A text that is already decoded.
  public init(name: String, text: String) {
    self.name = name
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Decodes the bytes of a file: UTF-8, with or without byte order mark.
  ///
  /// Throws for an empty file, one over `limit` bytes, one that holds NUL bytes (not a text) and one that is not UTF-8;
  /// if it looks like GB18030 the hint says so, and with `allowingGB18030` such a file is read.
  public init(
    name: String, bytes: [UInt8], limit: Int = SourceFile.handwrittenLimit, allowingGB18030: Bool = false
  ) throws(Diagnostic) {
    self.name = name
    self.text = try SourceFile.decode(
      bytes, name: name, limit: limit, allowingGB18030: allowingGB18030)
  }

  /// The place of a line and column in this file.
  public func range(line: Int, column: Int = 1) -> SourceRange {
    SourceRange(file: name, line: line, column: column)
  }
}
