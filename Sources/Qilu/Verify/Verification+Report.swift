import Localization
public import Reporting
import SourceText

extension Verification {
  /// For people: the verdict, the files, the inputs, the figures.
  public var report: Report {
    let sections = [
      Report.Section(blocks: [.headline(Report.Headline(verdict))]), fileSection, presentSection,
    ]
    return Report(
      title: LocalizedText(en: "Is \(folder) still true?", zh: "\(folder) 是否仍然成立？"),
      sections: sections.compactMap { $0 })
  }

  /// The files that are not identical.
  private var fileSection: Report.Section? {
    var blocks: [Report.Block] = []
    if let obstacle {
      blocks.append(.paragraph(LocalizedText(en: obstacle.rendered(.en), zh: obstacle.rendered(.zh))))
    }
    let others = files.filter { ![.identical, .withinTolerance, .asWritten].contains($0.state) }
    if !others.isEmpty { blocks.append(.bullets(others.map(words))) }
    for (path, state) in others {
      guard let change = state.change else { continue }
      blocks += [.subheading(LocalizedText(path))] + Self.blocks(change)
    }
    blocks += [inWords, notLookedAt].compactMap { $0.map { .paragraph($0) } }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(heading: LocalizedText(en: "Files", zh: "文件"), blocks: blocks)
  }

  /// The files whose figures agree and whose bytes do not.
  private var inWords: LocalizedText? {
    let names = files.filter { $0.state == .withinTolerance }.map(\.path)
    guard !names.isEmpty else { return nil }
    let (en, zh) = (names.joined(separator: ", "), names.joined(separator: "、"))
    return LocalizedText(
      en: "Other in bytes, though not in figures (last digits, words or looks): \(en).",
      zh: "数值相符而字节不同（末位数字、措辞或版式）：\(zh)。")
  }

  private var notLookedAt: LocalizedText? {
    guard !kept.isEmpty else { return nil }
    let (en, zh) = (kept.joined(separator: ", "), kept.joined(separator: "、"))
    return LocalizedText(
      en: "Not looked at, for they are of earlier runs: \(en).", zh: "未检查（属于此前的运行）：\(zh)。")
  }

  private func words(_ file: (path: String, state: FileState)) -> LocalizedText {
    let state =
      switch file.state {
      case .edited: LocalizedText(en: "changed since the run wrote it", zh: "写成后被改动")
      case .missing: LocalizedText(en: "not there", zh: "缺失")
      case .notWritten: LocalizedText(en: "this version does not write it", zh: "本版本不再生成")
      default: LocalizedText(en: "comes out otherwise", zh: "重新运行的结果不同")
      }
    return LocalizedText(en: "\(file.path): \(state.en)", zh: "\(file.path)：\(state.zh)")
  }

  private var presentSection: Report.Section? {
    let heading = LocalizedText(en: "The project now", zh: "项目现状")
    switch present {
    case .noProject, .unchanged: return nil
    case .changed(let changes):
      return Report.Section(heading: heading, blocks: [.bullets(changes.map(words))])
    case .broken(let changes, let problems):
      return Report.Section(
        heading: heading,
        blocks: [
          .bullets(changes.map(words)),
          .paragraph(LocalizedText(en: problems.rendered(.en), zh: problems.rendered(.zh))),
        ])
    case .rerun(let changes, let figures):
      var blocks: [Report.Block] = [.bullets(changes.map(words))]
      let own = Self.own(figures)
      for (path, change) in own.sorted(by: { $0.key < $1.key }) {
        blocks += [.subheading(LocalizedText(path))] + Self.blocks(change)
      }
      blocks += Self.others(figures.keys.filter { own[$0] == nil }.sorted()).map { [.paragraph($0)] } ?? []
      if !figures.isEmpty {
        blocks.append(
          .paragraph(
            LocalizedText(
              en:
                "How much of it is data, re-estimation, assumptions and model: qilu compare --revision \(folder) .",
              zh: "其中数据、重新估计、假设与模型各占多少：qilu compare --revision \(folder) .")))
      }
      return Report.Section(heading: heading, blocks: blocks)
    }
  }

  /// The tables that follow from those told.
  private static func others(_ paths: [String]) -> LocalizedText? {
    guard !paths.isEmpty else { return nil }
    return LocalizedText(
      en: "With them other tables: \(paths.joined(separator: ", ")).",
      zh: "随之变动的其他表：\(paths.joined(separator: "、"))。")
  }

  private func words(_ change: InputChange) -> LocalizedText {
    let state = change.state.title
    return LocalizedText(
      en: "\(change.path) (\(change.kind.title.en)): \(state.en)",
      zh: "\(change.path)（\(change.kind.title.zh)）：\(state.zh)")
  }

  /// How many figures differ, and the largest.
  private static func blocks(_ change: TableChange) -> [Report.Block] {
    let columns = [
      (change.lostColumns, LocalizedText(en: "columns are gone", zh: "消失的列")),
      (change.gainedColumns, LocalizedText(en: "columns are new", zh: "新增的列")),
    ].filter { !$0.0.isEmpty }.map { names, words in
      LocalizedText(
        en: "\(words.en): \(names.joined(separator: ", "))", zh: "\(words.zh)：\(names.joined(separator: "、"))"
      )
    }
    let rows = [
      (change.lost, LocalizedText(en: "rows are gone", zh: "行消失")),
      (change.gained, LocalizedText(en: "rows are new", zh: "行新增")),
    ].filter { $0.0 > 0 }.map { LocalizedText(en: "\($0.0) \($0.1.en)", zh: "\($0.0)\($0.1.zh)") }
    let figures = LocalizedText(
      en: "\(change.count) of \(change.compared) figures differ by more than 1e-9",
      zh: "\(change.compared)个数值中有\(change.count)个差异超过1e-9")
    // Of a table that is gone there is nothing to compare.
    let compared = change.compared > 0 || rows.isEmpty ? [figures] : []
    let summary = Report.Block.paragraph((compared + rows + columns).clauses.closed)
    guard !change.figures.isEmpty else { return [summary] }
    return [summary, .table(table(change))]
  }

  private static func table(_ change: TableChange) -> Table {
    Table(
      title: LocalizedText(en: "The largest, relative to their size", zh: "相对变动最大的数值"),
      columns: [
        .rowName(LocalizedText(en: "Figure", zh: "数值")),
        .number(LocalizedText(en: "In the folder", zh: "报告中")),
        .number(LocalizedText(en: "Now", zh: "现在")),
      ],
      rows: change.figures.map { figure in
        [
          .plain((figure.row + [figure.column]).joined(separator: " ")), .plain(figure.before),
          .plain(figure.after),
        ]
      })
  }
}

extension Verification.FileState {
  /// How the figures of a table differ.
  fileprivate var change: TableChange? {
    switch self {
    case .different(let change), .edited(let change): change
    default: nil
    }
  }
}

extension Verification.InputKind {
  var title: LocalizedText {
    switch self {
    case .data: LocalizedText(en: "data", zh: "数据")
    case .model: LocalizedText(en: "model", zh: "模型")
    case .scenario: LocalizedText(en: "scenario", zh: "情景")
    case .settings: LocalizedText(en: "settings", zh: "设置")
    }
  }
}

extension Verification.InputState {
  fileprivate var title: LocalizedText {
    switch self {
    case .changed: LocalizedText(en: "changed", zh: "有改动")
    case .absent:
      LocalizedText(
        en: "not in the project (deleted, moved, or made from an edited sheet)",
        zh: "项目中没有（已删除、移走，或来自修改过的工作表）")
    case .new: LocalizedText(en: "read now and not then", zh: "现在读取而当时没有")
    }
  }
}
