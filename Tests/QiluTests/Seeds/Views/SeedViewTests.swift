import Foundation
import Localization
import Qilu
import Reporting
import Testing
import TimeSeries

/// The views of a small folder, in words that do not depend on how a table is laid out.
@Suite struct SeedViewTests {
  private let seeds: SeedDatabase

  init() throws {
    var sample = SampleSeeds()
    sample.files["official.csv", default: ""] += """
      山东,va_growth,2024Q1,7.8,%,exact,actual,Paper 2024-04-20,,2024-04-20,date in source,press,
      山东,va_growth,2024Q1,7.5,%,exact,actual,Office 2024-04-25,,2024-04-25,date in source,department,
      山东,energy_chg,2024,-4,%,at_least,target,Report 2024-01-20,,2024-01-20,date in source,department,
      山东,energy_chg,2024,-4.5,%,exact,actual,Bureau 2025-02-01,,2025-02-01,date in source,statistics office,
      山东,energy_chg,2023,-3,%,exact,target,Report 2023-01-20,,2023-01-20,date in source,department,
      山东,energy_chg,2023,-2.5,%,exact,actual,Bureau 2024-02-01,,2024-02-01,date in source,statistics office,
      山东,energy_chg,unknown,-5,%,over,target,Plan 2022-02-01,,2022-02-01,date in source,press,

      """
    seeds = try sample.load()
  }

  private func cells(_ report: Report, _ language: Language) -> [String] {
    report.sections.flatMap(\.blocks).flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { row in
        row.map { if case .text(let text) = $0 { text[language] } else { "" } }.joined(separator: " | ")
      }
    }
  }

  @Test func historyShowsWhatIsUsedAndWhatIsNot() throws {
    let indicator = try seeds.indicator(named: "va_growth")
    let report = seeds.history(of: indicator, in: seeds.region("山东")).report
    #expect(report.title.en == "Value added growth (above scale, real)")
    #expect(report.title.zh == "工业增加值增速（规模以上，不变价）")
    #expect(
      cells(report, .en) == [
        "2023Q1 | 5.9 | used, derived | 2023-05-15 | Bureau [official.csv:3]",
        "2023 | 7.14 | used | 2024-10-01 | Yearbook 2024 [official.csv:2]",
        " | 7.1 | not used | 2024-03-08 | A report [observations.csv:2]: from the department; the statistics office "
          + "has the figure",
        "2024Q1 | 7.5 | used | 2024-04-25 | Office 2024-04-25 [official.csv:9]",
        " | 7.8 | not used | 2024-04-20 | Paper 2024-04-20 [official.csv:8]: from the press; the department has the "
          + "figure",
        "2024M01-M06 | 7.5 | used | 2024-07-20 | Bureau 2024-07-20 [official.csv:5]",
        "2024 | at least 6 | target | 2024-01-20 | Report [official.csv:4]",
      ])
  }

  @Test func historyAsOfADay() throws {
    let indicator = try seeds.indicator(named: "va_growth")
    let date = CalendarDate(year: 2024, month: 4, day: 22)
    let view = seeds.history(of: indicator, asOf: date)
    #expect(view.report.subtitle?.en == "as known on 2024-04-22")
    #expect(
      cells(view.report, .zh) == [
        "2023年一季度 | 5.9 | 采用（推算） | 2023-05-15 | Bureau［official.csv:3］",
        "2023年 | 7.1 | 采用 | 2024-03-08 | 报道［observations.csv:2］",
        "2024年一季度 | 7.8 | 采用 | 2024-04-20 | Paper 2024-04-20［official.csv:8］",
        "2024年 | 至少6 | 目标 | 2024-01-20 | Report［official.csv:4］",
      ])
  }

  @Test func targetsStandBesideOutcomes() {
    #expect(
      cells(seeds.targets().report, .en) == [
        "Shandong | Value added growth (above scale, real) | 2024 | at least 6 % | 7.5 % (2024M01-M06) | ",
        "Shandong | Energy intensity change | 2023 | -3 % | -2.5 % | no",
        "Shandong | Energy intensity change | 2024 | -4 % or lower | -4.5 % | yes",
        "Shandong | Energy intensity change | unknown | below -5 % |  | ",
      ])
    let before = seeds.targets(asOf: CalendarDate(year: 2024, month: 1, day: 31))
    #expect(before.entries.map(\.isMet) == [nil, nil, nil])
    #expect(before.undated.count == 1)
  }

  @Test func conflictsNameTheirReason() {
    let view = seeds.conflicts()
    #expect(view.report.title == LocalizedText(en: "2 conflicts", zh: "2 处数据冲突"))
    #expect(
      cells(view.report, .zh) == [
        "7.14 | 2024-10-01 | 采用 | Yearbook 2024［official.csv:2］",
        "7.1 | 2024-03-08 | 来自主管部门，已有统计部门数据 | 报道［observations.csv:2］",
        "7.5 | 2024-04-25 | 采用 | Office 2024-04-25［official.csv:9］",
        "7.8 | 2024-04-20 | 来自新闻媒体，已有主管部门数据 | Paper 2024-04-20［official.csv:8］",
      ])
    #expect(seeds.conflicts(asOf: CalendarDate(year: 2024, month: 4, day: 24)).conflicts.isEmpty)
  }

  @Test func theListCountsOrShowsTheFigure() {
    let view = seeds.list()
    #expect(view.entries.map(\.indicator.id) == ["va_growth", "energy_chg", "chains"])
    #expect(view.entries.map(\.rowCount) == [7, 6, 1])
    let lines = view.report.sections.flatMap(\.blocks).flatMap { block -> [Report.Definition] in
      if case .definitions(let lines) = block { lines } else { [] }
    }
    #expect(
      lines.map(\.text.en) == [
        "Value added growth (above scale, real): %, 7 figures, 1 region, 2023Q1 – 2024",
        "Energy intensity change: %, 6 figures, 1 region, 2016-2019 – 2024",
        "Industry chains: China, asof 2023-11: 11 lines",
      ])
    #expect(lines.last?.text.zh == "产业链数：全国 截至2023年11月 11条")
  }

  /// Every view as JSON that Foundation reads, with its number of entries or members.
  @Test func viewsAreJSON() throws {
    let indicator = try seeds.indicator(named: "va_growth")
    let views: [(any SeedView, Int)] = [
      (seeds.list(), 3), (seeds.conflicts(), 2), (seeds.targets(), 4), (seeds.history(of: indicator), 6),
    ]
    for (view, count) in views {
      let value = try JSONSerialization.jsonObject(with: Data(JSONWriter().encode(view.json)))
      #expect(((value as? [Any])?.count ?? (value as? [String: Any])?.count) == count)
    }
  }
}
