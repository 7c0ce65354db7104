import Localization
import Modeling
import Scenarios
import SpreadsheetML
import Spreadsheets
import TimeSeries

/// One value of the sheet that differs from the project's.
struct AssumptionChange {
  /// The row of the project's table: the scenario, what is set, and what its numbers stand for.
  var row: AssumptionTable.Row
  var period: Period
  /// The value in the project; nil where nothing is set.
  var was: Double?
  /// The value of the sheet; nil where what was set is taken away.
  var value: Double?
  /// The scenario whose edited cell this one follows by its formula; nil for a cell that was edited itself.
  var source: String?
  /// Where the value stands; nil for a row that the sheet does not have.
  var address: CellPosition?

  /// Whether the cell itself was edited.
  var isOwn: Bool { source == nil }

  /// The change in a planner's words: `faster-retrofit: Retrofit investment, 2027: 9 % → 12 %`.
  var words: LocalizedText {
    let (name, when) = (row.variable.title, period.label)
    // Where six decimals do not tell them apart, all are shown.
    let isFine = was != value && phrase(was) == phrase(value)
    let (old, new) = (phrase(was, inFull: isFine), phrase(value, inFull: isFine))
    let what = role
    return LocalizedText(
      en:
        "\(row.result.name): \(what.en)\(name.en) (\(row.item.variable)), \(when.en): \(old.en) → \(new.en)",
      zh: "\(row.result.name)：\(what.zh)\(name.zh)（\(row.item.variable)），\(when.zh)：\(old.zh) → \(new.zh)")
      + (source.map { LocalizedText(en: " (follows \($0))", zh: "（随 \($0) 变动）") } ?? LocalizedText(""))
  }

  private var role: LocalizedText {
    switch row.item.role {
    case .assumption: LocalizedText("")
    case .addFactor: LocalizedText(en: "add-factor of ", zh: "附加因子：")
    case .exogenized: LocalizedText(en: "path in place of the equation of ", zh: "外生化：")
    }
  }

  /// A value with the unit of the row, to six decimals or in full.
  func phrase(_ value: Double?, inFull: Bool = false) -> LocalizedText {
    guard let value else { return LocalizedText(en: "not set", zh: "不设定") }
    let rounded = (value * 1e6).rounded() / 1e6
    let isShort = !inFull && (value == 0 || rounded != 0) && abs(value) < 1e12
    let number = isShort ? Quantity(rounded).phrase : LocalizedText("\(value)")
    guard !row.unit.isEmpty, row.unit != "index" else { return number }
    return LocalizedText(en: "\(number.en) \(row.unit)", zh: "\(number.zh) \(row.unit)")
  }
}
