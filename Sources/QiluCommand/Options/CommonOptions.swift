public import ArgumentParser
import Foundation
public import Localization
import Qilu
import SourceText

/// Options every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The project's folder (default: the current folder or the nearest above it).")
  var project: String?

  @Option(
    name: .long,
    help: "Language of reports and messages: en or zh (default: the project's qilu.yaml, else en).")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Print nothing but results and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is being done.")
  var verbose = false

  /// The run whose reports `--project` names, which keep what it was made of; nil where it names a project, or nothing.
  func archivedRun() throws -> ArchivedRun? {
    guard let project else { return nil }
    let folder = URL(fileURLWithPath: project).standardizedFileURL.path
    return try ArchivedRun(inReportFolder: folder, shownAs: project, fileSystem: LocalFileSystem())
  }

  /// The project the command works on; without one, the current folder does for files named by path.
  func open(naming names: [String] = []) throws -> Project {
    let here = FileManager.default.currentDirectoryPath
    let fileSystem = LocalFileSystem()
    guard let project else {
      do {
        return try Project.find(from: here, fileSystem: fileSystem)
      } catch {
        guard names.contains(where: { $0.hasSuffix(".yaml") && fileSystem.exists($0) }) else { throw error }
        return try Project(folder: here, fileSystem: fileSystem)
      }
    }
    let folder = URL(fileURLWithPath: project).standardizedFileURL.path
    return try Project(named: project, folder: folder, fileSystem: fileSystem)
  }

  /// Paths among the names of scenarios and models, found from the current folder as every program does, else from the project's.
  func located(_ names: [String], in project: Project) -> [String] {
    names.map { name in
      guard name.contains("/") || name.hasSuffix(".yaml") else { return name }
      let path = URL(fileURLWithPath: name).standardizedFileURL.path
      return project.fileSystem.exists(path) ? path : name
    }
  }

  /// A folder found from the current one as every program does, else from the project's.
  func folder(_ name: String, in project: Project) -> String {
    let path = URL(fileURLWithPath: name).standardizedFileURL.path
    return project.fileSystem.kind(of: path) == .folder ? path : project.path(name)
  }

  /// Runs a command's work on the project; what goes wrong is printed and becomes the exit code.
  ///
  /// - Parameter names: names and paths of scenarios or models that the command was given.
  func perform(naming names: [String] = [], _ work: (Project, Language) throws -> Void) throws {
    // A reader that goes away (`qilu data list | head`) is told by the failing write, not by a signal that ends the program.
    signal(SIGPIPE, SIG_IGN)
    var language = lang ?? .en
    do {
      let project = try open(naming: names)
      language = lang ?? project.language ?? .en
      try work(project, language)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw report(Failure(error), in: language)
    }
  }

  /// Runs a command's work that reads a project, or the inputs that a report folder keeps, and writes nothing.
  ///
  /// - Parameter work: gets what was asked of the run whose reports they are, too.
  func performReading(naming names: [String] = [], _ work: (Project, Language, RunRequest) throws -> Void)
    throws
  {
    try performAnywhere { _, _ in
      if let run = try archivedRun() {
        return try work(run.project, lang ?? run.project.language ?? .en, run.request)
      }
      let project = try open(naming: names)
      try work(project, lang ?? project.language ?? .en, RunRequest())
    }
  }

  /// Runs a command's work that needs no project; what goes wrong is printed and becomes the exit code.
  func performAnywhere(_ work: (any FileSystem, Language) throws -> Void) throws {
    signal(SIGPIPE, SIG_IGN)
    let language = lang ?? (try? open())?.language ?? .en
    do {
      try work(LocalFileSystem(), language)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw report(Failure(error), in: language)
    }
  }

  /// Prints a failure on standard error and gives its exit code.
  func report(_ failure: Failure, in language: Language) -> ExitCode {
    printError(failure.diagnostics.rendered(language))
    return failure.kind.exitCode
  }

  /// A line of progress, on a terminal only.
  func progress(_ text: String) {
    guard !quiet, verbose || isatty(FileHandle.standardError.fileDescriptor) != 0 else { return }
    printError(text)
  }
}

extension Language: ExpressibleByArgument {}

extension Failure.Kind {
  /// Exit codes after sysexits.h.
  var exitCode: ExitCode {
    switch self {
    case .invalid: ExitCode(65)
    case .missing: ExitCode(66)
    case .defect: ExitCode(70)
    case .unwritable: ExitCode(73)
    case .inputOutput: ExitCode(74)
    }
  }
}
