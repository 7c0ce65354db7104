import TimeSeries

/// Findings that say the same are one.
enum Agreement {
  private struct Key: Hashable {
    let region: String
    let indicator: String
    let measure: Measure
    let period: ObservationPeriod
    let value: String
    let unit: String
    let isTarget: Bool

    // Two of the seven tell nearly all apart; hashing them all costs more than comparing now and then.
    func hash(into hasher: inout Hasher) {
      hasher.combine(value)
      hasher.combine(indicator)
    }
  }

  /// The findings without those that were already made, and the printed ones among these. A printed figure takes the place
  /// of a derived one.
  static func merged(_ findings: [Finding]) -> (findings: [Finding], repetitions: [Repetition]) {
    var places: [Key: Int] = [:]
    var result: [Finding?] = []
    var repetitions: [Repetition] = []
    for finding in findings {
      let key = Key(
        region: finding.region, indicator: finding.indicatorID ?? finding.indicator, measure: finding.measure,
        period: finding.period, value: finding.value, unit: finding.unit, isTarget: finding.status == .target)
      if let place = places[key] {
        guard let first = result[place], first.status == .derived, finding.status == .actual else {
          let first = result[place]?.paragraph
          if let first, finding.status != .derived { repetitions.append(Repetition(finding, of: first)) }
          continue
        }
        // The printed figure stands where it is printed, so that the findings keep the order of the text.
        result[place] = nil
        places[key] = result.count
        result.append(finding)
      } else {
        places[key] = result.count
        result.append(finding)
      }
    }
    return (result.compactMap(\.self), repetitions)
  }
}
