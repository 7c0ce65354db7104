import Foundation
import Localization
import Reporting
import Testing
import TimeSeries

@testable import Qilu
@testable import Scenarios

struct SumWordsTests {
  private static func words(
    _ values: [Double], _ weights: [Double], constant: Double = 0, unit: LocalizedText? = nil
  )
    -> String
  {
    let terms = zip(values, weights).enumerated().map { index, pair in
      PathPoint.Basis.Term(period: Period(year: 2020 + index), value: pair.0, weight: pair.1)
    }
    let basis = PathPoint.Basis(constant: constant, terms: terms)
    return SumWords(basis: basis, format: NumberFormat(decimals: 1, unit: unit)).text.en
  }

  /// What is printed, read and summed, is the value to half of its last printed digit for each term.
  @Test(arguments: [
    ([30_123.4, 31_877.2], [-1.0 / 7, 8.0 / 7], 0.0), ([6.1], [0.3333], 4.02),
    ([-0.3, 0.8], [0.25, 0.75], -1.1),
  ])
  func theSumCanBeMadeAgain(values: [Double], weights: [Double], constant: Double) throws {
    let text = Self.words(values, weights, constant: constant)
    let expected = zip(values, weights).reduce(constant) { $0 + $1.0 * $1.1 }
    var sum = 0.0
    for match in text.matches(of: /(- |\+ |: )(-?[0-9]+\.[0-9]+)(?: × (-?[0-9]+\.[0-9]+))?/) {
      let (first, second) = (try #require(Double(match.2)), match.3.flatMap { Double($0) } ?? 1)
      sum += (match.1 == "- " ? -1 : 1) * first * second
    }
    #expect(abs(sum - expected) < 0.01, "\(text)")
  }

  @Test func aMeanIsOne() {
    #expect(Self.words([5.8, -0.3], [0.5, 0.5]) == " Here: (5.800 [2020] - 0.300 [2021]) / 2.")
  }

  /// 1,262 units of 100 million yuan are told as 126.2 billion elsewhere.
  @Test func multiplesAreThoseOfTheValue() {
    let unit = LocalizedText(en: "100 million yuan", zh: "亿元")
    #expect(Self.words([1262, 1300], [0.5, 0.5], unit: unit).hasPrefix(" Here: (126.2"))
  }
}
