public import Localization
import Scenarios
public import SourceText

/// What a sheet of assumptions changes in a project, and the scenarios it makes.
public struct AssumptionEdits: Sendable {
  /// The file and sheet in words.
  public let source: LocalizedText
  /// Every difference that runs in words, cell by cell.
  public let differences: [LocalizedText]
  /// What is not read or does not run.
  public internal(set) var remarks: Diagnostics
  /// What the reader should know about the scenarios that run.
  public let notes: [LocalizedText]
  /// The scenarios of the sheet, in its order.
  public let scenarios: [String]
  /// The names of the edited scenarios, each beside its original.
  public let edited: [(original: String, name: String)]
  /// The project with the edited scenarios in it, though on no disk.
  public let project: Project
  /// The scenario that is kept, with its text; nil where nothing was asked to be saved.
  let saved: (file: String, text: String)?

  /// What a run covers: the scenarios named, else those of the sheet, and the edited ones beside them.
  public func covered(naming names: [String]) -> [String] {
    (names.isEmpty ? scenarios : names) + edited.map(\.name)
  }

  /// Writes the scenario that is kept and returns its path relative to the project; nil where none was asked for.
  ///
  /// - Throws: `FileError.alreadyThere`, other errors of writing.
  public func save() throws -> String? {
    guard let saved else { return nil }
    do throws(FileError) {
      try project.fileSystem.write(Array(saved.text.utf8), to: project.path(saved.file), replacing: false)
    } catch {
      throw Failure(writing: error.shown(as: saved.file))
    }
    return saved.file
  }

  /// The differences as they are printed before the run.
  public var summary: LocalizedText {
    guard !differences.isEmpty else {
      return LocalizedText(en: "\(source.en): no differences", zh: "\(source.zh)：没有差异")
    }
    let count = differences.count
    let head = LocalizedText(
      en: "\(source.en): \(count) \(count == 1 ? "difference" : "differences")",
      zh: "\(source.zh)：\(count) 处差异")
    let list = differences.reduce(head) { $0 + LocalizedText("\n  ") + $1 }
    return notes.reduce(list) { $0 + LocalizedText("\n") + $1 }
  }
}
