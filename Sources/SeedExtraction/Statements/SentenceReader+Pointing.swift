/// 增速最高的是枣庄市，增长10.9%: a place at the end of a clause, of which the next one speaks.
extension SentenceReader {
  /// Whether a place is what a clause points at with 是 or 为, at its end.
  func isPointedAt(_ place: Int) -> Bool {
    meaningful(after: place) == nil && isPointing(before: place)
  }

  /// Whether 是 stands before a place, or before the first of a list of places.
  func isPointing(before place: Int) -> Bool {
    guard let before = meaningful(before: place) else { return false }
    let letters = letters(before)
    return letters.ends(with: "是") || letters.ends(with: "的为")
  }

  /// Speaks of the place until the sentence ends or turns to something else.
  mutating func point(at mention: RegionMention, _ place: Int) {
    if subjectBefore == nil { subjectBefore = subject }
    pointedName = nameOfPointing(before: place)
    subject = mention
    localRegion = nil
  }

  /// What the place is the first or the last in: what stands before 增速, 增长 or 增速居.
  func nameOfPointing(before place: Int) -> Name? {
    let clause = clauseStart..<place
    guard
      let rate = clause.last(where: { tokens[$0].has([.rate, .change]) })
        ?? clause.last(where: { tokens[$0].has(.rankVerb) })
    else { return pointedName }
    let name = names.parts(of: clauseStart..<rate).name
    return name.isEmpty ? pointedName ?? topicName : name
  }

  /// Goes on about whom the sentence spoke of before.
  mutating func endPointing() {
    if let subjectBefore { subject = subjectBefore }
    (subjectBefore, pointedName) = (nil, nil)
  }
}
