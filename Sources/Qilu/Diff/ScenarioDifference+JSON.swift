import Modeling
public import Reporting
import Scenarios
import TimeSeries

extension ScenarioDifference {
  /// For programs: changed inputs, differences by variable and period, and what each input brings to them.
  public var json: JSONValue {
    [
      "first": .string(first.name), "second": .string(second.name),
      "changes": .array(changes.map(\.json)), "differences": .array(rows),
    ]
  }

  private var rows: [JSONValue] {
    guard let horizon else { return [] }
    return shared.flatMap { variable in
      horizon.compactMap { period in difference(variable.name, period).map { row(variable, period, $0) } }
    }
  }

  private func row(_ variable: Variable, _ period: Period, _ difference: Double) -> JSONValue {
    let cell = Attribution.Cell(variable: variable.name, period: period)
    let parts = zip(changes, attribution?.contributions[cell] ?? []).map { item, share -> JSONValue in
      ["input": item.json, "share": .number(share)]
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

extension ScenarioInputs.Item {
  fileprivate var json: JSONValue { ["role": .string(role.rawValue), "variable": .string(variable)] }
}
