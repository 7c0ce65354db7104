import Foundation
import SourceText
import TimeSeries

@testable import Modeling

/// Model descriptions, written in the tests that use them or kept in `Tests/Fixtures/models`.
enum MDLText {
  static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Fixtures/models/\(name)"), encoding: .utf8)
  }

  /// Statements between MODEL, in line 1, and END.
  static func model(_ statements: String) -> String { "MODEL\n\(statements)\nEND\n" }

  /// A behavioural equation of `y`, whose first line is line 2.
  static func behavioral(_ equation: String, coefficients: String = "a b", _ rest: String = "") -> String {
    model("BEHAVIORAL> y\nEQ> \(equation)\nCOEFF> \(coefficients)\n\(rest)")
  }

  /// An identity of `y`, whose EQ> is line 3.
  static func identity(_ right: String) -> String { model("IDENTITY> y\nEQ> y = \(right)") }

  static func translation(
    _ text: String, frequency: Frequency? = .annual, data: (path: String, table: CSVTable)? = nil
  ) throws -> MDLTranslation {
    try MDLTranslation(
      try MDLModel.parse(SourceFile(name: "m.mdl", text: text)),
      MDLTranslation.Options(name: "m", frequency: frequency, data: data))
  }

  /// The first identity's equation as a model file writes it.
  static func translated(_ text: String) throws -> String {
    try translation(text).identities.first?.text ?? ""
  }

  static func findings(_ text: String) -> [String] {
    ModelingTests.findings { try translation(text) }
  }
}
