import Econometrics
import Expressions
import Forecasting
import Localization
import Modeling
public import Reporting
import Scenarios
import SourceText
import TimeSeries

extension WhyView {
  /// For programs: the cells as a list, each with what gave its value and which others it read.
  public var json: JSONValue {
    ["cells": .array(cells.map(\.json)), "is_cut": .bool(isCut)]
  }
}

extension CellTrace.Place {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("model", .string(model)), .init("scenario", .string(scenario)),
      .init("variable", .string(variable)), .init("period", .string("\(period)")),
    ]
    if isData { members.append(.init("is_data", true)) }
    return .object(members)
  }
}

extension CellTrace {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("cell", place.json), .init("region", .string(variable.region)),
      .init("unit", .string(variable.unit?.symbol ?? "")), .init("value", .number(value)),
      .init("baseline", baseline.map { .number($0) } ?? .null), .init("kind", .string(kind.rawValue)),
      .init("cause", cause.json),
    ]
    if let addFactor { members.append(.init("add_factor", addFactor.json)) }
    if let basis { members.append(.init("sum", basis.json)) }
    members.append(.init("reads", .array(inputs.map(\.json))))
    return .object(members)
  }
}

extension CellTrace.Cause {
  fileprivate var json: JSONValue {
    switch self {
    case .published(let resolved):
      [
        "type": "published", "observation": resolved.chosen.json,
        "not_used": .array(
          resolved.losers.map {
            ["observation": $0.observation.json, "reason": .string($0.reason.message.en)]
          }),
      ]
    case .ownData(let range): ["type": "own data", "place": .string(range.line)]
    case .start(let range): ["type": "start", "place": .string(range.line)]
    case .line(let point, let role): ["type": .string(role.rawValue), "line": point.json]
    case .found(_, let search): search.json
    case .rule(let rule, let range):
      [
        "type": "rule", "place": .string(range.line), "rule": .string(rule.rule.en),
        "explanation": rule.selection.map { .string($0.explanation.en) } ?? .null,
      ]
    case .filled(let point, let range):
      ["type": "filled", "place": .string(range.line), "rule": .string(point.text)]
    case .identityOfData(let range): ["type": "identity of data", "place": .string(range.line)]
    case .solution(let other): ["type": "solution", "of": other.json]
    case .equation(let breakdown): breakdown.json
    case .unknown: ["type": "unknown"]
    }
  }
}

extension PathPoint.Basis {
  fileprivate var json: JSONValue {
    [
      "constant": .number(constant),
      "terms": .array(
        terms.map {
          ["period": .string("\($0.period)"), "value": .number($0.value), "weight": .number($0.weight)]
        }),
    ]
  }
}

extension InputSearch {
  fileprivate var json: JSONValue {
    switch self {
    case .target(let target):
      [
        "type": "search", "place": .string(range.line), "reach": .string(target.value.reach.value),
        "goal": .number(target.value.value.value), "in": .string("\(target.value.periods)"),
      ]
    case .control(let control):
      ["type": "search", "place": .string(range.line), "minimize": .string(control.value.text)]
    }
  }
}

extension PathPoint {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("text", .string(text)), .init("value", .number(value)),
      .init("place", origin.map { .string($0.line) } ?? .null),
      .init("scenario", scenario.map { .string($0) } ?? .null),
    ]
    if let start { members.append(.init("counts_from", start.json)) }
    return .object(members)
  }
}

extension PathPoint.Start {
  fileprivate var json: JSONValue {
    switch self {
    case .above(let point): ["of": "scenario above", "line": point.json]
    case .before(let period, let point): ["of": .string("\(period)"), "line": point.json]
    }
  }
}

extension Coefficient {
  fileprivate var json: JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    return [
      "name": .string(name), "value": .number(value), "standard_error": .number(standardError),
      "class": .string(kind.name.en), "data_share": number(dataShare), "prior_mean": number(priorMean),
      "prior_sd": number(priorStandardDeviation),
    ]
  }
}

extension EquationBreakdown {
  fileprivate var json: JSONValue {
    [
      "type": "equation", "equation": .string(equation.written), "left": .string("\(equation.left)"),
      "class": .string(equation.specification.kindName), "place": .string(equation.range.line),
      "coefficients": .array(equation.coefficients.map(\.json)),
      "terms": .array(
        terms.map { term in
          [
            "term": .string(equation.written(term.expression)), "is_subtracted": .bool(term.isSubtracted),
            "value": .number(term.value),
            "reads": .array(
              term.inputs.map {
                [
                  "variable": .string($0.reference.name), "shift": .integer($0.reference.shift),
                  "value": .number($0.value),
                ]
              }),
          ]
        }), "percentage": .number(percentage), "add_factor": .number(addFactor), "rest": .number(rest),
      "left_value": .number(left),
    ]
  }
}
