import Reporting
import Scenarios

/// `probabilities.csv`: how likely each statement is that a scenario asks about.
enum ProbabilitiesFile {
  static let name = "probabilities.csv"
  static let header = ["scenario", "statement", "probability", "standard_error", "draws", "holds_on_path"]

  static func bytes(_ result: ScenarioResult, options: OutputOptions) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: options.byteOrderMark)
    for statement in result.probabilities {
      writer.field(result.name)
      writer.field(statement.statement.text)
      writer.field(statement.probability)
      writer.field(statement.standardError)
      writer.field(statement.draws)
      writer.field(statement.holdsOnPath ? 1 : 0)
      writer.endRow()
    }
    return writer.bytes
  }
}
