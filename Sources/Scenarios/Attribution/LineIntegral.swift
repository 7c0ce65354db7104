import Modeling
import SourceText

/// Aumann-Shapley values of changed inputs: each input's effect integrated along the straight line to the scenario.
///
/// Gauss-Legendre nodes on an interval of the line, the effect of an input at a node by its slope along its own part of the
/// line. What the inputs bring on an interval must sum to what the model does on it, which is known exactly; where it does
/// not to 1e-11, the interval is halved. A smooth model closes within a few halvings. At a kink (a bound, an `if`) the
/// intervals shrink around it until what is left over is of the size of rounding; at a jump it stays, and what is left over
/// there is spread in proportion to what the inputs bring on that last interval. Sums are exact either way.
struct LineIntegral {
  /// Nodes and weights on (0, 1): five points, exact for polynomials of the ninth degree.
  private static let nodes: [(place: Double, weight: Double)] = {
    let (inner, outer) = (0.5384693101056831, 0.9061798459386640)
    let (middle, near, far) = (0.5688888888888889, 0.4786286704993665, 0.2369268850561891)
    return [(-outer, far), (-inner, near), (0, middle), (inner, near), (outer, far)].map {
      ((1 + $0.0) / 2, $0.1 / 2)
    }
  }()
  /// A ten-thousandth of the line is 2^-13: deep enough for a kink to leave nothing that a table shows.
  private static let deepest = 13
  /// Most halvings in all: a solution that is not exact to the last digits never closes.
  private static let mostHalvings = 60
  private static let closure = 1e-11

  private let line: InputLine
  private let run: ModelRun
  private let cells: [Attribution.Cell]
  private var halvings = 0
  /// The largest remainder that was spread.
  private(set) var spread = 0.0

  init(
    _ items: [ScenarioInputs.Item], _ inputs: ScenarioInputs, _ baseline: ScenarioInputs, _ run: ModelRun,
    cells: [Attribution.Cell]
  ) throws(Diagnostics) {
    line = try InputLine(items, inputs, baseline, run)
    self.run = run
    self.cells = cells
  }

  /// The share of each item, cell by cell.
  mutating func shares() throws(Diagnostics) -> [[Double]] {
    let (start, end) = (try values(InputLine.Position(share: 0)), try values(InputLine.Position(share: 1)))
    return try shares(from: 0, start, to: 1, end, depth: 0)
  }

  private mutating func shares(
    from low: Double, _ start: [Double], to high: Double, _ end: [Double], depth: Int
  ) throws(Diagnostics) -> [[Double]] {
    var shares = try integral(from: low, to: high)
    let left = cells.indices.map { end[$0] - start[$0] - shares[$0].reduce(0, +) }
    let isClosed = cells.indices.allSatisfy {
      abs(left[$0]) <= Self.closure * max(1, abs(start[$0]), abs(end[$0])) * (high - low).squareRoot()
    }
    if isClosed || depth == Self.deepest || halvings == Self.mostHalvings {
      for cell in cells.indices { close(&shares[cell], left[cell]) }
      return shares
    }
    halvings += 1
    let middle = (low + high) / 2
    let between = try values(InputLine.Position(share: middle))
    let first = try self.shares(from: low, start, to: middle, between, depth: depth + 1)
    let second = try self.shares(from: middle, between, to: high, end, depth: depth + 1)
    return zip(first, second).map { zip($0, $1).map { $0 + $1 } }
  }

  /// Spreads what is left over in proportion to the size of what each item brings.
  private mutating func close(_ shares: inout [Double], _ left: Double) {
    let size = shares.reduce(0) { $0 + abs($1) }
    spread = max(spread, abs(left))
    for item in shares.indices {
      shares[item] += left * (size > 0 ? abs(shares[item]) / size : 1 / Double(shares.count))
    }
  }

  /// What each item brings between two places of the line, cell by cell.
  private func integral(from low: Double, to high: Double) throws(Diagnostics) -> [[Double]] {
    let width = high - low
    var shares = cells.map { _ in line.items.map { _ in 0.0 } }
    for (place, weight) in Self.nodes {
      let share = low + width * place
      let center = try values(InputLine.Position(share: share))
      for item in line.items.indices {
        // Stays within the interval, so that an effect is not taken from across a kink outside it.
        let reach = 0.5 * width * min(place, 1 - place)
        let slopes = ExtrapolatedSlopes(width: reach, center: center) { step in
          try? values(InputLine.Position(share: share, moved: (item, share + step)))
        }
        guard let slopes else { continue }
        for cell in cells.indices { shares[cell][item] += width * weight * slopes.slopes[cell] }
      }
    }
    return shares
  }

  private func values(_ position: InputLine.Position) throws(Diagnostics) -> [Double] {
    let table = try run.solveDeterministic(line.inputs(at: position))
    return cells.map { run.value($0.variable, $0.period, in: table) }
  }
}
