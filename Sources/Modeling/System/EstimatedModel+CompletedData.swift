public import TimeSeries

extension EstimatedModel {
  /// The data over some periods in a table of one lane, with identities computed where they have no figure of their own.
  ///
  /// An identity that starts from a given level is followed from there, so data before `periods` count too. What is not
  /// known is NaN.
  public func completedData(over periods: PeriodRange) -> LaneTable {
    let all = allPeriods(with: periods)
    var values = system.variables.map { data.values(of: $0, over: all) }
    let identities = system.blocks.flatMap(\.equations).filter { system.equations[$0].isIdentity }
    for period in all.indices {
      for equation in identities where values[system.targets[equation]][period].isNaN {
        values[system.targets[equation]][period] = value(of: equation, in: period, values)
      }
    }
    let table = LaneTable(variables: system.variables.count, periods: periods, lanes: 1)
    guard let offset = all.index(of: periods.first) else { return table }
    for variable in values.indices {
      for index in periods.indices { table.fill(variable, index, with: values[variable][index + offset]) }
    }
    return table
  }

  /// Identities without figures of their own, computed wherever their parts are published, by name; none behind `last`.
  public func identityHistory(through last: Period) -> [String: [Period: Double]] {
    let first = system.variables.compactMap { data.firstPublished($0, frequency: model.frequency) }.min()
    guard let first, let range = try? PeriodRange(first, last) else { return [:] }
    let identities = system.equations.indices.filter { system.equations[$0].isIdentity }.map {
      system.targets[$0]
    }
    let table = identities.isEmpty ? nil : completedData(over: range)
    var history: [String: [Period: Double]] = [:]
    for variable in identities {
      let name = system.variables[variable]
      for (index, period) in range.enumerated() where data.value(name, period) == nil {
        history[name, default: [:]][period] = table?.value(variable, index)
      }
    }
    return history
  }

  /// The periods from the first figure of any variable, or the first of `periods`, to their last.
  private func allPeriods(with periods: PeriodRange) -> PeriodRange {
    let first = system.variables.compactMap {
      data.firstPublished($0, frequency: model.frequency)
    }.min()
    return (try? PeriodRange(min(first ?? periods.first, periods.first), periods.last)) ?? periods
  }

  /// An identity's value from what is known; NaN where something is not.
  private func value(of equation: Int, in period: Int, _ values: [[Double]]) -> Double {
    system.equations[equation].level { name, shift in
      guard let variable = system.index(of: name), values[variable].indices.contains(period + shift) else {
        return nil
      }
      let value = values[variable][period + shift]
      return value.isNaN ? nil : value
    } ?? .nan
  }
}
