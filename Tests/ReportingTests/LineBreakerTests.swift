import Testing

@testable import Reporting

@Suite struct LineBreakerTests {
  private let breaker = LineBreaker()

  @Test(arguments: [
    (20, "Value added grows by 6.1 % a year to 2030.", ["Value added grows by", "6.1 % a year to", "2030."]),
    (12, "one two\nthree", ["one two", "three"]),
    (10, "", [""]),
    (10, "  indented", ["indented"]),
    (8, "a\n\nb", ["a", "", "b"]),
    (12, "it doesn’t break", ["it doesn’t", "break"]),
    (13, "one (two) three, four", ["one (two)", "three, four"]),
  ])
  func breaksEnglish(width: Int, text: String, lines: [String]) {
    #expect(breaker.lines(text, width: width) == lines)
  }

  @Test(arguments: [
    // A mark that may not begin a line takes the character before it along.
    (8, "技改投资，增长", ["技改投", "资，增长"]),
    (7, "能耗（同比）很低", ["能耗", "（同", "比）很", "低"]),
    (6, "他说“增长很快”吗", ["他说", "“增长", "很快”", "吗"]),
    (10, "工业增加值——增速", ["工业增加", "值——增速"]),
    (6, "比重（％）", ["比重", "（％）"]),
    (12, "模型 shandong 很好", ["模型", "shandong 很", "好"]),
  ])
  func keepsChinesePunctuationInPlace(width: Int, text: String, lines: [String]) {
    #expect(breaker.lines(text, width: width) == lines)
  }

  @Test(arguments: [
    (10, "增加值增长5.2%左右", ["增加值增长", "5.2%左右"]),
    (12, "能耗下降-0.3 pp 以上", ["能耗下降", "-0.3 pp 以上"]),
    (16, "投资达到16,728.6 亿元的", ["投资达到", "16,728.6 亿元的"]),
    (14, "增速高出4个百分点多", ["增速高出", "4个百分点多"]),
    (14, "单位能耗0.62万吨标准煤", ["单位能耗", "0.62万吨标准煤"]),
    (16, "区间是 6.6 [4.9, 8.3] % 左右", ["区间是", "6.6 [4.9, 8.3] %", "左右"]),
    (16, "the mean is 5.2 % ± 0.8 pp now", ["the mean is", "5.2 % ± 0.8 pp", "now"]),
    (14, "数据到2026年1—5月为止", ["数据到", "2026年1—5月为", "止"]),
    (10, "in all 5 ppm of it", ["in all 5", "ppm of it"]),
    (8, "这是第3项任务", ["这是", "第3项任", "务"]),
  ])
  func keepsNumbersWithTheirUnits(width: Int, text: String, lines: [String]) {
    #expect(breaker.lines(text, width: width) == lines)
  }

  @Test(arguments: [
    (12, "scenarios/models/shandong.yaml", ["scenarios/", "models/", "shandong.", "yaml"]),
    (10, "abcdefghijklmnop", ["abcdefghij", "klmnop"]),
    (2, "中文", ["中", "文"]),
  ])
  func tearsWhatIsTooLong(width: Int, text: String, lines: [String]) {
    #expect(breaker.lines(text, width: width) == lines)
  }

  @Test func evensOutShortTexts() {
    #expect(breaker.lines("规模以上工业增加值", width: 16) == ["规模以上工业增加", "值"])
    #expect(breaker.evenLines("规模以上工业增加值", width: 16) == ["规模以上工", "业增加值"])
    #expect(breaker.evenLines("增加值", width: 16) == ["增加值"])
  }

  private static let mixed = """
    2026—2030年，规模以上工业增加值年均增长6.1%（80%区间 [4.4, 7.8] %），比基准情景（baseline）高0.7个百分点；“十五五”末\
    工业技改投资达到16,728.6 亿元、增长 9.8 %……单位增加值能耗下降3.96%，见 reports/faster-retrofit/report.txt：\
    it beats the naïve forecast in 7 of 12 origins (MAE 1.3 pp against 1.9 pp)！
    """

  /// Whatever the width, nothing is lost, nothing is too wide, and no line begins or ends with a forbidden mark.
  @Test(arguments: 24...90)
  func keepsTheRulesAtAnyWidth(width: Int) {
    let lines = breaker.lines(Self.mixed, width: width)
    let tooWide = lines.filter { displayWidth($0) > width }
    let badStarts = lines.filter { line in line.first.map { "，。、；：！？）》”’%％…,.;:!?)]".contains($0) } ?? true }
    let badEnds = lines.filter { line in line.last.map { "（《“‘([".contains($0) } ?? true }
    let visible = Self.mixed.filter { $0 != " " }
    #expect(tooWide.isEmpty && badStarts.isEmpty && badEnds.isEmpty)
    #expect(lines.joined().filter { $0 != " " } == visible)
    for whole in ["6.1%", "[4.4, 7.8] %", "0.7个百分点", "16,728.6 亿元", "9.8 %", "2026—2030年", "1.9 pp"] {
      #expect(lines.contains { $0.contains(whole) })
    }
  }
}
