public import SourceText

/// Whether a folder of reports is still what a run gives, and whether it is still true of the project as it is now.
public struct Verification: Sendable {
  /// How a file of the folder stands to the run made again from the inputs that the folder keeps.
  public enum FileState: Sendable, Hashable {
    /// The same bytes.
    case identical
    /// A table whose numbers agree within the tolerance, or a text beside such tables.
    case withinTolerance
    /// Numbers or words that differ.
    case different(TableChange?)
    /// Of a kind that this version of the program does not write.
    case notWritten
    /// Not as the run wrote it: changed by somebody since, of a table with the figures that were.
    case edited(TableChange?)
    /// Not there.
    case missing
    /// As the run wrote it, where the run cannot be made again.
    case asWritten
  }

  /// What an input of the run is about.
  public enum InputKind: String, Sendable, Hashable, CaseIterable {
    case data, model, scenario, settings
  }

  /// How an input stands now.
  public enum InputState: Sendable, Hashable {
    /// Another file of the same name.
    case changed
    /// Not in the project.
    case absent
    /// Read now and not then.
    case new
  }

  /// An input that is not as it was.
  public struct InputChange: Sendable, Hashable {
    /// Its path relative to the project.
    public var path: String
    /// What it is about.
    public var kind: InputKind
    /// How it stands now.
    public var state: InputState
  }

  /// What the project gives now.
  public enum Present: Sendable {
    /// There is no project to compare with.
    case noProject
    /// Every input is as it was.
    case unchanged
    /// Inputs changed; what that does cannot be said, for the run cannot be made again.
    case changed([InputChange])
    /// Inputs changed, and figures with them or not: the tables that moved, by their path in the folder.
    case rerun([InputChange], [String: TableChange])
    /// Inputs changed, and the project cannot be run now.
    case broken([InputChange], Diagnostics)
  }

  /// The folder, as it was named.
  public let folder: String
  /// The version and BLAS that wrote it, where they are not those of now.
  public let otherProgram: String?
  /// Its files.
  public let files: [(path: String, state: FileState)]
  /// Folders of earlier runs in it, which the manifest does not describe.
  public let kept: [String]
  /// What the project gives now.
  public let present: Present
  /// What keeps the run from being made again, so that only hashes were compared; nil where it was made again.
  public let obstacle: Diagnostics?

  /// The largest relative distance of two numbers that count as the same.
  public static let tolerance = 1e-9

  /// Whether the folder is as written, can be made again, and is what the project gives now.
  public var holds: Bool {
    obstacle == nil && files.allSatisfy { $0.state == .identical || $0.state == .withinTolerance }
      && isPresent
  }

  private var isPresent: Bool {
    switch present {
    case .noProject, .unchanged: true
    case .rerun(_, let figures): figures.isEmpty
    case .broken, .changed: false
    }
  }
}
