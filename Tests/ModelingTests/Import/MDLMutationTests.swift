import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// Whatever stands in a file, it is translated or refused with placed messages in both languages.
@Suite struct MDLMutationTests {
  static let alphabet = Array("()><=!&|;,.$\n\r\t +-*/^019eEaNF山é①\u{301}\u{0}\u{FEFF}\"\\#[]".unicodeScalars)

  /// Nil if the text was translated and its model file is one line after the other, else what is wrong with the messages.
  static func problem(_ text: String) -> String? {
    do {
      let model = try MDLModel.parse(SourceFile(name: "m.mdl", text: text))
      let translation = try MDLTranslation(model, MDLTranslation.Options(name: "m", frequency: .monthly))
      return translation.text.hasSuffix("\n") ? nil : "no text"
    } catch {
      guard error.hasErrors else { return "thrown without an error" }
      let unplaced = error.all.first { finding in
        guard let range = finding.range else { return true }
        return range.start.line < 1 || range.start.column < 1 || range.start > range.end
          || finding.message.en.isEmpty || finding.message.zh.isEmpty
      }
      return unplaced?.rendered(.en)
    }
  }

  @Test(arguments: ["klein.mdl", "quarterly.mdl"])
  func everyTruncation(_ name: String) throws {
    let scalars = Array(try MDLText.fixture(name).unicodeScalars)
    var failures: [String] = []
    for count in 0..<scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<count])
      if let problem = Self.problem(String(view)) { failures.append("\(count): \(problem)") }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyMutation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = try ["klein.mdl", "quarterly.mdl"].map { Array(try MDLText.fixture($0).unicodeScalars) }
    var failures: [String] = []
    for index in 0..<1_500 {
      var scalars = texts[index % 2]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        let end = min(scalars.count, place + Int.random(in: 0...30, using: &random))
        let new = Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
        scalars.replaceSubrange(
          place..<end, with: Array(repeating: new, count: Int.random(in: 0...2, using: &random)))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      if let problem = Self.problem(String(view)) { failures.append(problem) }
    }
    #expect(failures.isEmpty)
  }
}
