import Localization
import Modeling
public import Reporting
import Scenarios
import SourceText
import TimeSeries

extension ScenarioDifference {
  /// For programs: changed inputs, differences by variable and period, and what each input brings to them.
  public var json: JSONValue {
    [
      "first": .string(first.name), "second": .string(second.name),
      "changes": .array(changes.map(change)), "method": attribution?.method.json ?? .null,
      "not_shared_out": attribution == nil ? obstacle.json : .null, "differences": .array(rows),
    ]
  }

  /// An input, and what each of the two says of it.
  private func change(_ item: ScenarioInputs.Item) -> JSONValue {
    let title = second.projection.run.estimated.model.title(of: item.variable)
    return [
      "role": .string(item.role.rawValue), "variable": .string(item.variable), "title": title.json,
      "first": said(AssumedInput(item: item, projection: first.projection)),
      "second": said(AssumedInput(item: item, projection: second.projection)),
    ]
  }

  private func said(_ input: AssumedInput) -> JSONValue {
    let values = (horizon.map(Array.init) ?? []).map { period in
      JSONValue.Member("\(period)", input.value(period).map { .number($0) } ?? .null)
    }
    return [
      "words": input.words.json,
      "lines": .array(
        input.lines.map { line in
          [
            "place": .string(line.segment.origin.line), "periods": .string("\(line.periods)"),
            "text": .string(line.segment.text),
          ]
        }), "values": .object(values),
    ]
  }

  private var rows: [JSONValue] {
    guard let horizon else { return [] }
    let variables = focus.isEmpty ? shared : shared.filter { focus.map(\.name).contains($0.name) }
    return variables.flatMap { variable in
      horizon.compactMap { period in difference(variable.name, period).map { row(variable, period, $0) } }
    }
  }

  private func row(_ variable: Variable, _ period: Period, _ difference: Double) -> JSONValue {
    let cell = Attribution.Cell(variable: variable.name, period: period)
    let parts = zip(changes, attribution?.contributions[cell] ?? []).map { item, share -> JSONValue in
      ["role": .string(item.role.rawValue), "variable": .string(item.variable), "share": .number(share)]
    }
    return [
      "variable": .string(variable.name), "region": .string(variable.region),
      "unit": .string(variable.differenceUnit), "period": .string("\(period)"),
      "first": first.projection.value(variable.name, period).map { .number($0) } ?? .null,
      "second": second.projection.value(variable.name, period).map { .number($0) } ?? .null,
      "difference": .number(difference), "causes": .array(parts),
    ]
  }
}

extension Attribution.Method {
  fileprivate var json: JSONValue {
    switch self {
    case .shapley: "shapley"
    case .aumannShapley: "aumann-shapley"
    }
  }
}
