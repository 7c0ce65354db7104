public import Modeling
public import TimeSeries

/// The change of one projected value between two runs, split by cause: `new = old + Σ contributions + unexplained`.
public struct RevisionRow: Sendable, Hashable {
  /// The period.
  public var period: Period
  /// The value in the old run.
  public var old: Double
  /// The value in the new run.
  public var new: Double
  /// What each cause adds, in the unit of a difference; a step without one could not be solved for this value, and what it
  /// would have added is in the next.
  public var contributions: [RevisionStep: Double]
  /// What no step explains: 0, unless the reports hold other values than their inputs give (by another version of the program,
  /// say).
  public var unexplained: Double
  /// Whether the old run projected the value and the new one has it published.
  public var isOutcome = false

  /// The whole change.
  public var change: Double { new - old }

  /// The rounding that is no change, relative to the size of the values.
  static let tolerance = 1e-10

  /// Splits a change.
  ///
  /// - Parameters:
  ///   - path: the value in each state, from the old run to the new one; nil where a state has none.
  ///   - reported: the values that the two reports hold; nil where they are not known.
  /// - Returns: nil where the old or the new run has no value.
  init?(_ period: Period, path: [Double?], reported: (old: Double?, new: Double?) = (nil, nil)) {
    guard let first = path.first ?? nil, let last = path.last ?? nil else { return nil }
    self.period = period
    contributions = [:]
    var before = first
    for (step, value) in zip(RevisionStep.allCases, path.dropFirst()) {
      guard let value else { continue }
      contributions[step] = value - before
      before = value
    }
    let scale = Self.tolerance * max(1, abs(first), abs(last))
    let holds = { (reported: Double?, solved: Double) in
      reported.map { abs($0 - solved) > scale ? $0 : solved } ?? solved
    }
    old = holds(reported.old, first)
    new = holds(reported.new, last)
    let rest = (new - old) - (last - first)
    unexplained = abs(rest) > scale ? rest : 0
  }

  private var scale: Double { Self.tolerance * max(1, abs(old), abs(new)) }

  /// Whether nothing moved, up to rounding.
  public var isUnchanged: Bool {
    abs(change) <= scale && contributions.values.allSatisfy { abs($0) <= scale }
  }

  /// Whether a step moves the value by more than rounding, or could not be solved alone.
  func moves(by step: RevisionStep) -> Bool { contributions[step].map { abs($0) > scale } ?? true }

  /// Whether every step adds here what it adds to another value.
  func moves(like other: RevisionRow) -> Bool {
    period == other.period && abs(unexplained - other.unexplained) <= 10 * scale
      && RevisionStep.allCases.allSatisfy { step in
        switch (contributions[step], other.contributions[step]) {
        case (let own?, let their?): abs(own - their) <= 10 * scale
        case (nil, nil): true
        default: false
        }
      }
  }
}

/// The revision of one variable in one scenario.
public struct VariableRevision: Sendable {
  /// The variable, as the new model has it.
  public var variable: Variable
  /// The periods that both runs have and at least one of them projects, in order.
  public var rows: [RevisionRow]

  /// Whether no value moved.
  public var isUnchanged: Bool { rows.allSatisfy(\.isUnchanged) }

  /// Whether every value moved as another variable's did.
  func moves(like other: VariableRevision) -> Bool {
    rows.count == other.rows.count && zip(rows, other.rows).allSatisfy { $0.moves(like: $1) }
  }
}
