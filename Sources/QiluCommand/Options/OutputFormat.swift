import ArgumentParser
import Localization
import Reporting

/// How a command that answers in text or JSON prints its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json

  /// Prints an answer.
  ///
  /// - Parameter precision: of the numbers in JSON.
  func show(
    _ report: @autoclosure () -> Report, json: @autoclosure () -> JSONValue,
    precision: JSONWriter.Precision = .twelveDigits, in language: Language
  ) throws {
    switch self {
    case .text: try printOut(TextReport().text(report(), in: language))
    case .json: try printOut(JSONWriter(precision: precision).text(json()))
    }
  }
}
