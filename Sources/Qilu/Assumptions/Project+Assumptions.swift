public import Localization
import Scenarios
import SourceText
import Spreadsheets
import TimeSeries

/// What is asked of a sheet of assumptions.
public struct AssumptionRequest: Sendable {
  /// The file, as a path.
  public var path: String
  /// The file as the user named it.
  public var shown: String
  /// The name under which the edited scenario is kept; nil for a run alone.
  public var name: String?

  /// A request.
  public init(path: String, shown: String, name: String? = nil) {
    self.path = path
    self.shown = shown
    self.name = name
  }
}

extension Project {
  /// Reads a sheet of assumptions and holds it against the project's scenarios.
  ///
  /// Each scenario with an edited cell becomes one of its own that extends it, in a project that the result carries; a
  /// scenario named in `run` that only follows an edited parent does too. Nothing is written.
  ///
  /// - Throws: what cannot be read or understood, cell by cell; a scenario that does not exist; a name that is taken.
  public func assumptions(_ request: AssumptionRequest, for run: RunRequest, in language: Language) throws
    -> AssumptionEdits
  {
    let planner = RunPlanner(project: self, request: run)
    let folder = try planner.scenarioFolder()
    let named = try planner.checkedNames()
    if let name = request.name { try checkFree(name, folder) }
    let sheet = try sheet(request)
    try check(sheet, folder)
    var deterministic = run
    deterministic.draws = 0
    deterministic.scenarios = run.scenarios.filter { sheet.scenarios.contains(ScenarioFile.name(ofFile: $0)) }
    deterministic.scenarios += sheet.scenarios.filter { !named.contains($0) }
    deterministic.requests = RunRequest().requests
    let outcome = try self.run(deterministic)
    let comparison = AssumptionComparison(sheet, groups: outcome.groups)
    try comparison.problems.first(Self.shownProblems).throwIfErrors()
    let builder = EditsBuilder(
      sheet: sheet, changes: comparison.changes, request: request, named: named, language: language)
    let scenarios = try builder.scenarios()
    if request.name == nil { for scenario in scenarios { try checkFree(scenario.name, folder) } }
    var edits = edits(builder, scenarios, comparison)
    if let workbook = sheet.grid.workbook {
      edits.remarks.add(unread(workbook, request.shown, outcome, asOf: run.asOf))
    }
    try edits.checkSolvable(despite: comparison.implausible, deterministic)
    return edits
  }

  /// Edits in sheets of the workbook that are not read.
  private func unread(
    _ workbook: SpreadsheetFile, _ file: String, _ outcome: RunOutcome, asOf date: CalendarDate?
  ) -> Diagnostics {
    let coefficients = EditedCoefficients(workbook, file: file)
    var remarks = coefficients?.remarks(outcome.groups) ?? Diagnostics()
    // What was published after a date stands as numbers where the run of that date has formulas.
    if date == nil { remarks.add(OvertypedFormulas(workbook: workbook, file: file).remarks(outcome)) }
    return remarks
  }

  private func sheet(_ request: AssumptionRequest) throws -> AssumptionSheet {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try fileSystem.read(request.path, upTo: AssumptionGrid.sizeLimit + 1)
    } catch {
      throw error.shown(as: request.shown)
    }
    return try AssumptionSheet(AssumptionGrid.read(bytes, file: request.shown))
  }

  /// Every row names a scenario of the project.
  private func check(_ sheet: AssumptionSheet, _ folder: ScenarioFolder) throws {
    var problems = Diagnostics()
    let names = folder.library.names
    for name in sheet.scenarios where !names.contains(name) {
      if let own = folder.problems[name] {
        problems.add(own)
      } else if let row = sheet.rows.first(where: { $0.key.scenario == name }) {
        problems.add(
          sheet.grid.problem(
            sheet.address(row.index, .scenario),
            LocalizedText(en: "there is no scenario \"\(name)\"", zh: "没有情景“\(name)”"),
            hint: Self.editedHint(name, among: names) ?? nameHint(name, among: names)))
      }
    }
    try problems.first(Self.shownProblems).throwIfErrors()
  }

  /// A workbook of a run with --assumptions has scenarios that stand in no file.
  private static func editedHint(_ name: String, among names: [String]) -> LocalizedText? {
    guard name.hasSuffix(EditedScenario.suffix),
      names.contains(String(name.dropLast(EditedScenario.suffix.count)))
    else { return nil }
    return LocalizedText(
      en: "it was run from an edited sheet: keep it with --save NAME, or delete its rows here",
      zh: "它来自修改过的表：请用 --save 名称 保存，或删去此处各行")
  }

  private func checkFree(_ name: String, _ folder: ScenarioFolder) throws {
    guard ScenarioFile.isName(name) else { throw Self.notAName(name) }
    let file = "scenarios/\(name).yaml"
    guard fileSystem.exists(path(file)) || folder.library.files[name] != nil else { return }
    throw Failure(
      .unwritable,
      Diagnostics([
        .error(
          at: nil, en: "\(file) exists already", zh: "\(file) 已存在",
          hint: LocalizedText(en: "choose another name with --save NAME", zh: "请用 --save 另取名称"))
      ]))
  }

  private func edits(
    _ builder: EditsBuilder, _ scenarios: [EditedScenario], _ comparison: AssumptionComparison
  ) -> AssumptionEdits {
    let texts = scenarios.map { ($0.file, $0.text(in: builder.language)) }
    let files = Dictionary(
      texts.map { (path($0.0), Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })
    var remarks = builder.sheet.remarks
    remarks.add(comparison.remarks)
    remarks.add(builder.remarks(scenarios))
    return AssumptionEdits(
      source: builder.source, differences: builder.differences(scenarios).map(\.words), remarks: remarks,
      notes: builder.notes(scenarios),
      scenarios: builder.sheet.scenarios, edited: scenarios.map { ($0.original, $0.name) },
      project: Project(self, fileSystem: OverlayFileSystem(base: fileSystem, files: files, writes: true)),
      saved: builder.request.name == nil ? nil : texts.first)
  }
}

extension Project {
  /// More findings than this help nobody.
  static let shownProblems = 50
}

extension Diagnostics {
  /// The first findings, and how many more there are.
  func first(_ count: Int) -> Diagnostics {
    guard all.count > count else { return self }
    let more = all.count - count
    return Diagnostics(
      Array(all.prefix(count)) + [
        .error(at: nil, en: "and \(more) more findings of this sort", zh: "另有 \(more) 处类似问题")
      ])
  }
}
