import TimeSeries

extension Resolver {
  /// What a statement measures: the name to write down, and the known indicator if there is one.
  func indicator(_ statement: Statement, base: Finding?) -> (name: String, known: NamedIndicator?) {
    // A change against last month or 2019 is not the yearly growth that the catalogue knows.
    if statement.hasOtherBase { return (string(statement.name.whole), nil) }
    let ofCompany = isCompany(statement.region)
    var candidates: [NamedIndicator] = []
    for name in names(of: statement) {
      var found = memory.indicators(named: name).filter { $0.fits(ofCompany: ofCompany) }
      // 新增5G基站 are not all there are.
      if isNew(statement.name.lead), name != statement.name.whole {
        found.removeAll { $0.indicator.accumulation == .stock }
      }
      if let own = best(found, statement.measure, unit: statement.unit) { return (own.concept, own) }
      candidates += found
    }
    let printed = string(statement.name.whole + (statement.isAverage ? scalars("年均") : []))
    guard statement.measure == .percentagePointDifference || statement.measure == .rank else {
      // A number of firms is not the growth that has the firms in its name.
      return (statement.measure == .count ? printed : candidates.first?.concept ?? printed, nil)
    }
    let origin =
      base.flatMap { base in candidates.first { $0.indicator.id == base.indicatorID } }
      ?? firstOrigin(candidates)
    let related = origin?.related.first { isRelated($0, statement) }
    return (base?.indicator ?? candidates.first?.concept ?? printed, related)
  }

  /// The readings of a name. A yearly average (年均增长) is no growth of one span, so that only its own name counts.
  private func names(of statement: Statement) -> [[UInt32]] {
    let names = [statement.name.whole, statement.name.core] + statement.name.others
    return statement.isAverage ? names.map { $0 + scalars("年均") } : names
  }

  /// 新增, 净增: not all there are, only those that have come.
  private func isNew(_ lead: [UInt32]) -> Bool { ["新", "净增", "计划新增"].contains(where: lead.begins) }

  /// The candidate that a figure of this kind fits, the one in the printed unit before others.
  private func best(_ candidates: [NamedIndicator], _ measure: Measure, unit: String) -> NamedIndicator? {
    let fitting = candidates.filter { $0.takes(measure, unit: unit) }
    return fitting.first { $0.indicator.unit.symbol == unit } ?? fitting.first
  }

  /// What a difference or a rank is of, where no figure stands before it: a growth before a share before a number.
  private func firstOrigin(_ candidates: [NamedIndicator]) -> NamedIndicator? {
    let kinds: [(Measure, String)] = [
      (.growthRate, "%"), (.share, "%"), (.count, "个"), (.level, "亿元"), (.level, "万吨"),
    ]
    for (measure, unit) in kinds {
      if let found = best(candidates, measure, unit: unit) { return found }
    }
    return nil
  }

  private func isRelated(_ known: NamedIndicator, _ statement: Statement) -> Bool {
    guard known.measure == statement.measure else { return false }
    if statement.measure == .rank {
      // 居前十工业大省第2位 and 居全国第5位 are ranks among others.
      let evidence = paragraph.scalars[statement.evidence.clamped(to: paragraph.scalars.indices)]
      return known.synonyms.contains(where: evidence.holds)
    }
    guard let reference = referenceName(statement) else { return false }
    return known.synonyms.contains { $0.holds(reference) || reference.holds($0) }
  }

  /// What a difference compares with, as the catalogue's synonyms word it (高于全国, 较一季度提升).
  private func referenceName(_ statement: Statement) -> [UInt32]? {
    switch statement.reference {
    case .place(let number): scalars(lexicon.places.places[number].name)
    case .home: scalars("全省")
    case .indicator(let name): name
    case .time(let time): time.extent == .months(1...3) ? scalars("一季度") : nil
    case .yearEarlier: scalars("上年")
    case .unsaid, nil: nil
    }
  }
}
