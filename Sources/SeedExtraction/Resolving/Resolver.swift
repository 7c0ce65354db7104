import TimeSeries

/// Settles what a statement leaves to its context: region, period, status, indicator.
struct Resolver {
  let lexicon: Lexicon
  let memory: NameMemory
  let paragraph: ArticleParagraph
  /// The paragraph's original characters, for cutting out evidence without counting from the start each time.
  let letters: [Unicode.Scalar]

  /// The finding that a statement makes in a context, and by how much it had to be helped.
  func finding(
    _ statement: Statement, in context: ReadingContext, base: Finding?,
    baseTime: TimeExpression?
  ) -> Finding {
    let region = region(statement.region, context)
    let isOfBase = statement.time == baseTime && !isResult(statement, of: base)
    let period = period(statement, context, base: isOfBase ? base : nil)
    let status = status(statement, period.period, context)
    let indicator = indicator(statement, base: base)
    var finding = Finding(
      region: region.name, indicator: indicator.name, indicatorID: indicator.known?.indicator.id,
      measure: statement.measure,
      period: period.period, value: statement.value.text, unit: statement.unit,
      qualifier: statement.qualifier,
      status: status, derivation: "", evidence: original(statement.evidence), paragraph: paragraph.number,
      place: place(statement.evidence), sourceClass: context.sourceClass, confidence: 1, rule: statement.rule)
    if status == .target, statement.isOnceFinished { finding.period = .unknown }
    if status == .target, !statement.isOnceFinished, statement.time == nil || period.isSupplied {
      finding.period = planPeriod(statement, period.period, context)
    }
    if let known = indicator.known, known.indicator.accumulation == .stock {
      finding.period = asOfEnd(finding.period)
    }
    if status == .actual, period.isSupplied { finding.period = stateNow(statement, finding.period, context) }
    finding.confidence = confidence(statement, region.isSupplied, period.isSupplied, indicator.known != nil)
    return finding
  }

  /// 目标为7.5%，实际增长7.9%: what came of an aim need not be of the time that plans are made for.
  private func isResult(_ statement: Statement, of base: Finding?) -> Bool {
    base?.status == .target && statement.mood == .past && !statement.isAim
  }

  private func confidence(_ statement: Statement, _ region: Bool, _ period: Bool, _ isKnown: Bool) -> Double {
    var confidence = 1.0
    if region { confidence -= 0.05 }
    if period { confidence -= 0.1 }
    if !isKnown { confidence -= 0.1 }
    if statement.continues != nil { confidence -= 0.05 }
    return (confidence * 100).rounded() / 100
  }

  // MARK: Places in the text

  func place(_ range: Range<Int>) -> Range<Int> {
    let last = paragraph.offsets.count - 1
    guard last >= 0 else { return 0..<0 }
    let start = Int(paragraph.offsets[min(range.lowerBound, last)])
    // The end is that of the last character, glosses and all.
    let end = Int(paragraph.offsets[min(range.upperBound, last)])
    return start..<max(start, end)
  }

  func original(_ range: Range<Int>) -> String {
    cut(place(range))
  }

  /// The characters of the original between two offsets.
  func cut(_ place: Range<Int>) -> String {
    let place = place.clamped(to: 0..<letters.count)
    return string(letters[place].lazy.map(\.value))
  }

  // MARK: Region

  func region(_ mention: RegionMention, _ context: ReadingContext) -> (name: String, isSupplied: Bool) {
    switch mention {
    case .place(let number): return (lexicon.places.places[number].name, false)
    case .company(let name): return (string(name), false)
    case .home(let home):
      return (context.home.place(of: home).map { lexicon.places.places[$0].name } ?? "", false)
    case .unsaid: return (context.home.main.map { lexicon.places.places[$0].name } ?? "", true)
    }
  }

  func isCompany(_ mention: RegionMention) -> Bool { mention.isCompany(lexicon.places) }
}
