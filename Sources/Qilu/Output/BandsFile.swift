import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `bands.csv`: how wide each source of uncertainty alone makes the band of a variable, and all of them together.
enum BandsFile {
  static let name = "bands.csv"
  static let header =
    ["scenario", "region", "variable", "unit", "period", "source", "sd"] + ProjectionsFile.quantileColumns
  /// What stands in `source` for all of them together.
  static let all = "all"

  static func bytes(_ result: ScenarioResult, options: OutputOptions) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    guard let bands = result.bands else { return writer.bytes }
    for variable in result.projection.run.estimated.model.variables {
      for period in result.projection.run.window.horizon {
        for source in bands.sources { row(result, bands, variable, period, source, &writer) }
      }
    }
    return writer.bytes
  }

  private static func row(
    _ result: ScenarioResult, _ bands: SourceBands, _ variable: Variable, _ period: Period,
    _ source: UncertaintyOptions.Component?, _ writer: inout CSVWriter
  ) {
    guard let band = bands.distribution(source, variable.name, period), band.standardDeviation != nil else {
      return
    }
    writer.field(result.name)
    writer.field(variable.region)
    writer.field(variable.name)
    writer.field(variable.unit?.symbol ?? "")
    writer.field(period.description)
    writer.field(source?.rawValue ?? all)
    writer.spread(band)
    writer.endRow()
  }
}
