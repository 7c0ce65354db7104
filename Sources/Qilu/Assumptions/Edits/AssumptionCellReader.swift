import Foundation
import Localization
import Modeling
import Scenarios
import SourceText
import Spreadsheets
import TimeSeries

/// Reads the value of one cell in the unit of its row.
struct AssumptionCellReader {
  /// What the numbers of the row are counted in, as the workbook names it: `%`, `pp`, `亿元`, `growth %`; empty for none.
  let unit: String

  /// What a cell says.
  enum Value: Equatable {
    case nothing
    case number(Double)
  }

  /// Why a cell is not understood: what was found and expected, and what to do.
  struct Obstacle: Error {
    var message: LocalizedText
    var hint: LocalizedText?
  }

  /// The unit itself: `%` of `growth %` and of `share % of total`.
  private var plainUnit: String {
    let words = unit.split(separator: " ")
    return ["growth", "difference", "share"].contains(words.first) && words.count > 1
      ? String(words[1]) : words.first.map(String.init) ?? ""
  }

  private var isRate: Bool { plainUnit == "%" || plainUnit == "pp" }

  func read(_ cell: SpreadsheetCell) throws(Obstacle) -> Value {
    switch cell.content {
    case .blank:
      guard let formula = cell.formula else { return .nothing }
      throw withoutValue(formula.text)
    case .number(let number): return .number(try scaled(number, cell))
    case .text(let text): return try read(text)
    case .boolean, .error, .date: throw notANumber(cell)
    }
  }

  /// A number shown with % is 0.05 for 5 %.
  private func scaled(_ number: Double, _ cell: SpreadsheetCell) throws(Obstacle) -> Double {
    guard cell.format == .percent else {
      if cell.format == .time { throw notANumber(cell) }
      return number
    }
    guard isRate else {
      let shown = Quantity(Self.timesHundred(number), .percent).phrase
      throw Obstacle(
        message: expected(
          found: LocalizedText(en: "\(shown.en) (a cell formatted in per cent)", zh: "\(shown.zh)（百分比格式）")))
    }
    return Self.timesHundred(number)
  }

  /// A hundred times a number as its digits say, so that 0.07 gives 7.
  static func timesHundred(_ number: Double) -> Double {
    let text = "\(number)"
    return text.contains("e") ? number * 100 : Double(text + "e2") ?? number * 100
  }

  private func read(_ text: String) throws(Obstacle) -> Value {
    let plain = normalizeWidth(text).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !plain.isEmpty else { return .nothing }
    if let number = AmbiguousNumber(plain) {
      throw Obstacle(message: number.message, hint: AmbiguousNumber.hint)
    }
    let segment = try? PathSegment.parse(plain, at: .none)
    guard let segment, segment.spread == nil, case .number(let quantity) = segment.value else {
      throw Obstacle(
        message: expected(
          found: LocalizedText(en: "the text \"\(text.prefix(60))\"", zh: "文字“\(text.prefix(60))”")),
        hint: segment == nil ? nil : pathWords)
    }
    guard let found = quantity.unit else { return .number(quantity.value) }
    if found.symbol == plainUnit { return .number(quantity.value) }
    if let wanted = try? Unit.parse(plainUnit), found.isRate == wanted.isRate, !found.isRate,
      let value = try? found.convert(quantity.value, to: wanted)
    {
      return .number(value)
    }
    throw Obstacle(message: expected(found: LocalizedText(text)))
  }

  private var pathWords: LocalizedText {
    LocalizedText(en: "path words belong into a scenario file: qilu new NAME", zh: "路径词请写入情景文件：qilu new 名称")
  }

  private func withoutValue(_ formula: String) -> Obstacle {
    Obstacle(
      message: LocalizedText(
        en: "the formula =\(formula.prefix(60)) was saved without its value",
        zh: "公式 =\(formula.prefix(60)) 保存时没有带数值"),
      hint: LocalizedText(
        en: "open the file in a spreadsheet program and save it, or type the number",
        zh: "请用表格软件打开后保存，或直接填写数字"))
  }

  private func notANumber(_ cell: SpreadsheetCell) -> Obstacle {
    let text = cell.text
    switch cell.content {
    case .date:
      return Obstacle(
        message: expected(found: LocalizedText(en: "the date \(text)", zh: "日期 \(text)")),
        hint: LocalizedText(
          en: "format the cell as a number and type the value again", zh: "请将单元格设为数值格式后重新填写"))
    case .error:
      return Obstacle(
        message: expected(found: LocalizedText(en: "the error \(text)", zh: "错误值 \(text)")),
        hint: LocalizedText(
          en: "the formula refers to a cell that is gone: type the number", zh: "公式引用的单元格已不存在：请直接填写数字"))
    case .number:
      return Obstacle(message: expected(found: LocalizedText(en: "a time of day", zh: "时间")))
    default: return Obstacle(message: expected(found: LocalizedText(text)))
    }
  }

  private func expected(found: LocalizedText) -> LocalizedText {
    let (en, zh) = unit.isEmpty ? ("a number", "数字") : ("a number in \(unit)", "以 \(unit) 计的数字")
    return LocalizedText(en: "found \(found.en), expected \(en)", zh: "此处为\(found.zh)，应为\(zh)")
  }
}
