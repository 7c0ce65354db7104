import Localization
import Qilu
import SourceText
import Testing
import TimeSeries

@Suite struct SeedDatabaseLookupTests {
  private let seeds: SeedDatabase

  init() throws { seeds = try ShippedSeeds.database.get() }

  @Test(arguments: [
    ("va_growth", "va_growth"), ("规模以上工业增加值增速", "va_growth"), ("VA_Growth", "va_growth"),
    ("规上工业增加值", "va_growth"), ("Industrial upgrading investment growth", "techretrofit_inv_growth"),
    ("5Ｇ基站数", "base_stations_5g"),
  ])
  func indicatorsAreFoundByNames(_ text: String, _ id: String) throws {
    #expect(try seeds.indicator(named: text).id == id)
  }

  @Test(arguments: [
    ("山东", "山东"), ("shandong", "山东"), ("山东省", "山东"), ("Liaocheng", "聊城"), ("China", "全国"), ("中国", "全国"),
  ])
  func regionsAreFoundByNames(_ text: String, _ id: String) throws {
    #expect(try seeds.region(named: text).id == id)
  }

  @Test(arguments: [
    ("va_grwth", "there is no indicator \"va_grwth\" in indicators.yaml\n    did you mean \"va_growth\"?"),
    (
      "工业技改投资",
      "several indicators are called \"工业技改投资\"\n    give the id: techretrofit_inv_growth, techretrofit_inv"
    ),
  ])
  func unknownIndicators(_ text: String, _ expected: String) {
    #expect {
      try seeds.indicator(named: text)
    } throws: { error in
      (error as? Diagnostic)?.rendered(.en) == "error: " + expected
    }
  }

  @Test func unknownRegions() {
    #expect {
      try seeds.region(named: "聊成")
    } throws: { error in
      (error as? Diagnostic)?.rendered(.zh) == "错误：regions.yaml 中没有地区“聊成”\n    是否想写“聊城”？"
    }
  }
}
