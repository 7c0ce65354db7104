extension Worksheet {
  /// Makes columns as wide as what they hold; Chinese characters take two places (UAX #11). Cells that wrap their text,
  /// and rows above `firstRow` (titles, which may run over), are not looked at.
  public mutating func fitColumns(
    _ columns: ClosedRange<Int>, firstRow: Int = 0, minimum: Double = 8, maximum: Double = 48
  ) {
    for column in columns {
      let cells = rows.dropFirst(firstRow).compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let widest = cells.filter { !$0.style.wrapsText }.map(\.width).max() ?? 0
      columnWidths[column] = min(maximum, max(minimum, widest + 2))
    }
  }
}

extension Cell {
  /// The width of what is shown, in characters of the ordinary text.
  var width: Double {
    let characters =
      switch shown {
      case .number(let number): style.numberFormat.width(of: number)
      case .text(let text):
        text.split(separator: "\n").map { displayWidth($0) }.max() ?? 0
      case .boolean: 5
      case .error(let error): error.rawValue.count
      case .blank: 0
      }
    let boldness = style.isBold ? 1.1 : 1
    return Double(characters + 2 * style.indent) * boldness * style.fontSize / 11
  }
}

extension CellNumberFormat {
  /// The places a number takes; of codes with several sections the first counts.
  func width(of number: Double) -> Int {
    guard number.isFinite else { return 5 }
    if self == .general { return min(11, CellText.number(number).count) }
    let section = code.prefix { $0 != ";" }
    if section.contains("E") { return section.count + 1 }
    let shownPlaces = section.filter { $0 == "0" }.count
    let decimals = section.split(separator: ".").dropFirst().first?.filter { $0 == "0" }.count ?? 0
    let whole = number.magnitude >= 1e15 ? 16 : String(Int(number.magnitude)).count
    let marks = section.contains(",") ? (whole - 1) / 3 : 0
    let suffix = section.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first ?? ""
    let sign = number < 0 || section.hasPrefix("+") ? 1 : 0
    return max(shownPlaces, whole + decimals) + marks + (decimals > 0 ? 1 : 0) + sign + displayWidth(suffix)
  }
}
