import TimeSeries

extension SentenceReader {
  /// 三次产业结构为4.0:47.9:48.1: the shares of the three industries in gross domestic product.
  mutating func readProportions(_ numbers: [PrintedNumber], at place: Int) {
    defer { gapStart = place + 1 }
    let before = text[tokens[clauseStart].range.lowerBound..<tokens[place].range.lowerBound]
    guard before.holds("产业") else { return }
    let passing = passingTime
    for (number, ordinal) in zip(numbers, ["第一", "第二", "第三"]) {
      passingTime = passing
      add(
        Statement(
          name: Name(core: scalars("\(ordinal)产业增加值占地区生产总值比重")), measure: .share, value: .decimal(number),
          unit: "%",
          qualifier: .exact, evidence: evidence(from: place, to: place), rule: "proportions"))
    }
  }
}
