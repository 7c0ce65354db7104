import Modeling
import Localization
import Scenarios
import TimeSeries

extension AssumptionChange {
  /// The change as a line of a scenario file.
  ///
  /// Where the original is uncertain the line ends in `± base`, which keeps its deviations.
  var line: String {
    guard let value else { return "none" }
    switch row.form(period) {
    case .level: return Quantity(value, unit).line + (keepsDeviations ? " ± base" : "")
    case .percentage: return Quantity(value, .percent).line
    case .growth: return "growth \(Quantity(value, .percent).line)"
    case .difference: return "difference \(Quantity(value, row.variable.unit?.differenceUnit).line)"
    case .share(let whole): return "share \(Quantity(value, .percent).line) of \(whole)"
    }
  }

  /// What stands beside the line: the value it had and where the new one comes from.
  var note: LocalizedText {
    let old = phrase(was)
    var note = LocalizedText(en: "was \(old.en)", zh: "原为 \(old.zh)")
    if keepsDeviations { note = note + LocalizedText(en: "; ± as before", zh: "；± 不变") }
    if let source { note = note + LocalizedText(en: ", follows \(source)", zh: "，随 \(source) 变动") }
    return note
  }

  /// Whether the original's deviations go on around the new value.
  var keepsDeviations: Bool {
    guard value != nil, was != nil, row.form(period) == .level else { return false }
    // The path of another model is as uncertain as that model's solution.
    if row.isDriven(period) { return true }
    let run = row.result.projection.run
    let rule = row.item.role == .assumption ? run.exogenous.first { $0.variable == row.item.variable } : nil
    return (row.point(period) ?? rule?.points[period])?.deviations.isEmpty == false
  }

  /// The unit of a value; nil for a bare number.
  private var unit: Unit? {
    row.item.role == .addFactor
      ? row.result.projection.run.estimated.addFactorUnit(of: row.item.variable)?.unit : row.variable.unit
  }
}

extension Quantity {
  /// The quantity as a scenario file states it, with every digit; an index is a bare number.
  fileprivate var line: String {
    let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    guard let unit, unit.kind != .index else { return number }
    return "\(number) \(unit.symbol)"
  }
}
