import Localization
import SourceText

/// The lines of a comparison that go into the workbook, chosen while all pass by: those of several sources as far as they fit,
/// then others.
struct WorkbookLines {
  private(set) var lineCount = 0
  /// Lines that several sources have, and others, each as many as would fit alone.
  private var (common, others) = (Kept(), Kept())
  private let columnCount: Int
  private let scenarioCount: Int

  /// Some lines with their places among all.
  private struct Kept {
    private(set) var lines: [(place: Int, line: AlignedLine)] = []
    private(set) var rowCount = 0
    private(set) var isFull = false

    /// Takes in a line unless it is the one too many, or comes after that.
    mutating func add(_ line: AlignedLine, place: Int, columnCount: Int) {
      let rows = rowCount + WorkbookLines.rowCount(line)
      isFull = isFull || !WorkbookLines.fits(rows, columnCount)
      guard !isFull else { return }
      lines.append((place, line))
      rowCount = rows
    }
  }

  /// - Parameters:
  ///   - columnCount: columns of values and differences.
  ///   - scenarioCount: columns of values.
  init(columnCount: Int, scenarioCount: Int) {
    (self.columnCount, self.scenarioCount) = (columnCount, scenarioCount)
  }

  /// Takes in a line; `isCommon` says that several sources have it, of a single source several scenarios.
  mutating func add(_ line: AlignedLine, isCommon: Bool) {
    lineCount += 1
    guard scenarioCount <= SourceWorkbook.columnLimit else { return }
    if isCommon {
      common.add(line, place: lineCount, columnCount: columnCount)
    } else {
      others.add(line, place: lineCount, columnCount: columnCount)
    }
  }

  /// Rows of a line: its periods, its average and its cumulated change.
  private static func rowCount(_ line: AlignedLine) -> Int { line.periods.count + 2 }

  private static func fits(_ rows: Int, _ columnCount: Int) -> Bool {
    rows <= SourceWorkbook.rowLimit && rows * columnCount <= SourceWorkbook.valueLimit
  }

  /// The lines chosen, in the order in which they passed by.
  var lines: [AlignedLine] {
    var chosen = common.lines
    var rows = common.rowCount
    for entry in others.lines where !common.isFull {
      rows += Self.rowCount(entry.line)
      guard Self.fits(rows, columnCount) else { break }
      chosen.append(entry)
    }
    return chosen.sorted { $0.place < $1.place }.map(\.line)
  }

  /// What the reader is told where not all lines are in the workbook.
  var remark: Diagnostic? {
    if scenarioCount > SourceWorkbook.columnLimit { return .tooWide(scenarioCount) }
    return lines.count < lineCount ? .partOf(lines.count, lineCount) : nil
  }
}

extension Diagnostic {
  private static let choose = LocalizedText(
    en: "choose by --scenario, --variable, --region or --common",
    zh: "可用 --scenario、--variable、--region 或 --common 选取")

  fileprivate static func tooWide(_ count: Int) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en:
          "\(SourceWorkbook.name) is left out: it shows at most \(SourceWorkbook.columnLimit) scenarios, found \(count)",
        zh: "不生成 \(SourceWorkbook.name)：最多并列 \(SourceWorkbook.columnLimit) 个情景，实际为 \(count) 个"), hint: choose)
  }

  fileprivate static func partOf(_ count: Int, _ all: Int) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en: "\(SourceWorkbook.name) holds \(count) of \(all) lines; comparison.csv holds all",
        zh: "\(SourceWorkbook.name) 列出 \(all) 个序列中的 \(count) 个；comparison.csv 列出全部"), hint: choose)
  }
}
