import Expressions
import Foundation
import SourceText
import Testing

/// Every line of the examples in docs/equation-language.md is read, printed and read again.
@Suite struct EquationLanguagePageTests {
  static func examples() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/equation-language.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```equation\n").dropFirst()
    return blocks.flatMap { $0.components(separatedBy: "```")[0].split(separator: "\n").map(String.init) }
  }

  @Test func examplesAreRead() throws {
    let examples = try Self.examples()
    #expect(examples.count > 15)
    for (line, text) in examples.enumerated() {
      let range = SourceRange(file: "page", line: line + 1)
      let equation = try Equation.parse(text, determining: "y", at: range)
      #expect(try Equation.parse(equation.description, at: range) == equation)
    }
  }
}
