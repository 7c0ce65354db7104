import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `differences.csv`: tidy, a scenario less its baseline draw by draw.
enum DifferencesFile {
  static let header =
    ["scenario", "baseline", "region", "variable", "unit", "period", "value", "sd"]
    + ProjectionsFile.quantileColumns + ["probability_above_zero"]

  static func bytes(_ groups: [ScenarioGroup], options: OutputOptions) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    for result in groups.flatMap(\.results) where result.differences != nil {
      for variable in result.projection.run.estimated.model.variables {
        rows(result, variable, &writer)
      }
    }
    return writer.bytes
  }

  private static func rows(_ result: ScenarioResult, _ variable: Variable, _ writer: inout CSVWriter) {
    for period in result.projection.run.window.horizon {
      guard let difference = result.differences?[variable.name, period] else { continue }
      writer.field(result.name)
      writer.field(result.projection.scenario.root)
      writer.field(variable.region)
      writer.field(variable.name)
      writer.field(variable.differenceUnit)
      writer.field(period.description)
      writer.field(difference.value)
      writer.spread(difference)
      writer.field(difference.probabilityAboveZero)
      writer.endRow()
    }
  }
}

extension Variable {
  /// The unit of a difference between two values: percentage points for rates and shares.
  var differenceUnit: String { unit?.differenceUnit.symbol ?? "" }
}
