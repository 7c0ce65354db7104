import Localization
import Scenarios
import Testing

@testable import Qilu
@testable import Reporting

/// Each figure of a generated text leads to where it can be read.
@Suite struct FigureLinkTests {
  @Test(arguments: FigureSamples.allCases, [nil, 200] as [Int?])
  func everyFigureLeadsSomewhere(_ sample: FigureSamples, draws: Int?) throws {
    for report in try sample.reports(draws: draws) {
      for language in Language.allCases {
        let missing = GeneratedText.all(of: report).filter { !$0.unlinked(in: language).isEmpty }
        let told = missing.map { "\($0.unlinked(in: language)): \($0.statement.text[language])" }
        #expect(told.isEmpty, "\(report.title[language]): \(told)")
      }
    }
  }

  /// What a sentence says stands where it leads to, with as many digits or more.
  @Test(arguments: FigureSamples.allCases, [nil, 200] as [Int?])
  func everyFigureIsReadThere(_ sample: FigureSamples, draws: Int?) throws {
    var count = 0
    for report in try sample.reports(draws: draws) {
      let places = FigurePlaces(report)
      for language in Language.allCases {
        let pieces = GeneratedText.all(of: report).flatMap { $0.statement.pieces(in: language) }
        let wrong = pieces.filter { piece in
          piece.target.map { !places.hold(piece.text, at: $0, in: language) } ?? false
        }
        #expect(wrong.map { "\($0.text) → \($0.target.map { "\($0)" } ?? "")" } == [])
        count += pieces.count { $0.target != nil }
      }
    }
    #expect(count > 30)
  }

  /// The check sees a figure that leads nowhere, and lets pass what is none.
  @Test(arguments: [
    ("Growth averages 5.2 % in 2026–2030", ["5.2"]), ("in 2026–2030, the 80 % band, from 8 years", []),
    ("p = 0.68; 31 rows show little", ["0.68"]), ("over 9 origins; “mean of the last 3 values”", []),
    ("2026—2030年年均5.2%，80%区间，依据8年", ["5.2"]), ("2026年1—7月增长5.3%", ["5.3"]),
    ("lies between 5 and 14", ["5", "14"]), ("84 % of what is said", ["84"]),
  ])
  func unlinkedFiguresAreSeen(_ text: String, _ expected: [String]) {
    #expect(GeneratedText(Report.Statement(LocalizedText(text))).unlinked(in: .en) == expected)
  }

  /// What the samples must tell to be a test of anything.
  @Test func theSamplesTellOfEverything() throws {
    let texts = try FigureSamples.allCases.flatMap { try $0.reports(draws: nil) }
      .flatMap(GeneratedText.all).map(\.statement.text.en).joined(separator: "\n")
    let parts = [
      "rests on its upper bound", "changes by the most allowed", "NOT REACHED", "Reached:", "falls from",
      "leaves the range of the data", "would be -150", "is prior, not data", "most likely", "1.5 times",
      "The year under way is carried", "mean absolute error", "past years it missed by", "weak evidence",
      "mean lag", "Restrictions:", "correlation of its residuals", "First stage of", "R² ", " → ",
    ]
    #expect(parts.filter { !texts.contains($0) } == [])
  }
}
