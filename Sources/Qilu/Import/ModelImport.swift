import Foundation
import Localization
import Modeling
public import SourceText
public import TimeSeries

/// A model of another program, put into a model file.
public struct ModelImport: Sendable {
  /// The model in its own language.
  public var file: String
  /// The model file to write; nil to give its text only.
  public var output: String?
  /// A wide CSV with the model's data.
  public var data: String?
  /// How often the model's series are observed; nil to tell it from the data or the model.
  public var frequency: Frequency?
  /// Whether a model file that is there may be replaced.
  public var replaces: Bool

  /// An import.
  public init(
    file: String, output: String? = nil, data: String? = nil, frequency: Frequency? = nil,
    replaces: Bool = false
  ) {
    self.file = file
    self.output = output
    self.data = data
    self.frequency = frequency
    self.replaces = replaces
  }

  /// What an import gives.
  public struct Outcome: Sendable {
    /// The model file.
    public let text: String
    /// What a reader should know.
    public let warnings: [Diagnostic]
    /// The number of equations to be estimated, of identities, and of variables given from outside.
    public let counts: (estimated: Int, identities: Int, exogenous: Int)
  }

  /// Reads a model in the model description language of bimets, and writes the model file where one is named.
  ///
  /// - Throws: every finding in the model and its data; `FileError` for a file that cannot be read; a `Failure` for one
  ///   that is there already.
  public func importModelDescription(_ fileSystem: any FileSystem) throws -> Outcome {
    if let output, !replaces, fileSystem.exists(output) { throw Failure.taken(output) }
    let model = try MDLModel.parse(try fileSystem.source(file, shownAs: file))
    let translation = try MDLTranslation(
      model,
      MDLTranslation.Options(
        name: Self.stem(output ?? file), frequency: frequency, data: try dataTable(fileSystem)))
    if let output {
      try fileSystem.write(Array(translation.text.utf8), to: output, replacing: replaces)
    }
    return Outcome(text: translation.text, warnings: translation.warnings, counts: translation.counts)
  }

  private func dataTable(_ fileSystem: any FileSystem) throws -> (path: String, table: CSVTable)? {
    guard let data else { return nil }
    let source = try SourceFile(name: data, bytes: try fileSystem.read(data), limit: .max)
    let folder = output.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    let path = folder.map { Self.relative(URL(fileURLWithPath: data).standardizedFileURL.path, to: $0) }
    return (path ?? data, try CSVTable.parse(source))
  }

  /// The file's name without folder and ending: what the model is called.
  static func stem(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// A path as seen from a folder.
  static func relative(_ path: String, to folder: String) -> String {
    let target = path.split(separator: "/")
    let base = URL(fileURLWithPath: folder).standardizedFileURL.path.split(separator: "/")
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: base.count - shared)
    return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
