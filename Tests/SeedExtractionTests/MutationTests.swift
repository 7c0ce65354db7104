import Foundation
import SeedExtraction
import Testing

/// Whatever bytes are read as an article, the reading is in order.
///
/// The number of mutations is `QILU_MUTATIONS` if that is set. A trap ends the run, so that reaching the end is the main
/// thing tested; `QILU_MUTATION_LOG` names a file in which the bytes that are being read stand beforehand.
@Suite struct MutationTests {
  static let articles = [
    """
    前三季度全市工业运行情况
    来源：某市统计局　发布时间：2024-10-18 09:30　浏览次数：128

    今年1—9月，全市规模以上工业增加值同比增长7.4%，高于全国1.6个百分点，居全省第3位。其中，9月当月增长6.1%，较8月回落0.4个百分点。
    工业技改投资、高技术产业投资分别增长11.2%和−3.5%，占工业投资的比重为四成五，三分之一的企业完成改造。
    截至9月底，规上企业达1,234家，总产值突破1.2万亿元，是“十三五”末的2.3倍，力争2025年翻一番。
    """,
    """
    省工信厅新聞發布會(huì)實錄
    (2023年11月8日)
    答：去年，山东省累計(jì)实施技改项目１２,３４５个，完成投资约２.３万亿元；今年前10个月，同比增长百分之八点五，比上半年加快0.7个百分点。
    一是动力消耗强度持续下降，近三年累计降低12.6%，本年又减低1/20左右。某某集团有限公司建成后年产能100多万吨，亩均收入二千三百元/亩。
    """,
    """
    <html><head><meta charset="utf-8"><title>一季度全县经济</title></head><body><h1>一季度全县经济</h1>
    <p>发布时间：2025年4月20日</p><p>一季度，全县完成投资18.6亿元，增长<b>9.3</b>%，增速全市第一。</p>
    <table><tr><td>用电量</td><td>2.3亿千瓦时</td></tr></table></body></html>
    """,
  ]

  static let environment = ProcessInfo.processInfo.environment

  /// The mutations of each seed.
  static let count = (environment["QILU_MUTATIONS"].flatMap { Int($0) } ?? 6_000) / seeds.count
  static let seeds = [1, 2] as [UInt64]

  @Test(arguments: seeds) func everyReadingIsInOrder(seed: UInt64) throws {
    let readers = try ShippedReaders.shared.get()
    var mutator = ArticleMutator(seed: seed, articles: Self.articles)
    var (read, found, failures) = (0, 0, [String]())
    for round in 0..<Self.count where failures.count < 5 {
      let bytes = mutator.next()
      if let log = Self.environment["QILU_MUTATION_LOG"] {
        try Data(bytes).write(to: URL(filePath: "\(log)-\(seed)"))
      }
      guard let reading = readers.reading(bytes, tracing: round % 8 == 0) else { continue }
      read += 1
      found += reading.findings.count
      failures += ReadingInvariants.broken(reading).map {
        "\($0) in \(String(decoding: bytes, as: UTF8.self))"
      }
    }
    #expect(failures.isEmpty)
    #expect(read > Self.count / 2)
    #expect(found > Self.count)
  }

  @Test func theSameBytesGiveTheSameReading() throws {
    let readers = try [ShippedReaders.shared.get(), ShippedReaders()]
    var mutator = ArticleMutator(seed: 3, articles: Self.articles)
    for _ in 0..<100 {
      let bytes = mutator.next()
      let findings = readers.map { $0.reading(bytes)?.findings }
      #expect(findings[0] == findings[1])
    }
  }
}
