import Localization
import SourceText
import Testing

@Suite struct NearestNameTests {
  static let names = [
    "va_growth", "national_va_growth", "techretrofit_inv_growth", "ind_energy_intensity_chg",
    "hitech_output_share",
    "工业投资", "全部投资", "规模以上工业增加值", "山东", "聊城",
  ]

  @Test(arguments: [
    ("va_growht", "va_growth"),  // neighbours swapped
    ("VA-Growth", "va_growth"),  // case and hyphen
    ("ｖａ＿ｇｒｏｗｔｈ", "va_growth"),  // full width
    ("nationl_va_growth", "national_va_growth"),
    ("techretrofit_investment_growth", "techretrofit_inv_growth"),
    ("工业头资", "工业投资"),
    ("规模以上工业增加", "规模以上工业增加值"),
    ("工业增加值", "规模以上工业增加值"),  // a part of the name
    ("山冬", "山东"),
    ("聊城市", "聊城"),
  ])
  func finds(_ written: String, _ meant: String) {
    #expect(nearestName(to: written, among: Self.names) == meant)
  }

  @Test(arguments: ["", "x", "population", "北京", "河南"])
  func findsNothing(_ written: String) {
    #expect(nearestName(to: written, among: Self.names) == nil)
  }

  @Test func ignoresTheNameItself() {
    #expect(nearestName(to: "rate", among: ["rate"]) == nil)
  }

  @Test func tiesGoToTheEarlierName() {
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func hints() {
    #expect(didYouMean("drows", among: ["seed", "draws"])?.en == "did you mean \"draws\"?")
    #expect(didYouMean("drows", among: ["seed", "draws"])?.zh == "是否想写“draws”？")
    #expect(nameHint("zzzz", among: ["seed", "draws"])?.en == "expected one of: seed, draws")
    #expect(nameHint("zzzz", among: ["seed", "draws"], limit: 1)?.zh == "可用的有：seed……")
    #expect(nameHint("zzzz", among: []) == nil)
  }
}
