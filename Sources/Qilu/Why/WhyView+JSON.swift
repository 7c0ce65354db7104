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
    [
      "model": .string(model), "scenario": .string(scenario), "variable": .string(variable),
      "period": .string("\(period)"),
    ]
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
    case .found(_, let search): ["type": "search", "place": .string(search.range.line)]
    case .rule(let rule, let range, _):
      [
        "type": "rule", "place": .string(range.line), "rule": .string(rule.rule.en),
        "explanation": rule.selection.map { .string($0.explanation.en) } ?? .null,
      ]
    case .solution(let other): ["type": "solution", "of": other.json]
    case .equation(let breakdown): breakdown.json
    case .unknown: ["type": "unknown"]
    }
  }
}

extension PathPoint {
  fileprivate var json: JSONValue {
    [
      "text": .string(text), "value": .number(value), "place": origin.map { .string($0.line) } ?? .null,
      "scenario": scenario.map { .string($0) } ?? .null,
    ]
  }
}

extension EquationBreakdown {
  fileprivate var json: JSONValue {
    [
      "type": "equation", "equation": .string(equation.written), "left": .string("\(equation.left)"),
      "class": .string(equation.specification.kindName), "place": .string(equation.range.line),
      "coefficients": .object(equation.coefficients.map { .init($0.name, .number($0.value)) }),
      "terms": .array(
        terms.map { term in
          [
            "term": .string(equation.written(term.expression)), "value": .number(term.value),
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
