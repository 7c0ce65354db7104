import Econometrics
import Localization
import Modeling
import Scenarios
import Reporting
import Testing

@testable import Qilu

struct RegressionTestWordsTests {
  /// The sample's equation on 24 years; the made-up errors are as much larger where demand is high as asked.
  private static func texts(spread: Double) throws -> [LocalizedText] {
    var sample = SampleProject()
    let rows = (2000...2018).map { year -> String in
      let demand = Double(year % 7) + 1
      let error = [0.3, -0.2, 0.1, -0.4, 0.2][year % 5] * (demand > 4 ? spread : 1)
      return """
        山东,output,\(year),\(demand + 1 + error),%,exact,actual,Office,,\(year + 1)-02-14,period end + 45 days,statistics office,
        全国,output,\(year),\(demand),%,exact,actual,Office,,\(year + 1)-02-14,period end + 45 days,statistics office,
        """
    }
    sample.texts["p/seeds/official.csv", default: ""] += rows.joined(separator: "\n") + "\n"
    sample.texts["p/scenarios/models/small.yaml"]?.replace("sample: 2019..2023", with: "sample: 2000..2023")
    let estimated = try #require(try sample.run().groups.first).estimated
    let equation = try #require(estimated.equation(for: "output"))
    return RegressionTestWords(regression: try #require(equation.regression)).statements.map(\.text)
  }

  /// What few rows cannot show is not claimed.
  @Test(arguments: [1, 12.0]) func aTestIsAVerdictWithItsFigure(spread: Double) throws {
    let told = try Self.texts(spread: spread).filter { $0.en.contains(" p = ") }
    #expect(told.count >= 2)
    for text in told {
      let p = try #require(text.en.firstMatch(of: /p = <?([0-9.]+)/).flatMap { Double($0.1) })
      let opening = p < 0.05 ? "A sign that" : p < 0.1 ? "A weak sign that" : "No sign that"
      #expect(text.en.hasPrefix(opening), "\(text.en)")
      #expect(text.en.contains("24 rows show little") == (p >= 0.05), "\(text.en)")
      #expect(text.zh.contains("检验力有限") == (p >= 0.05), "\(text.zh)")
    }
  }

  @Test func unequalErrorsAreSeen() throws {
    func verdict(_ spread: Double) throws -> String? {
      try Self.texts(spread: spread).first { $0.en.contains("Breusch-Pagan") }?.en
    }
    #expect(try verdict(1)?.hasPrefix("No sign that errors are larger in some rows") == true)
    #expect(try verdict(12)?.hasPrefix("A sign that errors are larger in some rows") == true)
  }

  /// Five rows: what is refused says why.
  @Test func aRefusedTestSaysWhy() throws {
    let estimated = try #require(try SampleProject().run().groups.first).estimated
    let equation = try #require(estimated.equation(for: "output"))
    let texts = RegressionTestWords(regression: try #require(equation.regression)).statements.map(\.text)
    #expect(texts.contains { $0.en.hasPrefix("Jarque-Bera ") && !$0.en.contains("p =") })
  }
}
