import Localization
public import SourceText

/// Why a command could not do its work, in the reader's words, with the kind that decides the exit code.
public struct Failure: Error, Sendable {
  /// What went wrong, broadly.
  public enum Kind: Sendable, Hashable {
    /// Something in a user's file or data.
    case invalid
    /// A file or scenario that was named does not exist.
    case missing
    /// The output folder cannot be made or replaced.
    case unwritable
    /// A read or write failed.
    case inputOutput
    /// A defect of the program.
    case defect
  }

  /// What went wrong, broadly.
  public let kind: Kind
  /// The findings.
  public let diagnostics: Diagnostics

  /// A failure from its findings.
  public init(_ kind: Kind, _ diagnostics: Diagnostics) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  /// Sorts any error a workflow can throw.
  public init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as FileError: self.init(Self.kind(of: error), Diagnostics(from: error))
    case is Diagnostic, is Diagnostics: self.init(.invalid, Diagnostics(from: error))
    default: self.init(.defect, Diagnostics(from: error))
    }
  }

  /// A file that could not be used, at the place that names it.
  init(_ error: FileError, at range: SourceRange?, hint: LocalizedText? = nil) {
    self.init(
      Self.kind(of: error), Diagnostics([.error(at: range, error.message, hint: hint ?? error.hint)]))
  }

  /// A file stands there that `--force` alone replaces.
  static func taken(_ path: String) -> Failure {
    Failure(
      .alreadyThere(path), at: nil,
      hint: LocalizedText(en: "--force replaces it; or choose another name", zh: "加 --force 可替换；也可换一个名称"))
  }

  /// An error of writing reports: whatever stands in the way, the folder cannot be made or replaced.
  init(writing error: FileError) {
    let kind: Kind = if case .full = error { .inputOutput } else { .unwritable }
    self.init(kind, Diagnostics(from: error))
  }

  private static func kind(of error: FileError) -> Kind {
    switch error {
    case .notFound, .isNotFolder: .missing
    case .isFolder, .unreadable: .inputOutput
    case .alreadyThere, .notOurs, .unwritable: .unwritable
    case .full: .inputOutput
    }
  }
}

extension Diagnostics {
  /// The findings an error carries, or one that tells of it.
  init(from error: any Error) {
    switch error {
    case let several as Diagnostics: self = several
    case let one as Diagnostic: self.init([one])
    case let error as FileError: self.init([.error(at: nil, error.message, hint: error.hint)])
    case let failure as Failure: self = failure.diagnostics
    default:
      self.init([.error(at: nil, en: "unexpected: \(error)", zh: "意外错误：\(error)")])
    }
  }
}
