import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

extension AssumptionTable.Row {
  /// What the numbers are counted in, as scenario files write it.
  var unit: String { unitText { LocalizedText($0) }.en }

  /// The same for the sheet: `100 million yuan` where scenario files write 亿元.
  var unitText: LocalizedText { unitText(Self.name) }

  /// Whether a text names the unit, in either language or as scenario files do.
  func isUnit(_ text: String) -> Bool {
    let text = normalizeWidth(text)
    return [unit, unitText.en, unitText.zh].contains { normalizeWidth($0) == text }
  }

  private func unitText(_ name: (String) -> LocalizedText) -> LocalizedText {
    let own = name(variable.unit?.symbol ?? "")
    if item.role == .addFactor {
      if case .percentage = form { return LocalizedText(en: "% of right side", zh: "右边的%") }
      return name(result.projection.run.estimated.addFactorUnit(of: item.variable)?.unit?.symbol ?? "")
    }
    switch form {
    case .level, .percentage: return own
    case .growth: return LocalizedText(en: "growth %", zh: "增长%")
    case .difference:
      let unit = name(variable.differenceUnit)
      return LocalizedText(en: "difference \(unit.en)", zh: "增减 \(unit.zh)")
    case .share(let whole): return LocalizedText(en: "share % of \(whole)", zh: "占 \(whole) 的%")
    }
  }

  /// A unit by its symbol as people call it.
  private static func name(_ symbol: String) -> LocalizedText {
    switch symbol {
    case "pp": LocalizedText(en: symbol, zh: "百分点")
    default: (try? Unit.parse(symbol))?.name ?? LocalizedText(symbol)
    }
  }
}
