import TimeSeries

extension SentenceReader {
  mutating func readMultiple(_ figure: Figure, at place: Int) {
    let parts = names.parts(of: gapStart..<(change(before: place, from: gapStart)?.place ?? place))
    guard !parts.isEmpty || topicName != nil else { return }
    if let change = change(before: place, from: gapStart), figure.unit.printed == "倍" {
      // 增长1.2倍 is a growth of 120 %.
      var percent = figure
      percent.number = figure.number.scaled(by: 2)
      return addGrowth(
        percent, at: place, sign: change.sign, from: change.place, named: gapStart..<change.place)
    }
    var statement = Statement(
      name: Name(), measure: .ratio, value: .decimal(figure.number), unit: "倍",
      qualifier: qualifier(at: place),
      evidence: evidence(from: place, to: place), rule: "multiple")
    name(&statement, parts)
    add(statement)
  }
}
