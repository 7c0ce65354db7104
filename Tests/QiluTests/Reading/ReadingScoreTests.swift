import SourceText
import Testing

@Suite struct ReadingScoreTests {
  private func rows(_ lines: String, isLabel: Bool) throws -> [ReadingScore.Row] {
    let head = "article,region,indicator,measure,period,value,status" + (isLabel ? ",optional\n" : "\n")
    return try CSVTable.parse(SourceFile(name: "a.csv", text: head + lines)).rows.map {
      ReadingScore.Row($0, isLabel: isLabel)
    }
  }

  @Test(
    "One spelling for one span",
    arguments: [
      ("2023Q1", "2023M01-M03"), ("2023H1", "2023M01-M06"), ("2023M01-M12", "2023"), ("2023M03", "2023M03"),
      ("asof 2023-11", "asof"), ("2016-2019", "2016-2019"), ("unknown", "unknown"),
    ])
  func spelling(period: String, expected: String) { #expect(ReadingScore.oneSpelling(period) == expected) }

  @Test func eachFigureCountsOnceAndOptionalLabelsNeitherWay() throws {
    let labels = try rows(
      """
      a.txt,甲,产值,level,2023Q1,5,actual,
      a.txt,乙,产值,count,2023,5.0,actual,
      a.txt,甲,利润,level,2023,7,actual,
      a.txt,甲,占比,share,2023,5,actual,yes
      b.txt,甲,产值,level,2023,9,target,

      """, isLabel: true)
    let figures = try rows(
      """
      a.txt,乙,产值,level,2023,5,actual
      a.txt,甲,产值,level,2023M01-M03,5,actual
      a.txt,甲,占比,share,2023,5,actual
      b.txt,甲,产值,level,2023,9,actual
      b.txt,甲,产值,growth_rate,2023,9,actual

      """, isLabel: false)
    let score = ReadingScore(labels: labels, figures: figures)
    let counts: [Int] = [score.wanted, score.found, score.exact, score.read, score.right]
    #expect(counts == [4, 3, 2, 5, 4])
    let listed: [Int] = [score.missed.count, score.inexact.count, score.extra.count]
    #expect(listed == [1, 1, 1])
  }
}
