/// How a source limits a figure. It belongs to the printed magnitude: -4 at least is a fall of at least 4.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
  case exact
  case about
  case nearly
  case over
  case atLeast = "at_least"
  case atMost = "at_most"
  case under

  /// Whether the figure stands for a value, and is not just a bound of one.
  public var isPointValue: Bool {
    switch self {
    case .exact, .about, .nearly: true
    case .over, .atLeast, .atMost, .under: false
    }
  }

  /// Whether a value satisfies the bound that the qualifier makes of a printed figure; nil for a point value.
  public func admits(_ value: Double, printed: Double) -> Bool? {
    let magnitude = printed < 0 ? -value : value
    switch self {
    case .exact, .about, .nearly: return nil
    case .over: return magnitude > abs(printed)
    case .atLeast: return magnitude >= abs(printed)
    case .atMost: return magnitude <= abs(printed)
    case .under: return magnitude < abs(printed)
    }
  }
}

/// What kind of figure it is.
public enum ObservationStatus: String, Sendable, Hashable, CaseIterable {
  /// Published as having happened.
  case actual
  /// Published as an aim.
  case target
  /// Computed from published figures.
  case derived
}

/// Who published a figure, the most authoritative first.
public enum SourceClass: String, Sendable, Hashable, CaseIterable, Comparable {
  case statisticsOffice = "statistics office"
  case department
  case press

  /// The more authoritative is the smaller.
  public static func < (left: SourceClass, right: SourceClass) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .statisticsOffice: 0
    case .department: 1
    case .press: 2
    }
  }
}
