import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

extension AssumptionTable.Row {
  /// What the numbers are counted in, as scenario files write it.
  var unit: String { unitText.en }

  /// The same for the sheet; a unit's Chinese name is one that scenario files take too.
  var unitText: LocalizedText {
    let own = Self.text(variable.unit?.symbol ?? "")
    if item.role == .addFactor {
      if case .percentage = form { return LocalizedText(en: "% of right side", zh: "右边的%") }
      return Self.text(
        result.projection.run.estimated.addFactorUnit(of: item.variable)?.unit?.symbol ?? "")
    }
    switch form {
    case .level, .percentage: return own
    case .growth: return LocalizedText(en: "growth %", zh: "增长%")
    case .difference:
      let unit = Self.text(variable.differenceUnit)
      return LocalizedText(en: "difference \(unit.en)", zh: "增减 \(unit.zh)")
    case .share(let whole): return LocalizedText(en: "share % of \(whole)", zh: "占 \(whole) 的%")
    }
  }

  /// Whether a text names the unit, in either language.
  func isUnit(_ text: String) -> Bool {
    let text = normalizeWidth(text)
    return [unitText.en, unitText.zh].contains { normalizeWidth($0) == text }
  }

  private static func text(_ symbol: String) -> LocalizedText {
    switch symbol {
    case "index": LocalizedText(en: symbol, zh: "指数")
    case "pp": LocalizedText(en: symbol, zh: "百分点")
    default: LocalizedText(symbol)
    }
  }
}
