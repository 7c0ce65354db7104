public import Localization

/// One finding about a user's text: where, what is wrong, and how to put it right.
///
/// The message says what was found and what was expected; the hint says what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The text cannot be used.
    case error
    /// The text is used, and the user should know something about it.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// The place, if the finding has one.
  public var range: SourceRange?
  /// What was found and what was expected.
  public var message: LocalizedText
  /// What to do about it.
  public var hint: LocalizedText?

  /// A finding of any severity.
  public init(
    _ severity: Severity, at range: SourceRange?, _ message: LocalizedText, hint: LocalizedText? = nil
  ) {
    self.severity = severity
    self.range = range
    self.message = message
    self.hint = hint
  }

  /// A finding that makes the text unusable.
  public static func error(
    at range: SourceRange?, _ message: LocalizedText, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.error, at: range, message, hint: hint)
  }

  /// A finding that the user should know about.
  public static func warning(
    at range: SourceRange?, _ message: LocalizedText, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, at: range, message, hint: hint)
  }

  /// An error at a place, in both languages.
  public static func error(
    at range: SourceRange?, en: String, zh: String, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.error, at: range, LocalizedText(en: en, zh: zh), hint: hint)
  }
}

extension Diagnostic {
  /// `file:line:column: error: message`, and the hint indented on the lines below.
  public func rendered(_ language: Language) -> String {
    var text = range.map { "\($0): " } ?? ""
    text += severity.label[language] + message[language]
    if let hint {
      let indented = hint[language].split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n    ")
      text += "\n    " + indented
    }
    return text
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The English rendering, for logs and failing tests.
  public var description: String { rendered(.en) }
}

extension Diagnostic.Severity {
  var label: LocalizedText {
    switch self {
    case .error: LocalizedText(en: "error: ", zh: "错误：")
    case .warning: LocalizedText(en: "warning: ", zh: "警告：")
    }
  }
}
