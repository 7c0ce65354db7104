import Expressions
import Localization
import Modeling
import SourceText
import TimeSeries

extension DrawRequests {
  /// The most rows that draws are written in: about a gigabyte.
  static let mostRows = 25_000_000

  /// Whether all names that the requests use are variables of a model, and their periods those of the run.
  func check(_ run: ModelRun) throws(Diagnostics) {
    var problems = Diagnostics()
    for statement in probabilities { statement.check(run, &problems) }
    let model = run.estimated.model
    for path in paths where model.variable(path.value) == nil {
      problems.add(.noVariable(path.value, at: path.range, in: model))
    }
    let needed = probabilities.flatMap(\.names) + paths
    for name in needed where model.variable(name.value) != nil && !run.keepsDraws(of: name.value) {
      problems.add(.notKept(name.value, at: name.range))
    }
    let rows = paths.count * run.window.horizon.count * (run.uncertainty.draws + 1)
    if rows > Self.mostRows, let first = paths.first {
      problems.add(.tooManyRows(rows, run, at: first.range))
    }
    try problems.throwIfErrors()
  }
}

extension DrawStatement {
  /// The variables it names, with their places.
  public var names: [Located<String>] {
    var names: [Located<String>] = []
    for (condition, _) in conditions {
      condition.visitVariables { names.append(Located($0.name, at: $1.range)) }
    }
    return names
  }

  fileprivate func check(_ run: ModelRun, _ problems: inout Diagnostics) {
    let model = run.estimated.model
    let unknown = names.filter { model.variable($0.value) == nil }
    for name in unknown { problems.add(.noVariable(name.value, at: name.range, in: model)) }
    for (condition, node) in conditions {
      let periods = node.periods(in: run.window.horizon)
      guard let first = periods.first, let last = periods.last, run.window.horizon.contains(first),
        run.window.horizon.contains(last)
      else {
        problems.add(.outsideHorizon(self, node, run.window.horizon, at: range))
        continue
      }
      guard unknown.isEmpty else { continue }
      for reference in condition.variables {
        if let period = periods.first(where: { !run.knows(reference, in: $0) }) {
          problems.add(.notKnown(reference, in: period, at: condition.range))
        }
      }
    }
  }
}

extension ModelRun {
  /// Whether a variable has a value, solved or published, so many periods from one.
  fileprivate func knows(_ reference: VariableReference, in period: Period) -> Bool {
    let period = period.advanced(by: reference.shift)
    guard let index = estimated.system.index(of: reference.name) else { return false }
    return window.kind(index, period) != .absent || estimated.data.value(reference.name, period) != nil
  }
}

extension Diagnostic {
  fileprivate static func outsideHorizon(
    _ statement: DrawStatement, _ node: DrawStatement.Node, _ horizon: PeriodRange, at place: SourceRange
  ) -> Diagnostic {
    let time =
      switch node {
      case .every(_, let range): range.description
      case .once(_, let period): period.description
      case .all, .any: ""
      }
    return .error(
      at: place, en: "\"\(statement.text)\": \(time) is not within the horizon \(horizon)",
      zh: "“\(statement.text)”：\(time) 不在预测期 \(horizon) 之内")
  }

  fileprivate static func notKnown(
    _ reference: VariableReference, in period: Period, at place: SourceRange
  ) -> Diagnostic {
    let time = period.advanced(by: reference.shift)
    return .error(
      at: place, en: "\(reference.name) has no value in \(time), which the statement needs for \(period)",
      zh: "\(reference.name) 在 \(time) 没有数值，而判断 \(period) 需要它")
  }

  fileprivate static func tooManyRows(_ rows: Int, _ run: ModelRun, at place: SourceRange) -> Diagnostic {
    let (draws, periods) = (run.uncertainty.draws, run.window.horizon.count)
    let most = DrawRequests.mostRows / max(1, periods * (draws + 1))
    return .error(
      at: place,
      en:
        "the paths asked for make \(rows) rows (draws × periods × variables), about \(rows / 25_000_000 + 1) GB; at most \(DrawRequests.mostRows) are written",
      zh: "所要求的路径共 \(rows) 行（抽样数 × 期数 × 变量数），约 \(rows / 25_000_000 + 1) GB；最多写出 \(DrawRequests.mostRows) 行",
      hint: LocalizedText(
        en: "with \(draws) draws and \(periods) periods, name at most \(most) variables, or lower the draws",
        zh: "抽样 \(draws) 次、共 \(periods) 期时，最多列 \(most) 个变量，或减少抽样次数"))
  }
}
