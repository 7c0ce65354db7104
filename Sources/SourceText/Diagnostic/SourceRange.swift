/// A place in a text: line and column, both counted from 1, columns in characters (Unicode scalars).
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars: one for a Chinese character.
  public var column: Int

  /// A place by line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file, from the first character to the one after the last.
public struct SourceRange: Hashable, Sendable {
  /// The file's name as the user knows it, relative to the project.
  public var file: String
  /// The first character.
  public var start: SourcePosition
  /// One past the last character; equal to `start` where the end is not known.
  public var end: SourcePosition

  /// A stretch of `file`; without `end` it is one place.
  public init(file: String, start: SourcePosition, end: SourcePosition? = nil) {
    self.file = file
    self.start = start
    self.end = end ?? start
  }

  /// One place in `file`.
  public init(file: String, line: Int, column: Int = 1) {
    self.init(file: file, start: SourcePosition(line: line, column: column))
  }

  /// The place of something that no user wrote: an expression built by the program.
  public static let none = SourceRange(file: "", line: 1)
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals turn into a link.
  public var description: String {
    "\(file):\(start.line):\(start.column)"
  }
}
