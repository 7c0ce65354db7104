import SeedExtraction
import Testing

@Suite struct NormalizerTests {
  @Test(
    "One script and one spelling",
    arguments: [
      ("規模以上工業增長７．１％", "规模以上工业增长7.1%"),
      ("著名企業沿著顯著的道路，著力發展", "著名企业沿着显著的道路，着力发展"),
      ("乾隆年間的乾貨", "乾隆年间的干货"), ("俱樂部與時俱進，摔跤、苎麻、大阪", "俱乐部与时俱进，摔跤、苎麻、大阪"),
      ("產值1,234億元,增長5%", "产值1,234亿元，增长5%"),
      ("１，２３４，５６７家", "1,234,567家"),
      ("2021，2022年", "2021，2022年"),
      ("2023,100家", "2023，100家"),
      ("增长7。1%。", "增长7.1%。"),
      ("增长7。2023年", "增长7。2023年"),
      ("总量第2。1-5月", "总量第2。1-5月"),
      ("比例为3：1，时间14：44", "比例为3:1，时间14:44"),
      ("会议指出:要加快;要做实", "会议指出：要加快；要做实"),
      ("「十四五」規劃『收官』", "“十四五”规划“收官”"),
      ("他说\"好\"又说\"行\"", "他说“好”又说“行”"),
      ("2020—2025年，1～5月，5％－10％", "2020-2025年，1-5月，5%-10%"),
      ("下降－2.3%", "下降-2.3%"),
      ("——聚焦发展", "——聚焦发展"),
      ("二○二三年", "二〇二三年"),
      ("⼯业⽣产", "工业生产"),
      ("工\u{200B}业\u{FEFF}增\u{0007}长", "工业增长"),
      ("详见https://a.cn/b?c=1", "详见https://a.cn/b?c=1"),
    ])
  func spelling(text: String, expected: String) throws {
    #expect(try SampleReader.normalized(text) == expected)
  }

  @Test(
    "Blanks",
    arguments: [
      ("全市增长 7.1 % ，投资 2350 万吨。", "全市增长7.1%，投资2350万吨。"),
      ("刘　飞", "刘飞"),
      ("工业增加值\t7.1\t8.2", "工业增加值\t7.1\t8.2"),
      ("第一产业  3.2  5.6", "第一产业 3.2 5.6"),
      ("工业增长7.1% 投资增长5%", "工业增长7.1% 投资增长5%"),
      ("  前后空白  ", "前后空白"),
    ])
  func blanks(text: String, expected: String) throws {
    #expect(try SampleReader.normalized(text) == expected)
  }

  @Test(
    "Readings in brackets go, Latin words stay",
    arguments: [
      ("發(fā)布會(huì)", "发布会"), ("發（fa）布", "发布"), ("綠(lǜ)色", "绿色"), ("山東(shān dōng)省", "山东省"), ("發(fā布", "发布"),
      ("發fā)布", "发布"), ("人工智能(AI)", "人工智能(AI)"), ("总值(GDP)", "总值(GDP)"), ("面积(ha)", "面积(ha)"),
      ("网络(5G)", "网络(5G)"),
      ("店名(café)", "店名(café)"), ("企业(kg)", "企业(kg)"), ("(fā)", "(fā)"),
    ])
  func glosses(text: String, expected: String) throws {
    #expect(try SampleReader.normalized(text) == expected)
  }

  @Test func offsetsLeadBackToTheOriginal() throws {
    let article = try SampleReader.text("總個(gè)數 １２ 個(gè)，")
    let paragraph = try #require(article.paragraphs.first)
    #expect(SampleReader.string(paragraph.scalars) == "总个数12个，")
    #expect(paragraph.offsets == [0, 1, 6, 8, 9, 11, 16, 17])
  }
}
