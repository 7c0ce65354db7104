import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension DifferencePage {
  /// What comes of it, period by period: the variables that differ, those a planner asks about first.
  var results: Report.Section {
    let heading = LocalizedText(en: "What comes of it", zh: "结果有何不同")
    guard let horizon = difference.horizon else {
      let text = LocalizedText(en: "The two share no period.", zh: "两个情景没有共同的时期。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    guard !difference.shared.isEmpty else {
      let text = LocalizedText(
        en: "The two models have no variable in common: no figure of one region in both.",
        zh: "两个模型没有共同的变量（同一地区的同一指标）。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    let moved = self.moved(over: horizon)
    guard !moved.isEmpty || !difference.focus.isEmpty else {
      let text = LocalizedText(en: "Nothing: the two paths are the same.", zh: "没有不同：两条路径相同。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    let table = table(moved.prefix(Self.most), horizon)
    let rest = moved.dropFirst(Self.most).map(\.name)
    let remarks = [same(but: moved), rest.isEmpty ? nil : others(rest)].compactMap { $0 } + unshared
    return Report.Section(
      heading: heading, blocks: (moved.isEmpty ? [] : [.table(table)]) + remarks.map { .paragraph($0) })
  }

  /// The variables asked for that do not differ; nil where each does.
  private func same(but moved: [Variable]) -> LocalizedText? {
    let shared = Set(difference.shared.map(\.name))
    let names = difference.focus.map(\.name).filter { name in
      shared.contains(name) && !moved.contains { $0.name == name }
    }.map { LocalizedText($0) }
    guard !names.isEmpty else { return nil }
    let verb = names.count > 1 ? "do" : "does"
    return LocalizedText(
      en: "\(names.listed.en) \(verb) not differ between the two.", zh: "两条路径的\(names.listed.zh)没有不同。")
  }

  /// Of each variable asked for that the two do not share, which of them has it.
  private var unshared: [LocalizedText] {
    let shared = Set(difference.shared.map(\.name))
    return difference.focus.map(\.name).filter { !shared.contains($0) }.map { name in
      let owners = [second, first].filter { $0.run.estimated.model.variable(name) != nil }
      guard owners.count == 1, let owner = owners.first?.scenario.name else {
        return LocalizedText(
          en: "\(name) is another figure in each of the two models.", zh: "\(name) 在两个模型中不是同一指标。")
      }
      return LocalizedText(
        en: "\(name) is not compared: only \(owner) has it.", zh: "\(name) 不作比较：只有 \(owner) 有该变量。")
    }
  }

  /// Most variables that are told where none is asked for.
  private static let most = 20

  /// The variables that differ: those asked for, else those a planner asks about first.
  private func moved(over horizon: PeriodRange) -> [Variable] {
    let asked = Set(difference.focus.map(\.name))
    let main = Set(view.main.map(\.name))
    let moved = difference.shared.filter { variable in
      (asked.isEmpty || asked.contains(variable.name))
        && horizon.contains { abs(difference.difference(variable.name, $0) ?? 0) > 1e-9 }
    }
    return moved.filter { main.contains($0.name) } + moved.filter { !main.contains($0.name) }
  }

  private func others(_ names: [String]) -> LocalizedText {
    let (en, zh) = (names.joined(separator: ", "), names.joined(separator: "、"))
    return LocalizedText(
      en: "\(names.count) more differ (--variable NAME tells them): \(en).",
      zh: "另有\(names.count)个变量不同（用 --variable 名称 查看）：\(zh)。")
  }

  private func table(_ variables: some Sequence<Variable>, _ horizon: PeriodRange) -> Table {
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [])
    for variable in variables {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: view.heading(variable)))
      table.rows += rows(variable, horizon)
    }
    return table
  }

  private func rows(_ variable: Variable, _ horizon: PeriodRange) -> [[Table.Cell]] {
    let (format, signed) = (view.format(variable).withoutUnit, view.differenceFormat(variable).withoutUnit)
    func row(_ label: LocalizedText, _ format: NumberFormat, _ value: (Period) -> Double?) -> [Table.Cell] {
      [.text(label)] + horizon.map { period in value(period).map { .number($0, format) } ?? .empty }
    }
    let values = labels.map { name, projection in
      row(name, format) { projection.value(variable.name, $0) }
    }
    let gap = row(LocalizedText(en: "difference", zh: "差异"), signed) {
      difference.difference(variable.name, $0)
    }
    return values + [gap]
  }
}
