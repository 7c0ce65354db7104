import SeedExtraction
import TimeSeries

extension SeedRow {
  /// The row of a figure whose indicator is known. Its unit is the indicator's where that is only a matter of decimal places.
  init(_ figure: ReadArticle.Figure, indicator: Indicator, source: String, published: CalendarDate) {
    let finding = figure.finding
    let (value, unit) = finding.amount(in: indicator.unit)
    self.init([
      finding.region, indicator.id, finding.period.description, value, unit, finding.qualifier.rawValue,
      finding.status.rawValue, source, finding.seedPlace, published.description,
      PublishedRule.articleDate.rawValue, finding.sourceClass.rawValue, figure.note,
    ])
  }
}

extension Finding {
  /// `paragraph 6, 31-37: 增長6.9%`: where the evidence begins and where what follows it begins.
  var seedPlace: String {
    let text = evidence.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "paragraph \(paragraph), \(place.lowerBound)-\(place.upperBound): \(text)"
  }

  /// The value and the unit as the seeds write them; in another unit where that only moves the decimal point.
  fileprivate func amount(in wanted: Unit) -> (value: String, unit: String) {
    guard let own = try? Unit.parse(unit) else { return (value, unit) }
    guard own != wanted, let factor = try? own.convert(1, to: wanted),
      let places = powerOfTen(factor), let moved = value.movingPoint(by: places)
    else { return (value, own.symbol) }
    return (moved, wanted.symbol)
  }
}

extension ReadArticle.Figure {
  /// What the row's note says: how the figure was derived, that the source has no digits, what was corrected.
  fileprivate var note: String {
    for correction in corrections.reversed() {
      if case .note(let note) = correction.change { return note }
    }
    var parts: [String] = []
    if finding.status == .derived {
      parts.append(finding.derivation)
    } else if !finding.evidence.unicodeScalars.contains(where: \.isDigit) {
      parts.append("in words")
    }
    parts += corrections.map { "corrected by hand: \($0.reason)" }
    return parts.joined(separator: "; ")
  }
}

/// The exponent of a power of ten; nil for other numbers.
private func powerOfTen(_ factor: Double) -> Int? {
  (-15...15).first { exponent in
    let power = exponent < 0 ? 1 / tenTo(-exponent) : tenTo(exponent)
    return abs(factor / power - 1) < 1e-12
  }
}

private func tenTo(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

extension String {
  /// A decimal numeral times a power of ten, digit by digit, so that it stays as exact as it was; nil for other texts.
  func movingPoint(by places: Int) -> String? {
    let sign = hasPrefix("-") ? "-" : ""
    let parts = dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      !parts[0].isEmpty
    else { return nil }
    var (whole, fraction) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    for _ in 0..<max(0, places) {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
    }
    for _ in 0..<max(0, -places) {
      fraction.insert(whole.removeLast(), at: fraction.startIndex)
      if whole.isEmpty { whole = "0" }
    }
    let plain = whole.drop { $0 == "0" }
    return sign + (plain.isEmpty ? "0" : plain) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
