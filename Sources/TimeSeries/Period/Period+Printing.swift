extension Period: CustomStringConvertible {
  /// `2023`, `2023Q1`, `2023M03` or `2023M01-M06`.
  public var description: String {
    switch frequency {
    case .annual: return "\(year)"
    case .quarterly: return "\(year)Q\(lastMonth / 3)"
    case .monthly: return "\(year)M\(twoDigits(firstMonth))"
    case .half, nil: return "\(year)M\(twoDigits(firstMonth))-M\(twoDigits(lastMonth))"
    }
  }

  /// As Chinese releases write it: 2023年, 2023年一季度, 2023年上半年, 2023年前三季度, 2023年3月, 2023年1—5月.
  public var chineseDescription: String {
    let prefix = "\(year)年"
    if isFullYear { return prefix }
    if isYearToDate, lastMonth == 9 { return prefix + "前三季度" }
    switch frequency {
    case .half: return prefix + (firstMonth == 1 ? "上半年" : "下半年")
    case .quarterly: return prefix + ["一", "二", "三", "四"][lastMonth / 3 - 1] + "季度"
    case .monthly: return prefix + "\(firstMonth)月"
    case .annual, nil: return prefix + "\(firstMonth)—\(lastMonth)月"
    }
  }
}

/// A number below 100 in two digits.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
