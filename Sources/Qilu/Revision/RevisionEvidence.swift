import Localization
import Reporting
import SourceText

/// What lies behind each cause: the figures, coefficients and lines that differ.
struct RevisionEvidence {
  let revision: Revision

  /// Longer lists stand whole in the JSON form alone.
  private static let most = 40

  var sections: [Report.Section] {
    [
      figures, coefficients, lines(.assumptions, revision.assumptionLines),
      lines(.model, revision.modelLines),
    ]
    .compactMap { $0 } + scenarioNames
  }

  private var figures: Report.Section? {
    guard !revision.figures.isEmpty || revision.otherFigures > 0 else { return nil }
    var table = Table(
      columns: [
        .rowName(LocalizedText(en: "Period", zh: "时期")),
        Table.Column(LocalizedText(en: "Old", zh: "旧值"), alignment: .right),
        Table.Column(LocalizedText(en: "New", zh: "新值"), alignment: .right),
        Table.Column(LocalizedText(en: "Source", zh: "来源")),
      ], rows: [])
    var subject = ""
    for change in revision.figures.prefix(Self.most) {
      let next = change.indicator + " " + change.region
      if next != subject {
        table.groups.append(
          Table.RowGroup(
            firstRow: table.rows.count,
            heading: LocalizedText(
              en: "\(change.title.en), \(change.place.en)", zh: "\(change.place.zh)\(change.title.zh)")))
        subject = next
      }
      table.rows.append(cells(change))
    }
    table.notes = notes(revision.figures.count)
    if revision.otherFigures > 0 {
      let count = revision.otherFigures
      table.notes.append(
        LocalizedText(
          en: "\(count) other figures differ that no equation or input of these scenarios uses.",
          zh: "另有 \(count) 个数据不同，这些情景未使用。"))
    }
    return Report.Section(
      heading: LocalizedText(en: "Data: figures that differ", zh: "数据：有变动的数据"),
      blocks: [.table(table)])
  }

  private func cells(_ change: FigureChange) -> [Table.Cell] {
    let (was, now) = (change.old, change.new)
    let origin = now ?? was
    let source = [origin?.source ?? "", origin?.origin ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      .plain(change.period),
      was.map { .text($0.text) } ?? .text(LocalizedText(en: "new", zh: "新增")),
      now.map { .text($0.text) } ?? .text(LocalizedText(en: "withdrawn", zh: "撤销")), .plain(source),
    ]
  }

  private func notes(_ count: Int) -> [LocalizedText] {
    let rest = count - Self.most
    guard rest > 0 else { return [] }
    return [
      LocalizedText(en: "\(rest) more: --format json lists all.", zh: "另有 \(rest) 项：--format json 列出全部。")
    ]
  }

  private var coefficients: Report.Section? {
    guard !revision.coefficients.isEmpty else { return nil }
    let format = NumberFormat(decimals: 3)
    var table = Table(
      columns: [
        .rowName(LocalizedText(en: "Equation and term", zh: "方程与项")),
        .number(LocalizedText(en: "Old data", zh: "旧数据"), format: format),
        .number(LocalizedText(en: "New data", zh: "新数据"), format: format),
        .number(
          LocalizedText(en: "Move in standard errors", zh: "变动（标准误倍数）"),
          format: NumberFormat(decimals: 1, sign: .always)),
      ], rows: [])
    var equation = ""
    for change in revision.coefficients.prefix(Self.most) {
      let next = "\(change.model) \(change.equation)"
      if next != equation {
        table.groups.append(
          Table.RowGroup(firstRow: table.rows.count, heading: change.title))
        equation = next
      }
      table.rows.append([
        .text(change.termTitle), .number(change.old), .number(change.new),
        .number((change.new - change.old) / change.standardError),
      ])
    }
    table.notes = notes(revision.coefficients.count)
    return Report.Section(
      heading: LocalizedText(en: "Re-estimation: coefficients that moved", zh: "重新估计：有变动的系数"),
      blocks: [.table(table)])
  }

  private func lines(_ step: RevisionStep, _ changes: [LineChange]) -> Report.Section? {
    guard !changes.isEmpty else { return nil }
    let heading =
      step == .model
      ? LocalizedText(en: "Model: lines that differ", zh: "模型：有变动的行")
      : LocalizedText(en: "Assumptions: lines that differ", zh: "假设：有变动的行")
    return Report.Section(
      heading: heading,
      blocks: [.bullets(changes.prefix(Self.most).map(Self.words))]
        + notes(changes.count).map(Report.Block.paragraph))
  }

  /// `scenarios/base.yaml:12 assumptions › demand › 2027: base + 4 pp → base + 5 pp`.
  static func words(_ change: LineChange) -> LocalizedText {
    let place = change.place.map { "\($0.file):\($0.start.line) " } ?? ""
    let key = change.key.joined(separator: " › ")
    let (was, now) = (change.old, change.new)
    return switch (was, now) {
    case (let was?, let now?): LocalizedText("\(place)\(key): \(was) → \(now)")
    case (nil, let now?): LocalizedText(en: "\(place)\(key): new: \(now)", zh: "\(place)\(key)：新增：\(now)")
    case (let was?, nil): LocalizedText(en: "\(place)\(key): removed: \(was)", zh: "\(place)\(key)：删除：\(was)")
    case (nil, nil): LocalizedText("\(place)\(key)")
    }
  }

  private var scenarioNames: [Report.Section] {
    let lists: [([String], Revision.Side)] = [
      (revision.onlyInOld, revision.old), (revision.onlyInNew, revision.new),
    ]
    let texts = lists.filter { !$0.0.isEmpty }.map { names, side in
      LocalizedText(
        en: "Only in \(side.name): \(names.joined(separator: ", "))",
        zh: "仅见于 \(side.name)：\(names.joined(separator: "、"))")
    }
    guard !texts.isEmpty else { return [] }
    return [
      Report.Section(
        heading: LocalizedText(en: "Scenarios of one run alone", zh: "仅一次运行有的情景"),
        blocks: [.bullets(texts)])
    ]
  }
}
