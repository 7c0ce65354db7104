import SeedExtraction
import TimeSeries

extension YAMLEntries {
  /// Entries for `indicators.yaml` of what figures measure that it does not know: one for each phrase, measure and unit.
  /// A figure without a name gets none.
  ///
  /// They can be pasted as they are; the ids are there to be replaced.
  static func indicators(of findings: [(file: String, finding: Finding)], taken: Set<String>) -> [String] {
    var seen: Set<[String]> = []
    var number = 0
    return findings.compactMap { file, finding in
      guard !finding.indicator.isEmpty,
        seen.insert([finding.indicator, finding.measure.rawValue, finding.unit]).inserted
      else { return nil }
      repeat { number += 1 } while taken.contains("new_indicator_\(number)")
      return indicator(finding, of: file, id: "new_indicator_\(number)")
    }
  }

  private static func indicator(_ finding: Finding, of file: String, id: String) -> String {
    let unit = try? Unit.parse(finding.unit)
    var lines = [
      "  \(id):  # \(file), \(finding.seedPlace)", "    name: {zh: \(scalar(finding.indicator))}",
      "    synonyms: [\(scalar(finding.indicator))]",
      "    unit: \(scalar(unit?.symbol ?? finding.unit))" + (unit == nil ? "  # not a known unit" : ""),
      "    accumulation: \(finding.period.accumulation.rawValue)", "    plausible: \(finding.plausibleRange)",
    ]
    if let word = finding.measure.catalogueWord { lines.append("    measure: \(word)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Entries for `regions.yaml` of places and companies that neither it nor the word list knows.
  static func regions(of names: [String], parent: String?) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map {
      region($0, en: "", kind: "company", parent: parent ?? "全国", synonyms: [])
    }
  }
}

extension ObservationPeriod {
  /// The accumulation that a figure of such a period suggests.
  fileprivate var accumulation: Accumulation {
    switch self {
    case .asOf: .stock
    case .span(let period): period.isYearToDate && !period.isFullYear ? .yearToDate : .period
    case .years, .unknown: .period
    }
  }
}

extension Finding {
  /// A generous range around the value.
  fileprivate var plausibleRange: String {
    switch measure {
    case .growthRate: return "-60 .. 100"
    case .percentagePointDifference: return "-50 .. 50"
    case .share: return "0 .. 100"
    case .rank: return "1 .. 100"
    case .level, .count, .ratio:
      let size = abs(Double(value) ?? 0)
      var limit = 100
      while Double(limit) < size * 10, limit < 1_000_000_000_000_000 { limit *= 10 }
      return value.hasPrefix("-") ? "-\(limit) .. \(limit)" : "0 .. \(limit)"
    }
  }
}

extension Measure {
  /// The word of `indicators.yaml` where the unit does not tell.
  fileprivate var catalogueWord: String? {
    switch self {
    case .percentagePointDifference: "difference"
    case .rank: "rank"
    case .share: "share"
    case .ratio: "ratio"
    case .growthRate, .level, .count: nil
    }
  }
}
