import Foundation
import Localization
import Reporting
import Scenarios
import TimeSeries

/// The sum that a projection rule made a value of, in figures, with the digits that it takes to make it again.
struct SumWords {
  let basis: PathPoint.Basis
  /// How a report writes values of the variable, with their unit.
  let format: NumberFormat

  /// ` Here: (5.800 [2024] + 5.900 [2025] + 5.100 [2026]) / 3.`; nothing for no values.
  var text: LocalizedText {
    guard !basis.terms.isEmpty else { return LocalizedText("") }
    return LocalizedText(en: " Here: \(sum(.en)).", zh: "此处：\(sum(.zh))。")
  }

  private func sum(_ language: Language) -> String {
    // In the multiples in which the values are told elsewhere.
    let (spelled, factor) = format.spelled(basis.terms.map(\.value) + [basis.constant], in: language)
    let figures = NumberFormat(decimals: spelled.decimals + 2)
    let values = basis.terms.map { "\(figures.digits($0.value * factor)) [\($0.period.label[language])]" }
    if isMean { return "(\(joined(values))) / \(values.count)" }
    let weights = NumberFormat(decimals: min(12, figures.decimals + size(factor)))
    let parts = zip(basis.terms, values).map { term, value in
      term.weight == 1 ? value : "\(weights.digits(term.weight)) × \(value)"
    }
    let constant = basis.constant == 0 ? [] : [figures.digits(basis.constant * factor)]
    return joined(parts + constant)
  }

  private func joined(_ parts: [String]) -> String {
    parts.joined(separator: " + ").replacing("+ -", with: "- ")
  }

  /// Digits before the point of the largest value, and one more: so many decimals more a weight needs than a value.
  private func size(_ factor: Double) -> Int {
    let largest = basis.terms.map { abs($0.value * factor) }.max() ?? 1
    return max(2, Int(log10(max(largest, 1)).rounded(.up)) + 1)
  }

  /// Whether it is the plain mean of several values.
  private var isMean: Bool {
    let count = basis.terms.count
    return count > 1 && basis.constant == 0 && basis.terms.allSatisfy { $0.weight == 1 / Double(count) }
  }
}
