import Reporting
import TimeSeries

/// The tables of a comparison while they are written, part by part: `comparison.csv`, `differences.csv`, `iamc.csv`.
struct AlignedFiles {
  let columns: ComparisonColumns
  let years: [Period]
  /// Whether `iamc.csv` says of each row which part of the year it is of.
  let hasParts: Bool
  private let options: OutputOptions
  private(set) var comparison: GrowingScratch
  private(set) var differences: GrowingScratch
  private(set) var iamc: GrowingScratch
  private(set) var headers: [[String]]
  private let hasHorizon: Bool

  init(
    _ columns: ComparisonColumns, periods: [Period], options: OutputOptions, _ fileSystem: any FileSystem
  ) throws(FileError) {
    self.columns = columns
    self.options = options
    // Parts of a year may make a year, where a mapping says how.
    years = Set(periods.map { Period(year: $0.year) }).sorted()
    hasParts = periods.contains { !$0.isFullYear }
    hasHorizon = columns.all.contains { $0.horizon != nil }
    comparison = GrowingScratch(fileSystem)
    differences = GrowingScratch(fileSystem)
    iamc = GrowingScratch(fileSystem)
    headers = [
      ["variable", "region", "unit", "period"] + columns.all.map(\.name)
        + columns.compared.map(columns.differenceName), DifferencesFile.header,
      IAMCTable.columns + (hasParts ? [IAMCTable.subannual] : []) + years.map(\.description),
    ]
    for (file, header) in zip([comparison, differences, iamc], headers) {
      try file.append(CSVWriter(header: header, byteOrderMark: options.byteOrderMark).bytes)
    }
  }

  /// Writes the rows of some lines.
  func write(_ lines: [AlignedLine]) throws(FileError) {
    var writers = headers.map { _ in CSVWriter(header: ["-"]) }
    let skipped = writers[0].bytes.count
    for line in lines {
      compare(line, &writers[0])
      subtract(line, &writers[1])
    }
    for column in columns.all {
      for line in lines { iamcRow(line, column, &writers[2]) }
    }
    for (file, writer) in zip([comparison, differences, iamc], writers) {
      try file.append(Array(writer.bytes[skipped...]))
    }
  }

  private func compare(_ line: AlignedLine, _ writer: inout CSVWriter) {
    for (index, period) in line.periods.enumerated() {
      head(line, line.unit, period.description, &writer)
      for column in columns.all { writer.field(line.value(column.index, index)) }
      for column in columns.compared { writer.field(difference(line, column, index)) }
      writer.endRow()
    }
    guard hasHorizon else { return }
    let figures = HorizonFigures(line: line)
    summary(line, "average", line.unit, figures.average, &writer)
    summary(line, "cumulated", figures.cumulatedUnit, figures.cumulated, &writer)
  }

  private func head(_ line: AlignedLine, _ unit: String, _ period: String, _ writer: inout CSVWriter) {
    writer.field(line.variable)
    writer.field(line.region)
    writer.field(unit)
    writer.field(period)
  }

  private func summary(
    _ line: AlignedLine, _ period: String, _ unit: String, _ figure: (ComparisonColumn) -> Double?,
    _ writer: inout CSVWriter
  ) {
    head(line, unit, period, &writer)
    let values = columns.all.map(figure)
    for value in values { writer.field(value) }
    for column in columns.compared {
      let reference = column.reference.flatMap { values[$0] }
      // Over different horizons there is nothing to subtract.
      let isAlike = column.reference.map { columns.all[$0].horizon == column.horizon } ?? false
      let pair = isAlike ? zip(values[column.index], reference) : nil
      writer.field(pair.map { PrintedValue.difference($0, $1) })
    }
    writer.endRow()
  }

  private func difference(_ line: AlignedLine, _ column: ComparisonColumn, _ period: Int) -> Double? {
    column.reference.flatMap { line.difference(column.index, $0, period) }
  }

  private func subtract(_ line: AlignedLine, _ writer: inout CSVWriter) {
    for column in columns.compared {
      guard let reference = column.reference else { continue }
      for (index, period) in line.periods.enumerated() where column.horizon?.contains(period) ?? true {
        guard let difference = difference(line, column, index) else { continue }
        for text in [
          column.name, columns.all[reference].name, line.region, line.variable, line.differenceUnit,
        ] {
          writer.field(text)
        }
        writer.field(period.description)
        writer.field(difference)
        spread(line.bands.difference(column, in: line.periods[index]), &writer)
        writer.endRow()
      }
    }
  }

  private func spread(_ band: SourceBand?, _ writer: inout CSVWriter) {
    guard let band else {
      for _ in DifferencesFile.header.dropFirst(7) { writer.emptyField() }
      return
    }
    writer.field(band.standardDeviation)
    for quantile in band.quantiles { writer.field(quantile) }
    writer.field(band.probabilityAboveZero)
  }

  private func iamcRow(_ line: AlignedLine, _ column: ComparisonColumn, _ writer: inout CSVWriter) {
    guard line.place(of: column.index) != nil else { return }
    guard !hasParts else { return iamcRows(line, column, &writer) }
    var values: [Double?] = []
    var next = 0
    for year in years {
      while next < line.periods.count, line.periods[next] < year { next += 1 }
      let isThere = next < line.periods.count && line.periods[next] == year
      values.append(isThere ? line.value(column.index, next) : nil)
    }
    write(values, line, column, part: nil, &writer)
  }

  /// A row for each part of the year that a column has.
  private func iamcRows(_ line: AlignedLine, _ column: ComparisonColumn, _ writer: inout CSVWriter) {
    var parts: [String] = []
    var values: [String: [Double?]] = [:]
    for (index, period) in line.periods.enumerated() {
      guard let value = line.value(column.index, index),
        let year = years.firstIndex(of: Period(year: period.year))
      else { continue }
      let part = period.partOfYear
      if values[part] == nil { parts.append(part) }
      values[part, default: Array(repeating: nil, count: years.count)][year] = value
    }
    for part in parts { write(values[part] ?? [], line, column, part: part, &writer) }
  }

  private func write(
    _ values: [Double?], _ line: AlignedLine, _ column: ComparisonColumn, part: String?,
    _ writer: inout CSVWriter
  ) {
    guard values.contains(where: { $0 != nil }) else { return }
    for text in [column.model, column.name, line.region, line.variable, line.unit] { writer.field(text) }
    if let part { writer.field(part) }
    for value in values { writer.field(value) }
    writer.endRow()
  }
}

/// Both values, where both are there.
private func zip(_ first: Double?, _ second: Double?) -> (Double, Double)? {
  guard let first, let second else { return nil }
  return (first, second)
}
