import Localization
import Scenarios
import SourceText

/// Sorts the differences of a sheet into scenarios.
struct EditsBuilder {
  let sheet: AssumptionSheet
  let changes: [AssumptionChange]
  let request: AssumptionRequest
  /// The scenarios named for the run; empty for all.
  let named: [String]
  let language: Language

  /// The file and sheet in words.
  var source: LocalizedText {
    guard let name = sheet.grid.sheet else { return LocalizedText(sheet.grid.file) }
    return LocalizedText(en: "\(sheet.grid.file), sheet \(name)", zh: "\(sheet.grid.file) 工作表“\(name)”")
  }

  /// The scenarios of the sheet that run as edited.
  ///
  /// - Throws: that one is to be kept and several were edited, or none.
  func scenarios() throws(Diagnostics) -> [EditedScenario] {
    let names = sheet.scenarios.filter(isEdited)
    if let name = request.name {
      guard names.count == 1 else { throw Diagnostics([notOne(names, name)]) }
    }
    return names.map { original in
      EditedScenario(
        original: original, name: request.name ?? original + EditedScenario.suffix,
        changes: changes(of: original),
        source: source)
    }
  }

  private func changes(of scenario: String) -> [AssumptionChange] {
    changes.filter { $0.row.result.name == scenario }
  }

  /// Edited itself, or named and following an edited parent.
  private func isEdited(_ scenario: String) -> Bool {
    let own = changes(of: scenario)
    return named.isEmpty ? own.contains(where: \.isOwn) : named.contains(scenario) && !own.isEmpty
  }

  /// Edited scenarios that do not run.
  func remarks(_ scenarios: [EditedScenario]) -> Diagnostics {
    let edited = others(scenarios).filter { changes(of: $0).contains(where: \.isOwn) }
    return edited.isEmpty ? Diagnostics() : Diagnostics([notNamed(edited)])
  }

  /// What the reader should know about the scenarios that run: which follow, and deviations that stay.
  func notes(_ scenarios: [EditedScenario]) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    let following = others(scenarios).filter { !changes(of: $0).contains(where: \.isOwn) }
    if !following.isEmpty { notes.append(follows(following)) }
    if scenarios.contains(where: { $0.changes.contains(where: \.keepsDeviations) }) { notes.append(kept) }
    return notes
  }

  /// What is printed: every cell that was edited, and those that follow in a scenario that runs on them.
  func differences(_ scenarios: [EditedScenario]) -> [AssumptionChange] {
    let running = Set(scenarios.map(\.original))
    return changes.filter { $0.isOwn || running.contains($0.row.result.name) }
  }

  private func others(_ scenarios: [EditedScenario]) -> [String] {
    let running = Set(scenarios.map(\.original))
    return sheet.scenarios.filter { !running.contains($0) && !changes(of: $0).isEmpty }
  }

  private func notOne(_ names: [String], _ name: String) -> Diagnostic {
    let place = SourceRange(file: sheet.grid.file, line: 1)
    guard !names.isEmpty else {
      return .error(
        at: place, en: "no cell differs from the project: there is nothing to save as \"\(name)\"",
        zh: "没有与项目不同的单元格：没有可存为“\(name)”的内容")
    }
    let list = names.joined(separator: ", ")
    return .error(
      at: place, en: "\(names.count) scenarios were edited (\(list)); --save keeps one",
      zh: "有 \(names.count) 个情景被修改（\(list)）；--save 只保存一个",
      hint: LocalizedText(
        en: "name the one to keep: qilu run \(names[0]) --assumptions … --save \(name)",
        zh: "请指明要保存的情景：qilu run \(names[0]) --assumptions … --save \(name)"))
  }

  private func notNamed(_ names: [String]) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return .warning(
      at: nil,
      LocalizedText(
        en: "edited but not named for this run, so left out: \(list)", zh: "已修改但未被指定运行，因此略去：\(list)"))
  }

  private func follows(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      en:
        "in the sheet these follow an edited parent; they run as the project has them unless named (qilu run \(names[0]) --assumptions …): \(list)",
      zh: "以下情景在表中随上级变动，但仍按项目现状运行；如需随之变动，请指明（qilu run \(names[0]) --assumptions …）：\(list)")
  }

  private var kept: LocalizedText {
    LocalizedText(
      en:
        "where the original is uncertain (±), only the value moves: its deviations go on around the new one",
      zh: "原有不确定性（±）的假设只移动数值，偏差围绕新值保持不变")
  }
}
