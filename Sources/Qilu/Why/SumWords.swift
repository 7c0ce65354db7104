import Localization
import Reporting
import Scenarios
import TimeSeries

/// The sum that a projection rule made a value of, in figures.
struct SumWords {
  let basis: PathPoint.Basis
  /// Digits after the point of values.
  let decimals: Int

  /// ` Here: (5.800 [2024] + 5.900 [2025] + 5.100 [2026]) / 3.`; nothing for no values.
  var text: LocalizedText {
    guard !basis.terms.isEmpty else { return LocalizedText("") }
    return LocalizedText(en: " Here: \(sum(.en)).", zh: "此处：\(sum(.zh))。")
  }

  private func sum(_ language: Language) -> String {
    let values = basis.terms.map { term in
      "\(digits(term.value)) [\(term.period.label[language])]"
    }
    if isMean { return "(\(values.joined(separator: " + "))) / \(values.count)" }
    let parts = zip(basis.terms, values).map { term, value in
      term.weight == 1 ? value : "\(NumberFormat(decimals: 4).digits(term.weight)) × \(value)"
    }
    let constant = basis.constant == 0 ? [] : [digits(basis.constant)]
    return (parts + constant).joined(separator: " + ").replacing("+ -", with: "- ")
  }

  /// Whether it is the plain mean of several values.
  private var isMean: Bool {
    let count = basis.terms.count
    return count > 1 && basis.constant == 0 && basis.terms.allSatisfy { $0.weight == 1 / Double(count) }
  }

  private func digits(_ value: Double) -> String { NumberFormat(decimals: decimals).digits(value) }
}
