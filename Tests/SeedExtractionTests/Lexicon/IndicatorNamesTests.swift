import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct IndicatorNamesTests {
  private func names() throws -> IndicatorNames {
    IndicatorNames(try TestLexicon.indicators(), spelling: try TestLexicon.spelling())
  }

  @Test(
    "By name, kind of figure and unit",
    arguments: [
      ("规上工业增加值", Measure.growthRate, "%", ["va_growth"]), ("技改投资", .growthRate, "%", ["techup_growth"]),
      ("技改投资", .level, "亿元", ["techup", "firm_techup"]),
      ("技改投资", .level, "万吨", []), ("5G基站", .count, "座", ["stations"]), ("5G基站数量", .count, "个", ["stations"]),
      ("5G基站", .share, "%", []),
      ("高新技术产业产值占规模以上工业总产值的比重", .share, "%", ["hitech_share"]), ("高新技术产业产值占比", .growthRate, "%", []),
      ("轮胎", .count, "条", []), ("", .count, "个", []),
    ])
  func byName(name: String, measure: Measure, unit: String, expected: [String]) throws {
    let found = try names().indicators(named: scalars(name)).filter { $0.takes(measure, unit: unit) }
    #expect(ids(found) == Set(expected))
  }

  private func ids(_ found: [NamedIndicator]) -> Set<String> { Set(found.map(\.indicator.id)) }

  @Test func aCompanysFigureIsAnotherIndicator() throws {
    let found = try names().indicators(named: scalars("技改投资")).filter { $0.takes(.level, unit: "亿元") }
    #expect(ids(found.filter { $0.fits(ofCompany: true) }) == ["techup", "firm_techup"])
    #expect(ids(found.filter { $0.fits(ofCompany: false) }) == ["techup"])
  }

  @Test func differencesAndRanksHangOnTheirIndicator() throws {
    let growth = try #require(try names().indicators(named: scalars("规模以上工业增加值")).first)
    #expect(growth.related.map(\.indicator.id) == ["va_growth_gap", "va_growth_rank"])
    #expect(try names().indicators(named: scalars("工业投资")).first?.related.isEmpty == true)
  }

  @Test(
    "What is measured is named without the word for its change",
    arguments: [("规模以上工业增加值", "规模以上工业增加值"), ("规模以上工业单位增加值能耗", "规模以上工业单位增加值能耗"), ("5G基站", "5G基站数")])
  func concepts(name: String, expected: String) throws {
    #expect(try names().indicators(named: scalars(name)).first?.concept == expected)
  }

  @Test func protectedNamesHoldNoWordOfChange() throws {
    let protected = try names().protectedNames
    #expect(protected.contains("工业技改投资") && protected.contains("固定资产投资"))
    #expect(!protected.contains("高新技术产业产值占比") && !protected.contains("高于全国"))
  }

  @Test func theMemoryGivesWhatTheNamesGive() throws {
    let memory = NameMemory(try names())
    for number in 0..<5000 { _ = memory.indicators(named: scalars("名\(number)")) }
    let twice = [memory.indicators(named: scalars("工业投资")), memory.indicators(named: scalars("工业投资"))]
    #expect(twice.map(ids) == [["ind_inv_growth"], ["ind_inv_growth"]])
  }
}
