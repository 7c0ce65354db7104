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
  ///   - today: the day on which it is asked; what will be published after it is not known. Nil to take any date.
  ///   - locate: where a folder named by the user lies.
  /// - Throws: a `Failure` that says what the folder should be.
  public init(
    _ name: String, fileSystem: any FileSystem, threads: Int = 1, today: CalendarDate? = nil,
    locate: (String) -> String = { $0 }
  ) throws {
    let (path, date) = try Self.parts(name) { fileSystem.exists(locate($0)) }
    if let date, let today, date > today {
      throw Failure(.invalid, Diagnostics([.notYet(name, date, today: today)]))
    }
    let folder = locate(path)
    self.name = name
    guard fileSystem.kind(of: folder) == .folder else {
      throw fileSystem.exists(folder) ? FileError.isNotFolder(path) : FileError.notFound(path)
    }
    guard
      let run = try ArchivedRun(
        inReportFolder: folder, shownAs: path, fileSystem: fileSystem, threads: threads)
    else {
      guard fileSystem.kind(of: Project.join(folder, "scenarios")) == .folder else {
        throw Failure(.missing, Diagnostics([.neither(path)]))
      }
      project = try Project(folder: folder, fileSystem: fileSystem)
      request = RunRequest(asOf: date, threads: threads)
      (scenarios, reports) = (nil, nil)
      return
    }
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
  ///
  /// - Parameter remarks: takes up why they cannot be read.
  func reported(_ scenario: String, _ remarks: inout Diagnostics) -> [String: [String: Double]] {
    guard let reports else { return [:] }
    let path = Project.join(reports.folder, "\(scenario)/projections.csv")
    let table: CSVTable
    do {
      let file = try SourceFile(name: path, bytes: try reports.fileSystem.read(path), limit: .max)
      table = try CSVTable.parse(file, required: ["variable", "period", "value"])
    } catch {
      for problem in Diagnostics(from: error).all { remarks.add(.notHeld(scenario, problem)) }
      return [:]
    }
    var values: [String: [String: Double]] = [:]
    for row in table.rows {
      guard let value = row["value"].optionalNumber() else { continue }
      values[row["variable"].text, default: [:]][row["period"].text] = value
    }
    return values
  }
}

extension RevisionSource {
  /// How much of the data a date leaves, where a date is asked for: what a failure to run is to be read with.
  var vintage: (known: Int, all: Int, first: CalendarDate)? {
    guard request.asOf != nil, let seeds = try? project.seedsIfAny(),
      let first = seeds.observations.observations.map(\.published).min()
    else { return nil }
    return (request.vintage(of: seeds).observations.count, seeds.observations.observations.count, first)
  }
}

extension Diagnostic {
  fileprivate static func notYet(_ name: String, _ date: CalendarDate, today: CalendarDate) -> Diagnostic {
    .error(
      at: nil, en: "\(name): expected a date up to today (\(today)), found \(date)",
      zh: "\(name)：日期不应晚于今天（\(today)），实际为 \(date)",
      hint: LocalizedText(en: "leave @\(date) out to take all data", zh: "去掉 @\(date) 即使用全部数据"))
  }

  /// A remark: the run is made again all the same.
  fileprivate static func notHeld(_ scenario: String, _ problem: Diagnostic) -> Diagnostic {
    .warning(
      at: problem.range,
      problem.message
        + LocalizedText(
          en: "; what was reported of \"\(scenario)\" is not held against its inputs",
          zh: "；因此情景“\(scenario)”的报告值未与其输入核对"))
  }

  fileprivate static func neither(_ path: String) -> Diagnostic {
    .error(
      at: nil, en: "\(path) is neither a report folder (with manifest.json) nor a project (with scenarios/)",
      zh: "\(path) 既不是报告文件夹（含 manifest.json），也不是项目（含 scenarios/）",
      hint: LocalizedText(
        en: "name what qilu run wrote, or the folder that holds seeds/ and scenarios/",
        zh: "请指明 qilu run 写出的文件夹，或含 seeds/ 与 scenarios/ 的文件夹"))
  }
}
