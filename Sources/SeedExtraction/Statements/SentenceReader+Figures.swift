import TimeSeries

extension SentenceReader {
  /// Reads a figure, and those listed with it; the place of the last one used.
  mutating func read(_ figure: Figure, at place: Int) -> Int {
    defer {
      gapStart = max(place + 1, consumed ?? 0)
      consumed = nil
    }
    if isPerUnit(place) { return place }
    switch figure.unit.kind {
    case .time where figure.unit.printed == "天" && isNumberOfDays(place): break
    case .time, .size: return place
    case .percent, .points, .multiple, .amount, .count: break
    }
    if let last = readList(from: place) {
      gapStart = last + 1
      return last
    }
    switch figure.unit.kind {
    case .percent: readPercentage(figure, at: place)
    case .points: readDifference(figure, at: place)
    case .multiple: readMultiple(figure, at: place)
    default: readAmount(figure, at: place)
    }
    return place
  }

  /// 优良天数325天.
  func isNumberOfDays(_ place: Int) -> Bool {
    names.parts(of: gapStart..<place).core.ends(with: "天数")
  }

  /// 每100元, 平均每分钟: a rate's denominator.
  func isPerUnit(_ place: Int) -> Bool {
    guard let before = meaningful(before: place), case .text = tokens[before].kind else { return false }
    return letters(before).last.map { $0 == "每" } ?? false
  }
}
