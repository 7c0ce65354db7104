import Foundation
import Localization

@testable import Reporting

/// What can be read at the places of a report that figures lead to.
struct FigurePlaces {
  private var tables: [String: Table] = [:]
  private var derivations: [String: Report.Derivation] = [:]

  init(_ report: Report) {
    for block in report.sections.flatMap(\.blocks) {
      switch block {
      case .table(let table):
        if let name = table.identifier { tables[name] = table }
      case .derivations(let all):
        for derivation in all { derivations[derivation.identifier] = derivation }
      default: break
      }
    }
  }

  /// Whether a figure can be read at a place: each of its numbers, with as many digits or more. A share tells its per cent.
  func hold(_ figure: String, at target: Report.Target, in language: Language) -> Bool {
    guard let text = text(at: target, in: language) else { return false }
    if isComputed(figure, at: target) { return true }
    let there = Self.numbers(text)
    return !Self.numbers(figure).isEmpty
      && Self.numbers(figure).allSatisfy { number in
        there.contains { Self.reads($0, as: number) }
          || (figure.contains("<") && text.contains("<"))
          || (figure.contains("%") && there.contains { Self.reads($0.scaled, as: number) })
      }
  }

  /// How much two errors that stand beside one another differ is read off both.
  private func isComputed(_ figure: String, at target: Report.Target) -> Bool {
    guard case .cell(let place) = target, figure.contains("%"),
      place.table.hasPrefix("skill-") || place.table.hasPrefix("origins-"),
      let row = tables[place.table]?.rows[place.row], let shown = Self.numbers(figure).first?.value
    else { return false }
    let isSkill = place.table.hasPrefix("skill-")
    guard case .number(let own, _) = row[place.column],
      case .number(let naive, _) = row[isSkill ? place.column + 1 : place.column - 1]
    else { return false }
    return abs(abs(100 * (own / naive - 1)) - shown) <= 0.5
  }

  private func text(at target: Report.Target, in language: Language) -> String? {
    switch target {
    case .cell(let place):
      guard let table = tables[place.table], table.rows.indices.contains(place.row),
        table.rows[place.row].indices.contains(place.column)
      else { return nil }
      return Self.text(table.rows[place.row][place.column], table.columns[place.column].format, language)
    case .derivation(let name):
      guard let derivation = derivations[name] else { return nil }
      let cells = [derivation.value] + derivation.terms.flatMap { [$0.value, $0.contribution] }
      let words = [derivation.title, derivation.rule] + derivation.evidence
      return (cells.map { Self.text($0, NumberFormat(), language) } + words.map { $0[language] })
        .joined(separator: " ¦ ")
    }
  }

  private static func text(_ cell: Table.Cell, _ format: NumberFormat, _ language: Language) -> String {
    cell.text(format, in: language, words: { $0 }, figure: { $0 })
  }

  /// A number as printed.
  private struct Printed {
    var value: Double
    var decimals: Int
    /// A share in per cent.
    var scaled: Printed { Printed(value: 100 * value, decimals: decimals - 2) }
  }

  /// The numbers of a text without their signs, which a sentence may put into words.
  private static func numbers(_ text: String) -> [Printed] {
    text.matches(of: /[0-9][0-9,]*(?:\.[0-9]+)?/).compactMap { match in
      let digits = match.output.replacing(",", with: "")
      let decimals = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 }
      return Double(digits).map { Printed(value: $0, decimals: decimals ?? 0) }
    }
  }

  /// Whether one number rounds to another that has no more digits; half a digit may go either way.
  private static func reads(_ full: Printed, as short: Printed) -> Bool {
    let places = max(full.decimals, 0)
    let ulp = pow(10, -Double(short.decimals)) / 2 + pow(10, -Double(places)) / 2
    if full.decimals < short.decimals { return full.value == short.value }
    return full.value == short.value
      || (full.decimals > short.decimals && abs(full.value - short.value) <= ulp)
  }
}
