import Localization
import Modeling
import Scenarios
import SourceText
public import TimeSeries

/// One side of a revision: a report folder (by the inputs it keeps) or a project folder (as it is now), perhaps with the data
/// of an earlier date: `reports`, `reports@2025-06-30`, `../plan`.
public struct RevisionSource: Sendable {
  /// As it was named.
  public let name: String
  /// The project, that of a report folder as it was.
  let project: Project
  /// What was asked of the run.
  let request: RunRequest
  /// The scenarios reported; nil for all of a project.
  let scenarios: [String]?
  /// Where the values stand that were reported; nil where the data are not those of the reports.
  let reports: (folder: String, fileSystem: any FileSystem)?

  /// Reads a side.
  ///
  /// - Parameters:
  ///   - name: the folder, with `@DATE` behind it for the data of a date.
  ///   - locate: where a folder named by the user lies.
  /// - Throws: a `Failure` that says what the folder should be.
  public init(
    _ name: String, fileSystem: any FileSystem, threads: Int = 1, locate: (String) -> String = { $0 }
  ) throws {
    let (path, date) = try Self.parts(name) { fileSystem.exists(locate($0)) }
    let folder = locate(path)
    self.name = name
    guard fileSystem.kind(of: folder) == .folder else {
      throw fileSystem.exists(folder) ? FileError.isNotFolder(path) : FileError.notFound(path)
    }
    guard ArchivedRun.isReportFolder(folder, fileSystem) else {
      guard fileSystem.kind(of: Project.join(folder, "scenarios")) == .folder else {
        throw Failure(.missing, Diagnostics([.neither(path)]))
      }
      project = try Project(folder: folder, fileSystem: fileSystem)
      request = RunRequest(asOf: date, threads: threads)
      (scenarios, reports) = (nil, nil)
      return
    }
    let run = try ArchivedRun(folder: folder, fileSystem: fileSystem, threads: threads)
    project = run.project
    var request = run.request
    if let date { request.asOf = date }
    self.request = request
    scenarios = run.scenarios
    reports = date == nil || date == run.request.asOf ? (folder, fileSystem) : nil
  }

  /// The folder and the date of `FOLDER@DATE`; a folder may have an @ in its name.
  private static func parts(_ name: String, exists: (String) -> Bool) throws -> (String, CalendarDate?) {
    guard let mark = name.lastIndex(of: "@"), !exists(name) else { return (name, nil) }
    let (folder, text) = (String(name[..<mark]), String(name[name.index(after: mark)...]))
    guard let date = try? CalendarDate.parse(text) else {
      throw Failure(
        .invalid,
        Diagnostics([
          .error(
            at: nil, en: "expected a date such as 2025-06-30 after @, found \(text)",
            zh: "@ 之后应为日期（如 2025-06-30），实际为 \(text)")
        ]))
    }
    return (folder, date)
  }

  /// The values of one scenario as its report holds them, by variable and period; empty where there are none.
  func reported(_ scenario: String) -> [String: [String: Double]] {
    guard let reports else { return [:] }
    let path = Project.join(reports.folder, "\(scenario)/projections.csv")
    guard let bytes = try? reports.fileSystem.read(path),
      let file = try? SourceFile(name: path, bytes: bytes, limit: .max),
      let table = try? CSVTable.parse(file, required: ["variable", "period", "value"])
    else { return [:] }
    var values: [String: [String: Double]] = [:]
    for row in table.rows {
      guard let value = row["value"].optionalNumber() else { continue }
      values[row["variable"].text, default: [:]][row["period"].text] = value
    }
    return values
  }
}

extension Diagnostic {
  fileprivate static func neither(_ path: String) -> Diagnostic {
    .error(
      at: nil, en: "\(path) is neither a report folder (with manifest.json) nor a project (with scenarios/)",
      zh: "\(path) 既不是报告文件夹（含 manifest.json），也不是项目（含 scenarios/）",
      hint: LocalizedText(
        en: "name what qilu run wrote, or the folder that holds seeds/ and scenarios/",
        zh: "请指明 qilu run 写出的文件夹，或含 seeds/ 与 scenarios/ 的文件夹"))
  }
}
