import Expressions
import Localization
import SourceText
import TestSupport
import Testing

/// Whatever a person types, the parser answers with a tree or with a placed message in both languages.
@Suite struct ExpressionMutationTests {
  static let texts = [
    "va_index[-1] * (1 + va_growth / 100)", "if(x > 0 and not y == 2, d(x, 4), max(a, b, -c))",
    "pct(工业投资) + ma(log(x[+1]), 3)^-2", "y ~ x1 + x2[-1] + d(x3) - 1", "dlog(y) = 0.5 * dlog(x) + a",
  ]
  static let alphabet = Array("()[],+-*/^<>=!~ 0129.eExyd山（％，·\n\u{0}\u{301}\u{1F600}".unicodeScalars)

  static func mutate(_ text: String, _ random: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0...3, using: &random))
      let new = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      let count = Int.random(in: 0...2, using: &random)
      scalars.replaceSubrange(place..<end, with: Array(repeating: new, count: count))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Nil if the text was read and survived everything that is done with a tree, else the message.
  static func use(_ text: String) -> Diagnostic? {
    let range = SourceRange(file: "f", line: 1)
    do throws(Diagnostic) {
      if text.contains("~") {
        _ = try Formula.parse(text, at: range).description
      } else if text.contains(" = ") {
        _ = try Equation.parse(text, at: range).level.evaluate { _, _ in 2 }
      } else {
        let tree = try Expression.parse(text, at: range)
        _ = tree.derivative(withRespectTo: VariableReference(name: "x")).evaluate { _, _ in 2 }
        _ = tree.simplified().description
      }
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [41, 42, 43] as [UInt64])
  func neverTraps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (failures, refused): ([String], Int) = ([], 0)
    for index in 0..<2_000 {
      let text = Self.mutate(Self.texts[index % Self.texts.count], &random)
      guard let error = Self.use(text) else { continue }
      refused += 1
      let isPlaced =
        error.range.map { $0.start.line >= 1 && $0.start.column >= 1 && $0.start <= $0.end } ?? false
      if !isPlaced || error.message.en.isEmpty || error.message.zh.isEmpty { failures.append(text) }
    }
    #expect(failures.isEmpty)
    #expect(refused > 500 && refused < 2_000)
  }
}
