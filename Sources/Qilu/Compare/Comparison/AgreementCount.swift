/// How many lines are compared, and how many of them differ.
struct AgreementCount {
  private(set) var (compared, differing) = (0, 0)

  mutating func add(_ agreement: Agreement) {
    if agreement.isCompared { compared += 1 }
    if !agreement.isEqual { differing += 1 }
  }
}

/// What is known of the values of a line: whether any were compared, and whether all agree.
struct Agreement {
  private(set) var (isCompared, isEqual) = (false, true)

  mutating func add(_ agrees: Bool) { (isCompared, isEqual) = (true, isEqual && agrees) }

  func joined(_ other: Agreement) -> Agreement {
    var both = self
    both.isCompared = isCompared || other.isCompared
    both.isEqual = isEqual && other.isEqual
    return both
  }
}
