import Localization
import Reporting

/// Lines of figures under one another: number, unit, period, region, and what was measured.
struct FigureList {
  let lines: [FigureLine]
  let width: Int
  let language: Language

  /// Beyond these widths a long entry shifts its own line alone.
  private static let limits = (number: 14, unit: 8, region: 12)
  private static let indent = 4

  /// The lines of the page.
  var text: [String] {
    let number = columnWidth(\.number, limit: Self.limits.number)
    let unit = columnWidth(\.unit, limit: Self.limits.unit)
    let period = columnWidth(\.period, limit: .max)
    let region = columnWidth(\.region, limit: Self.limits.region)
    return lines.flatMap { line -> [String] in
      // A long name would leave no room for what follows it.
      let isLong = displayWidth(line.region) > Self.limits.region
      let head =
        spaces(Self.indent) + padded(line.number, to: number, right: true) + " " + padded(line.unit, to: unit)
        + "  " + padded(line.period, to: period) + "  "
        + (isLong ? "" : padded(line.region, to: region) + "  ")
      let indent = displayWidth(head)
      let parts = isLong ? [named(line.region, line.rest.first ?? "")] + line.rest.dropFirst() : line.rest
      return lines(of: parts, width: width - indent).enumerated().map {
        ($0 == 0 ? head : spaces(indent)) + $1
      }
    }
  }

  private func named(_ region: String, _ text: String) -> String {
    region + (language == .en ? ": " : "：") + text
  }

  private func columnWidth(_ column: KeyPath<FigureLine, String>, limit: Int) -> Int {
    lines.map { displayWidth($0[keyPath: column]) }.filter { $0 <= limit }.max() ?? 0
  }

  /// The parts on one line if they fit, else each on its own.
  private func lines(of parts: [String], width: Int) -> [String] {
    let joined = parts.joined(separator: language == .en ? "; " : "；")
    return displayWidth(joined) <= width ? [joined] : parts.flatMap { wrapped($0, width: width) }
  }

  private func wrapped(_ text: String, width: Int) -> [String] {
    TextReport(width: width).text(.paragraph(LocalizedText(text)), in: language).split(separator: "\n")
      .map(String.init)
  }

  private func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = spaces(max(0, width - displayWidth(text)))
    return right ? blanks + text : text + blanks
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
