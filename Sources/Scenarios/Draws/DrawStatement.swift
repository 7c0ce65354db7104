public import Expressions
import Localization
public import SourceText
public import TimeSeries

/// A statement that is true or false in each draw: `va_growth > 5 in 2028 and energy <= -4 by 2030`.
public struct DrawStatement: Hashable, Sendable {
  /// A condition at its time, or several statements.
  public indirect enum Node: Hashable, Sendable {
    /// In every period of a range.
    case every(Expression, in: PeriodRange)
    /// In at least one period of the horizon up to and including this one.
    case once(Expression, by: Period)
    /// All of several statements.
    case all([Node])
    /// At least one of several statements.
    case any([Node])
  }

  /// As written.
  public let text: String
  /// Where it is written.
  public let range: SourceRange
  /// What it says.
  public let node: Node

  /// Reads a statement; `range` is where the text stands.
  public static func parse(_ text: String, at range: SourceRange) throws(Diagnostic) -> DrawStatement {
    DrawStatement(text: text, range: range, node: try Node(TimedStatement.parse(text, at: range)))
  }

  /// Every condition with its time, in the order of reading.
  var conditions: [(condition: Expression, node: Node)] { node.conditions }
}

extension DrawStatement.Node {
  fileprivate init(_ statement: TimedStatement) throws(Diagnostic) {
    switch statement {
    case .all(let parts): self = .all(try parts.map { part throws(Diagnostic) in try Self(part) })
    case .any(let parts): self = .any(try parts.map { part throws(Diagnostic) in try Self(part) })
    case .condition(let condition, let clause):
      let range = try PeriodRange.read(clause.periods, at: clause.range)
      switch clause.kind {
      case .every: self = .every(condition, in: range)
      case .once:
        guard range.count == 1 else { throw .byRange(range, at: clause.range) }
        self = .once(condition, by: range.last)
      }
    }
  }

  fileprivate var conditions: [(condition: Expression, node: Self)] {
    switch self {
    case .every(let condition, _), .once(let condition, _): [(condition, self)]
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    }
  }

  /// The periods in which a condition is looked at.
  func periods(in horizon: PeriodRange) -> [Period] {
    switch self {
    case .every(_, let range): Array(range)
    case .once(_, let last): horizon.filter { $0 <= last }
    case .all, .any: []
    }
  }
}

extension Diagnostic {
  fileprivate static func byRange(_ range: PeriodRange, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"by\" takes one period, found \(range)", zh: "by 之后应为一个时期，实际为 \(range)",
      hint: LocalizedText(
        en: "\"by \(range.last)\" is at least once up to then, \"in \(range)\" is in every period",
        zh: "by \(range.last) 表示至该期至少一次，in \(range) 表示各期均成立"))
  }
}
