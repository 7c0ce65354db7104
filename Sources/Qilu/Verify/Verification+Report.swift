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

  private var verdict: LocalizedText {
    let sentences = [fileVerdict, presentVerdict, programVerdict].compactMap { $0 }
    return LocalizedText(
      en: sentences.map(\.en).joined(separator: " "), zh: sentences.map(\.zh).joined())
  }

  private func count(_ isWanted: (FileState) -> Bool) -> Int { files.filter { isWanted($0.state) }.count }

  private var fileVerdict: LocalizedText {
    let identical = count { $0 == .identical }
    if identical == files.count {
      return LocalizedText(
        en:
          "Identical: the run, made again from its own inputs, gives all \(files.count) files byte by byte.",
        zh: "完全一致：用所存输入重新运行，\(files.count)个文件逐字节相同。")
    }
    let touched = count { $0 == .edited || $0 == .missing }
    guard touched == 0 else {
      return LocalizedText(
        en: "Not as written: \(touched) of \(files.count) files were changed or taken away since the run.",
        zh: "已非原样：\(files.count)个文件中有\(touched)个在运行之后被改动或删除。")
    }
    let different = count { if case .different = $0 { true } else { false } }
    guard different > 0 else {
      return LocalizedText(
        en:
          "The same within 1e-9: made again from its own inputs, every figure agrees; \(identical) of \(files.count) files are identical.",
        zh: "在1e-9以内一致：用所存输入重新运行，全部数值相符；\(files.count)个文件中\(identical)个逐字节相同。")
    }
    return LocalizedText(
      en:
        "Different: made again from its own inputs, \(different) of \(files.count) files come out otherwise.",
      zh: "不一致：用所存输入重新运行，\(files.count)个文件中有\(different)个不同。")
  }

  private var presentVerdict: LocalizedText {
    switch present {
    case .noProject:
      LocalizedText(en: "There is no project here to compare its inputs with.", zh: "此处没有可供比较输入的项目。")
    case .unchanged: LocalizedText(en: "Its inputs are those of the project now.", zh: "所用输入与项目现状相同。")
    case .broken(let changes, _):
      LocalizedText(
        en: "\(words(changes).en), and the project cannot be run as it is.",
        zh: "此后\(words(changes).zh)，且项目目前无法运行。")
    case .rerun(let changes, let figures):
      figures.values.allSatisfy(\.isNone)
        ? LocalizedText(
          en: "\(words(changes).en); no figure moves.", zh: "此后\(words(changes).zh)，但数值均未变动。")
        : LocalizedText(
          en: "\(words(changes).en), and figures move: it is no longer what the project gives.",
          zh: "此后\(words(changes).zh)，数值随之变动：已不是项目现在的结果。")
    }
  }

  /// `Since the run, data and scenario files changed`
  private func words(_ changes: [InputChange]) -> LocalizedText {
    let kinds = InputKind.allCases.filter { kind in changes.contains { $0.kind == kind } }.map(\.title)
    let list = kinds.listed
    return LocalizedText(en: "Since the run, \(list.en) files changed", zh: "\(list.zh)文件有变动")
  }

  private var programVerdict: LocalizedText? {
    otherProgram.map {
      LocalizedText(en: "It was written by another program: qilu \($0).", zh: "该报告由另一版程序写成：qilu \($0)。")
    }
  }

  /// The files that are not identical.
  private var fileSection: Report.Section? {
    let others = files.filter { $0.state != .identical && $0.state != .withinTolerance }
    var blocks: [Report.Block] = []
    if !others.isEmpty { blocks.append(.bullets(others.map(words))) }
    for (_, state) in others {
      if case .different(let change?) = state { blocks += Self.blocks(change) }
    }
    if !kept.isEmpty {
      let names = kept.joined(separator: ", ")
      blocks.append(
        .paragraph(
          LocalizedText(
            en: "Not looked at, for they are of earlier runs: \(names).", zh: "未检查（属于此前的运行）：\(names)。")))
    }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(heading: LocalizedText(en: "Files", zh: "文件"), blocks: blocks)
  }

  private func words(_ file: (path: String, state: FileState)) -> LocalizedText {
    let state =
      switch file.state {
      case .edited: LocalizedText(en: "changed since the run wrote it", zh: "写成后被改动")
      case .missing: LocalizedText(en: "not there", zh: "缺失")
      default: LocalizedText(en: "comes out otherwise", zh: "重新运行的结果不同")
      }
    return LocalizedText(en: "\(file.path): \(state.en)", zh: "\(file.path)：\(state.zh)")
  }

  private var presentSection: Report.Section? {
    let heading = LocalizedText(en: "The project now", zh: "项目现状")
    switch present {
    case .noProject, .unchanged: return nil
    case .broken(let changes, let problems):
      return Report.Section(
        heading: heading,
        blocks: [
          .bullets(changes.map(words)),
          .paragraph(LocalizedText(en: problems.rendered(.en), zh: problems.rendered(.zh))),
        ])
    case .rerun(let changes, let figures):
      let moved = figures.filter { !$0.value.isNone }.sorted { $0.key < $1.key }
      var blocks: [Report.Block] = [.bullets(changes.map(words))]
      blocks += moved.flatMap { [.subheading(LocalizedText($0.key))] + Self.blocks($0.value) }
      if !moved.isEmpty {
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

  private func words(_ change: InputChange) -> LocalizedText {
    let state = change.state.title
    return LocalizedText(
      en: "\(change.path) (\(change.kind.title.en)): \(state.en)",
      zh: "\(change.path)（\(change.kind.title.zh)）：\(state.zh)")
  }

  /// How many figures differ, and the largest.
  private static func blocks(_ change: TableChange) -> [Report.Block] {
    let rows = [
      (change.lost, LocalizedText(en: "rows are gone", zh: "行消失")),
      (change.gained, LocalizedText(en: "rows are new", zh: "行新增")),
    ].filter { $0.0 > 0 }.map { LocalizedText(en: "\($0.0) \($0.1.en)", zh: "\($0.0)\($0.1.zh)") }
    let figures = LocalizedText(
      en: "\(change.count) of \(change.compared) figures differ by more than 1e-9",
      zh: "\(change.compared)个数值中有\(change.count)个差异超过1e-9")
    let summary = Report.Block.paragraph(([figures] + rows).clauses.closed)
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

extension Verification.InputKind {
  fileprivate var title: LocalizedText {
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
    case .moved:
      LocalizedText(
        en: "not in the project (moved, or made from an edited sheet)", zh: "项目中没有（已移走，或来自修改过的工作表）")
    case .new: LocalizedText(en: "read now and not then", zh: "现在读取而当时没有")
    }
  }
}
