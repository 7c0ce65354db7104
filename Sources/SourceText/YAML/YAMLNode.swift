import Localization

/// A part of a YAML file with its place: a text, a list, a mapping, or nothing.
///
/// Scalars are kept as written; `off`, `017` and `12:30` are texts until a reader asks for a number or a yes/no.
public struct YAMLNode: Sendable {
  /// What is written there.
  public enum Kind: Sendable {
    /// A single value, its text as written; `quoted` if it stood in quotes or in a `|` or `>` block.
    case scalar(String, quoted: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order of the file; keys are distinct.
    case mapping([(key: YAMLNode, value: YAMLNode)])
    /// Nothing after the colon, `~` or `null`.
    case null
  }

  /// What is written there.
  public let kind: Kind
  /// Where it is written.
  public let range: SourceRange
  /// Where the text of a scalar begins: after the quote, or on the line after `|`.
  public let contentStart: SourcePosition

  /// What probably went wrong if this is not what the reader expects.
  let note: LocalizedText?

  /// A part of a YAML file.
  public init(kind: Kind, range: SourceRange, contentStart: SourcePosition? = nil) {
    self.init(kind: kind, range: range, contentStart: contentStart, note: nil)
  }

  init(kind: Kind, range: SourceRange, contentStart: SourcePosition? = nil, note: LocalizedText?) {
    self.kind = kind
    self.range = range
    self.contentStart = contentStart ?? range.start
    self.note = note
  }

  /// The place of the text inside the quotes, for a parser of that text.
  public var contentRange: SourceRange {
    SourceRange(file: range.file, start: contentStart, end: max(range.end, contentStart))
  }

  /// The text of a scalar, nil for everything else.
  public var scalarText: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// Whether nothing is written there.
  public var isNull: Bool {
    if case .null = kind { true } else { false }
  }
}
