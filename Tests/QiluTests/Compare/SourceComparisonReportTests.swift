import Foundation
import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// What the report of a comparison says in words and tables; its pictures have tests of their own.
@Suite struct SourceComparisonReportTests {
  private func headline(_ comparison: SourceComparison) throws -> Report.Headline {
    for case .headline(let headline) in comparison.report.sections[0].blocks { return headline }
    throw Failure(.invalid, Diagnostics())
  }

  private func tables(_ report: Report) -> [Table] {
    report.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static let old = wideTable("m,base,r,v,%,7.2,7", "m,high,r,v,%,9,9.5", "m,base,r,w,t,100,100")
  private static let new = wideTable("m,base,r,v,%,7.2,6.9", "m,base,r,w,t,100,100")

  @Test func theAnswerSaysWhatDiffersAndLeadsToIt() throws {
    let fixture = try CompareFixture([("old.csv", Self.old), ("new.csv", Self.new)])
    let headline = try headline(fixture.comparison)
    #expect(
      headline.text.en
        == "Of 2 lines in both sources 1 differs; farthest apart for its size is v, r, in 2030: 6.9 % (base [new]) against 7.0 % (base [old])."
    )
    #expect(headline.text.zh == "两个来源共有的2个序列中，1个有差异；相对差异最大的是v（r，2030年）：6.9%（base [new]），对照为7.0%（base [old]）。")
    let table = try #require(tables(fixture.comparison.report).first { $0.identifier == "largest" })
    let figures = headline.mentions.compactMap { mention -> (words: LocalizedText, place: Table.Place)? in
      if case .cell(let place)? = mention.target { (mention.words, place) } else { nil }
    }
    #expect(figures.map(\.words.zh) == ["6.9%", "7.0%"])
    // Names, which may hold figures, are passed over where they stand.
    #expect(headline.mentions.map { $0.target == nil } == [true, false, true, false])
    for language in Language.allCases {
      let pattern = headline.mentions.map { NSRegularExpression.escapedPattern(for: $0.words[language]) }
      #expect(try headline.text[language].contains(Regex(pattern.joined(separator: ".*"))))
    }
    let cells = figures.map { table.rows[$0.place.row][$0.place.column] }
    #expect(cells.map { if case .number(let value, _) = $0 { value } else { .nan } } == [6.9, 7])
    // What differs within a source comes behind, though it is more.
    #expect(table.groups.map(\.firstRow) == [0, 1] && table.rows.count == 2)
  }

  @Test func theAnswerTellsNoDifferenceWithinASourceForOneBetweenSources() throws {
    let fixture = try CompareFixture([("old.csv", Self.old), ("same.csv", Self.old)])
    let text = try headline(fixture.comparison).text
    #expect(text.en == "None of 2 lines in both sources differs where both values are there (12 digits).")
    #expect(text.zh == "两个来源共有的2个序列，凡双方都有数值处均无差异（12 位数字）。")
  }

  @Test func theAnswerOfOneSource() throws {
    let fixture = try CompareFixture([("old.csv", Self.old)])
    #expect(
      try headline(fixture.comparison).text.en.hasPrefix(
        "The one line that can be compared differs from its reference; farthest apart for its size is v, r, in 2030"
      ))
    #expect(try CompareFixture([("a.csv", wideTable("m,s,r,v,t,1,2"))]).report.contains("│") == false)
  }

  @Test func whereSourcesShareNoValueTheAnswerSaysSoFirst() throws {
    let other = wideTable("m,base,r,v,%,7.2,6.9", years: "2035,2040")
    let fixture = try CompareFixture([("old.csv", Self.old), ("new.csv", other)])
    let text = try headline(fixture.comparison).text
    #expect(
      text.en.hasPrefix(
        "Nothing could be compared between the sources. The one line that can be compared within a source differs from its reference;"
      ))
    #expect(text.zh.hasPrefix("来源之间没有可以比较的数值。同一来源内可比较的1个序列中，1个与参照有差异；"))
    #expect(fixture.words.contains("differences: high less base [old] "))
    let alone = try CompareFixture([("old.csv", wideTable("m,s,r,v,t,1,2")), ("new.csv", other)])
    #expect(
      try headline(alone.comparison).text.en == "Nothing could be compared between the sources.")
    #expect(!alone.words.contains("differences: "))
  }

  @Test func agreementIsCountedFromSourceToSourceAndWithinASourceApart() throws {
    let words = try CompareFixture([("old.csv", Self.old), ("new.csv", Self.new)]).words
    #expect(
      words.contains(
        "from source to source: in 1 line every value equals its reference (12 digits); in 1 some differ"))
    #expect(
      words.contains(
        "within a source: in 0 lines every value equals its reference (12 digits); in 1 some differ"))
  }

  @Test func linesThatAreNotComparedFromSourceToSourceAreNotCountedAsEqual() throws {
    let other = wideTable("m,base,r,v,%,7.2,6.9", "m,base,r,w,t,,100", years: "2025,2035")
    let fixture = try CompareFixture([("old.csv", Self.old), ("new.csv", other)])
    let text = try headline(fixture.comparison).text
    #expect(
      text.en
        == "The one line in both sources that can be compared does not differ where both values are there (12 digits)."
    )
    #expect(text.zh == "两个来源共有且可比较的1个序列，凡双方都有数值处均无差异（12 位数字）。")
  }

  @Test func whatSourcesCallThingsStandsInTheReport() throws {
    let comparison = try sampleComparison()
    let tables = tables(comparison.report)
    let growth = try #require(tables.first { $0.title?.en.contains("(va_growth), 山东") ?? false })
    #expect(growth.title?.en == "Value added growth (va_growth), 山东 (%)")
    #expect(growth.title?.zh == "工业增加值增速（va_growth），山东（%）")
    #expect(growth.rows.map { $0[0] }.contains(.text(LocalizedText(en: "Baseline [old]", zh: "基准 [old]"))))
  }

  @Test func whatScenariosAreComparedWithIsNamed() throws {
    let comparison = try sampleComparison()
    let table = try #require(tables(comparison.report).first { $0.identifier == "largest" })
    #expect(table.columns[4].heading.en == "Reference")
    let pairs = table.rows.map { row in
      row[3...4].map { if case .text(let name) = $0 { name.en } else { "" } }
    }
    #expect(pairs.contains(["Baseline [new]", "Baseline [old]"]))
    let text = TextReport().text(comparison.report, in: .en).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("differences: ") && text.contains("Baseline [new] less Baseline [old]; "))
  }

  /// The past of twelve scenarios is revised; one of them is projected otherwise too.
  @Test func aRevisedFigureOfAllScenariosIsOneRow() throws {
    func table(_ past: Int, _ last: Int) -> String {
      "\(iamcHead),2025,2030\n" + (1...12).map { "m,s\($0),r,v,t,\(past),\($0 == 9 ? last : 100)\n" }.joined()
    }
    let comparison = try CompareFixture([("a.csv", table(10, 100)), ("b.csv", table(20, 120))]).comparison
    let table = try #require(tables(comparison.report).first { $0.identifier == "largest" })
    let names = table.rows.map { row in
      row[3...4].map { if case .text(let name) = $0 { name.en } else { "" } }
    }
    #expect(names == [["s1 [b] and 11 more", "s1 [a] and 11 more"], ["s9 [b]", "s9 [a]"]])
    #expect(
      try headline(comparison).text.zh.hasSuffix("（s1 [a]等12个情景）。"))
  }

  /// Two scenarios of one title, of which one source alone has the second.
  @Test func scenariosOfOneTitleHaveTheirNamesToo() throws {
    let comparison = try sampleComparison([
      "scenarios/faster.yaml": {
        $0.replacing("scenario: faster\n", with: "scenario: faster\ntitle: {en: Baseline, zh: 更快}\n")
      }
    ])
    let names = comparison.columns.all.map { comparison.names.short($0).en }
    let baseline = ["Baseline (baseline) [old]", "Baseline (baseline) [new]"]
    #expect(names.filter { $0.hasPrefix("Baseline (baseline)") } == baseline)
    #expect(names.contains("faster [old]") && names.contains("Baseline (faster) [new]"))
  }

  @Test func tablesShowTheBandsThatSourcesGive() throws {
    let comparison = try sampleComparison()
    let table = try #require(
      tables(comparison.report).first { $0.title?.en.contains("(va_growth), 山东") ?? false })
    let line = try #require(comparison.lines.first { $0.variable == "va_growth" && $0.region == "山东" })
    let band = try #require(line.bands.value(0, in: Period(year: 2027)))
    let own = try #require(line.value(0, in: Period(year: 2027)))
    let row = table.rows.first { $0[0] == .text(LocalizedText(en: "Baseline [old]", zh: "基准 [old]")) }
    guard case .band(let shown, _)? = row?.last else { return #expect(Bool(false), "no band") }
    #expect(shown.value == own && shown.low == band.quantile(0.1) && shown.high == band.quantile(0.9))
    #expect(table.notes.contains { $0.en.contains("80 % bands") })
  }

  @Test(arguments: Language.allCases) func everyLineFitsAPage(_ language: Language) throws {
    let text = TextReport().text(try sampleComparison().report, in: language)
    #expect(text.split(separator: "\n").filter { displayWidth($0) > 80 }.isEmpty)
  }
}

/// The sample run as the source `old`, beside one with changed files; by default the last published figure of the province is
/// another.
func sampleComparison(
  scenarios: [String] = [],
  _ changes: [String: (String) -> String] = [
    "seeds/official.csv": { $0.replacing("山东,va_growth,2024,6.7,", with: "山东,va_growth,2024,6.1,") }
  ]
) throws -> SourceComparison {
  var changed: [String: String] = [:]
  for (path, change) in changes {
    let text = try #require(SmallProject.files[path])
    changed[path] = change(text)
    #expect(changed[path] != text)
  }
  let runs = [
    ("old", try SampleRun.all.get().files),
    ("new", try SampleRun(changes: changed).files),
  ]
  let files = runs.flatMap { label, files in files.map { ("\(label)/\($0)", $1) } }
  var request = ComparisonRequest(sources: runs.map { .init(path: $0.0) })
  request.scenarios = scenarios
  return try SourceComparison(
    request, options: OutputOptions(), MemoryFileSystem(Dictionary(uniqueKeysWithValues: files)))
}
