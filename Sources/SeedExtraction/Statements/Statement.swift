import TimeSeries

/// What a sentence says with one number, before its region, time and indicator are settled.
struct Statement: Sendable {
  /// What a difference compares with.
  enum Reference: Sendable, Hashable {
    case place(Int)
    case home(Phrase.Home)
    /// Another indicator, by its name.
    case indicator([UInt32])
    case time(TimeExpression)
    /// The same span a year earlier.
    case yearEarlier
    case unsaid
  }

  var name: Name
  var measure: Measure
  /// The value; a fraction has a denominator.
  var value: Value
  var unit: String
  var qualifier: Qualifier
  /// Where the words that carry the figure stand in the paragraph's scalars.
  var evidence: Range<Int>
  var reference: Reference?
  /// The rule that made it.
  var rule: String
  var region = RegionMention.unsaid
  var time: TimeExpression?
  var isFlow = false
  var isExisting = false
  /// Whether it is the sum of all until then: 累计.
  var isCumulative = false
  var isAim = false
  /// Whether the words before it speak of what is to come or of what was done.
  var mood: SentenceReader.Mood?
  /// Whether it is expected: of a span that is not over, a target.
  var isExpected = false
  /// Whether it compares with another base than the year before: 环比, 比2019年增长.
  var hasOtherBase = false
  /// Whether it is a yearly average: 年均增长.
  var isAverage = false
  /// Whether it is where a change began: 由|3.9%|提升至5.3%.
  var isStart = false
  /// Whether it holds once something is finished, whenever that is.
  var isOnceFinished = false
  /// The clause's number in the sentence: what stands in one clause belongs together.
  var clause = 0
  /// The statement of the same sentence that this one continues; nil if it has a name of its own.
  var continues: Int?
}

/// A value as it is written down.
enum Value: Sendable, Hashable {
  case decimal(PrintedNumber)
  /// A part of a whole in %: 1/20 is 5.
  case fraction(numerator: Int, denominator: Int)

  /// The numeral; a fraction that does not end is given to 12 digits.
  var text: String {
    switch self {
    case .decimal(let number): number.description
    case .fraction(let numerator, let denominator): shortest(Double(numerator) * 100 / Double(denominator))
    }
  }

  /// The decimal, if it is one.
  var decimal: PrintedNumber? {
    guard case .decimal(let number) = self else { return nil }
    return number
  }

  private func shortest(_ value: Double) -> String {
    let rounded = (value * 1e10).rounded() / 1e10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

/// The region that a statement speaks of, as the text mentions it.
enum RegionMention: Sendable, Hashable {
  case place(Int)
  /// A company by its name.
  case company([UInt32])
  case home(Phrase.Home)
  case unsaid
}

extension RegionMention {
  /// Whether it is a company; a zone (高新区) has a name like one and is a place.
  func isCompany(_ places: Gazetteer) -> Bool {
    switch self {
    case .company(let name): name.last.map { $0 != "区" && $0 != "园" } ?? false
    case .place(let number): places.places[number].kind == .other
    case .home, .unsaid: false
    }
  }
}

/// The name of what is counted or measured, as the text puts it together.
struct Name: Sendable, Hashable {
  /// A verb that belongs to it: 新增, 压减.
  var lead: [UInt32] = []
  /// The noun phrase.
  var core: [UInt32] = []
  /// Other readings under which a known indicator may be found.
  var others: [[UInt32]] = []

  var isEmpty: Bool { core.isEmpty }
  /// As printed.
  var whole: [UInt32] { lead + core }
}
