import Testing

@testable import SeedExtraction

@Suite struct FigureScannerTests {
  private func figures(_ text: String) throws -> [String] {
    try TestLexicon.tokens(text).tokens.compactMap(\.figureLine)
  }

  @Test(
    "Figures in the standard unit",
    arguments: [
      ("终端1.9亿个", "190000000 个"), ("产能1.32亿吨", "13200 万吨"), ("营收2万亿元", "20000 亿元"), ("成本85.3元", "85.3 元"),
      ("能耗1.2亿吨标准煤", "12000 万吨标准煤"), ("用电9.87亿千瓦时", "9.87 亿千瓦时"),
      ("装机7150万千瓦", "71500000 千瓦"), ("用电9.87亿度", "9.87 亿千瓦时"), ("里程1.18万公里", "11800 公里"), ("增长7.4%", "7.4 %"),
      ("高0.4个百分点", "0.4 个百分点"),
      ("高0.4个点", "0.4 个百分点"), ("增长3.6倍", "3.6 倍"), ("营收1,234.5亿元", "1234.5 亿元"), ("企业两千三百家", "2300 家"),
      ("突破千亿元", "1000 亿元"), ("出口168.4亿美元", "16840000000 美元"),
      ("粮食381亿公斤", "38100000000 公斤"), ("技术人员560名", "560 人"), ("设备160台(套)", "160 台(套)"),
      ("设备160台套", "160 台(套)"), ("投资为-4.2%", "-4.2 %"),
      ("产能1450万条", "14500000 条"),
    ])
  func standardUnits(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Parts of a whole",
    arguments: [
      ("超过五成", "50 %"), ("占九成五", "95 %"), ("三分之一", "33.3333333333 %"), ("占1/20", "5 %"),
      ("占1/3", "33.3333333333 %"), ("百分之二十一点三", "21.3 %"),
      ("百分之5", "5 %"), ("八分之一", "12.5 %"), ("比重过半", "over 50 %"), ("支持者过半数", "over 50 %"), ("占一半", "50 %"),
      ("近三成多", "over 30 %"),
    ])
  func parts(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Doubling",
    arguments: [("数量翻番", "2 倍"), ("数量翻一番", "2 倍"), ("规模翻两番", "4 倍"), ("翻了一番", "2 倍"), ("翻三番", "8 倍")])
  func doubling(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Ranges and qualifiers inside a number",
    arguments: [
      ("产业链2-3个", "2..3 个"), ("增长5%-6%", "5..6 %"), ("集群15至20个", "15..20 个"), ("100多个国家", "over 100 个"),
      ("活动600余场", "over 600 场"),
      ("更新160余台(套)", "over 160 台(套)"), ("1000多亿元", "over 1000 亿元"), ("企业2300多家", "over 2300 家"),
      ("3万余人", "over 30000 人"),
      ("产能500-600万吨", "500..600 万吨"),
    ])
  func ranges(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Places in an order",
    arguments: [
      ("居第2位", "rank 2"), ("列第三", "rank 3"), ("排名第十。", "rank 10"), ("第二名", "rank 2"),
      ("居前十", "rank 10 or better"),
      ("前3位", "rank 3 or better"), ("第五大", "rank 5"), ("进入前五名", "rank 5 or better"),
    ])
  func ranks(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Three parts of a hundred",
    arguments: [("结构为3.9:47.6:48.5", "3.9:47.6:48.5"), ("由11.3：38.7：50.0调整", "11.3:38.7:50.0")])
  func proportions(text: String, expected: String) throws { #expect(try figures(text) == [expected]) }

  @Test(
    "Digits that are no figure",
    arguments: [
      "C919客机", "5G基站", "时间14:44", "电话0635-1234567", "版本3.14.15", "第一产业", "第二批", "型号320d", "成为第一批", "三成立",
      "A4纸", "邮编252000X",
      "一体化", "千方百计", "十分重要", "百花齐放", "半导体", "过半导体",
    ])
  func nothing(text: String) throws { #expect(try figures(text) == []) }

  @Test(
    "Sizes and times keep their kind",
    arguments: [("厚70微米", UnitWord.Kind.size), ("历时33年", .time), ("长12米", .size), ("用时18秒", .time)])
  func kinds(text: String, kind: UnitWord.Kind) throws {
    let kinds = try TestLexicon.tokens(text).tokens.compactMap { $0.figure?.unit.kind }
    #expect(kinds == [kind])
  }

  @Test(
    "Money and mass per thing keep the unit as printed",
    arguments: [("价格3500元/吨", "3500", "元/吨"), ("单产600公斤/亩", "600", "公斤/亩"), ("浓度29微克/立方米", "29", "微克/立方米")])
  func prices(text: String, value: String, unit: String) throws {
    #expect(try figures(text) == ["\(value) \(unit)"])
  }
}
