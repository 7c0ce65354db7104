import Localization
import SourceText

extension Verification {
  /// The answer: of the folder, of the project, of the program.
  var verdict: LocalizedText {
    let sentences = [fileVerdict, presentVerdict, programVerdict].compactMap { $0 }
    return LocalizedText(
      en: sentences.map(\.en).joined(separator: " "), zh: sentences.map(\.zh).joined())
  }

  private func count(_ isWanted: (FileState) -> Bool) -> Int { files.filter { isWanted($0.state) }.count }

  private var touched: Int {
    count {
      switch $0 {
      case .edited, .missing: true
      default: false
      }
    }
  }

  private var fileVerdict: LocalizedText {
    let sentences = [touched > 0 ? touchedVerdict : nil, obstacle == nil ? againVerdict : notAgainVerdict]
    return sentences.compactMap { $0 }.reduce(nil) { text, next in
      text.map { $0 + LocalizedText(en: " ", zh: "") + next } ?? next
    } ?? LocalizedText("")
  }

  private var touchedVerdict: LocalizedText {
    LocalizedText(
      en: "Not as written: \(touched) of \(files.count) files were changed or taken away since the run.",
      zh: "已非原样：\(files.count)个文件中有\(touched)个在运行之后被改动或删除。")
  }

  private var notAgainVerdict: LocalizedText {
    let kept = count { $0 == .asWritten }
    return LocalizedText(
      en:
        "Not run again: its inputs or what was asked of it are not known. \(kept) of \(files.count) files are as the run wrote them.",
      zh: "无法重新运行：缺少其输入或运行选项。\(files.count)个文件中有\(kept)个与写成时相同。")
  }

  /// How the files that nobody touched come out when the run is made again.
  private var againVerdict: LocalizedText? {
    let (identical, rest) = (count { $0 == .identical }, files.count - touched)
    let different = count { state in
      switch state {
      case .different, .notWritten: true
      default: false
      }
    }
    guard rest > 0 else { return nil }
    if identical == rest {
      return touched > 0
        ? LocalizedText(
          en: "The others, made again from their own inputs, come out byte by byte.",
          zh: "其余文件用所存输入重新运行，逐字节相同。")
        : LocalizedText(
          en: "Identical: the run, made again from its own inputs, gives all \(rest) files byte by byte.",
          zh: "完全一致：用所存输入重新运行，\(rest)个文件逐字节相同。")
    }
    guard different > 0 else {
      return LocalizedText(
        en:
          "The same within 1e-9: made again from its own inputs, every figure agrees; \(identical) of \(rest) files are identical.",
        zh: "在1e-9以内一致：用所存输入重新运行，全部数值相符；\(rest)个文件中\(identical)个逐字节相同。")
    }
    return LocalizedText(
      en: "Different: made again from its own inputs, \(different) of \(rest) files come out otherwise.",
      zh: "不一致：用所存输入重新运行，\(rest)个文件中有\(different)个不同。")
  }

  private var presentVerdict: LocalizedText {
    switch present {
    case .noProject:
      LocalizedText(
        en: "It lies in no project, so its inputs are compared with none (--project names one).",
        zh: "该文件夹不在任何项目中，未比较输入（可用 --project 指明项目）。")
    case .unchanged: LocalizedText(en: "Its inputs are those of the project now.", zh: "所用输入与项目现状相同。")
    case .changed(let changes):
      LocalizedText(en: "\(words(changes).en).", zh: "此后\(words(changes).zh)。")
    case .broken([], _): LocalizedText(en: "The project cannot be run as it is.", zh: "项目目前无法运行。")
    case .broken(let changes, _):
      LocalizedText(
        en: "\(words(changes).en), and the project cannot be run as it is.",
        zh: "此后\(words(changes).zh)，且项目目前无法运行。")
    case .rerun(let changes, let figures):
      figures.isEmpty
        ? LocalizedText(
          en: "\(words(changes).en); no figure moves.", zh: "此后\(words(changes).zh)，但数值均未变动。")
        : LocalizedText(
          en:
            "\(words(changes).en); \(Self.words(figures).en): it is no longer what the project gives.",
          zh: "此后\(words(changes).zh)；\(Self.words(figures).zh)：已不是项目现在的结果。")
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
}
