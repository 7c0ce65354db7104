extension ComparisonIntake {
  /// Takes in a dataset that is in memory. Errors: the scratch file cannot be written.
  func take(_ dataset: ScenarioDataset, path: String, kind: ComparisonSource.Kind) throws(FileError) {
    var source = ComparisonSource(
      label: dataset.label, path: path, kind: kind, version: dataset.version, parts: [])
    source.remarks = dataset.remarks
    var offsets: [String: UInt32] = [:]
    var next: UInt32 = 0
    for series in dataset.series where offsets[series.file] == nil {
      offsets[series.file] = next
      source.parts.append((next, series.file, nil))
      next += UInt32(dataset.series.lazy.filter { $0.file == series.file }.map(\.lastLine).max() ?? 0)
    }
    begin(source)
    try beginRecords()
    for series in dataset.series { try take(series, from: offsets[series.file] ?? 0) }
    sources[sources.count - 1].rowCount = dataset.series.reduce(0) { $0 + $1.points.count }
    describe(dataset.scenarios)
  }

  private func take(_ series: ScenarioSeries, from offset: UInt32) throws(FileError) {
    let key = series.key
    guard let column = column(model: key.model, scenario: key.scenario),
      let line = line(variable: key.variable, region: key.region), let unit = unit(key.unit)
    else { return }
    if let measure = series.measure { note(measure, of: line) }
    bands.add(series, .init(line: line, column: column, unit: unit))
    for point in series.points {
      guard let period = period(point.period) else { continue }
      let header = CellSpool.Header(
        line: line, column: column, row: offset + UInt32(point.line), unit: unit, period: period)
      try spool.add(header) { $0.pointee = point.value }
    }
  }

  /// What the source says of its scenarios.
  private func describe(_ scenarios: [ScenarioSummary]) {
    for index in columns.indices where columns[index].source == sources.count - 1 {
      let column = columns[index]
      let summary = scenarios.first {
        (mapping.scenarios[$0.name]?.name ?? $0.name) == column.scenario
          && (mapping.models[$0.model]?.name ?? $0.model) == column.model
      }
      columns[index].root = summary?.root.map { mapping.scenarios[$0]?.name ?? $0 }
      columns[index].horizon = summary?.horizon
    }
  }
}

extension ScenarioSeries {
  fileprivate var lastLine: Int { points.lazy.map(\.line).max() ?? 0 }
}

extension ComparisonIntake {
  /// The column of a scenario by names.
  func column(model: String, scenario: String) -> UInt32? {
    model.withBytes { model in scenario.withBytes { scenario in column(model: model, scenario: scenario) } }
  }

  /// The line of a variable in a region by names.
  func line(variable: String, region: String) -> UInt32? {
    variable.withBytes { variable in region.withBytes { region in line(variable: variable, region: region) } }
  }

  /// The number of a unit by name.
  func unit(_ name: String) -> UInt16? { name.withBytes { unit($0) } }
}

extension String {
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}
