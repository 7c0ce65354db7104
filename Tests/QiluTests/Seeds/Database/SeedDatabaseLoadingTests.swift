import Localization
import Qilu
import SourceText
import Testing
import TimeSeries

@Suite struct SeedDatabaseLoadingTests {
  /// A spoilt place and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let expected: String
    var testDescription: String { expected }

    init(_ file: String, _ old: String, _ new: String, _ expected: String) {
      (self.file, self.old, self.new, self.expected) = (file, old, new, expected)
    }
  }

  private func findings(_ seeds: SampleSeeds) -> String {
    do {
      return try seeds.load().warnings.rendered(.en)
    } catch let diagnostics as Diagnostics {
      return diagnostics.rendered(.en)
    } catch {
      return "\(error)"
    }
  }

  @Test func aGoodFolderIsRead() throws {
    let seeds = try SampleSeeds().load()
    #expect(seeds.warnings.isEmpty)
    #expect(seeds.observations.observations.count == 7)
    let chosen = seeds.observations.resolved(region: "山东", indicator: "va_growth")[.span(Period(year: 2023))]
    #expect(chosen?.chosen.printedValue == "7.14")
    #expect(chosen?.chosen.origin == ObservationOrigin(file: "seeds/official.csv", line: 2))
    #expect(seeds.indicator("va_growth")?.priceBasis == .real)
    #expect(seeds.details["va_growth_gap"]?.relatedTo == "va_growth")
    #expect(seeds.region("莱芜")?.parent == "山东")
    #expect(seeds.article("daily-2024")?.title[.zh] == "报道")
  }

  @Test(arguments: [
    Mistake(
      "official.csv", "山东,va_growth,2023,", "山东,va_grwth,2023,",
      "seeds/official.csv:2:4: error: there is no indicator \"va_grwth\" in indicators.yaml\n    did you mean \"va_growth\"?"
    ),
    Mistake(
      "official.csv", "山东,va_growth,2023,", "山冻,va_growth,2023,",
      "seeds/official.csv:2:1: error: there is no region \"山冻\" in regions.yaml\n    did you mean \"山东\"?"),
    Mistake(
      "official.csv", "7.14,%", "71.4,%",
      "seeds/official.csv:2:19: error: 71.4 is outside the plausible range of va_growth, -30 .. 45"),
    Mistake(
      "official.csv", "7.14,%", "7.14,pp",
      "seeds/official.csv:2:24: error: va_growth is measured in %, found pp"),
    Mistake(
      "official.csv", "7.14,%", "n/a,%", "seeds/official.csv:2:19: error: column \"value\": expected a number"
    ),
    Mistake(
      "official.csv", "7.14,%", "NaN,%", "seeds/official.csv:2:19: error: column \"value\": expected a number"
    ),
    Mistake(
      "official.csv", "7.14,%", ",%",
      "seeds/official.csv:2:19: error: column \"value\": expected a number, found nothing"),
    Mistake(
      "official.csv", "山东,va_growth,2023,", "山东,va_growth,2023M13,",
      "seeds/official.csv:2:14: error: \"2023M13\" is not a period"),
    Mistake("official.csv", "2024-10-01", "2024-10-32", "\"2024-10-32\" is not a date"),
    Mistake(
      "official.csv", "exact,actual,Yearbook", "exakt,actual,Yearbook",
      "seeds/official.csv:2:26: error: column \"qualifier\": expected one of exact, about, nearly, over, at_least, "
        + "at_most, under, found \"exakt\"\n    did you mean \"exact\"?"),
    Mistake(
      "official.csv", "exact,actual,Yearbook", "exact,real,Yearbook", "column \"status\": expected one of"),
    Mistake(
      "official.csv", "yearbook,statistics office", "yearbook,bureau", "column \"class\": expected one of"),
    Mistake("official.csv", "yearbook,statistics", "yearbok,statistics", "did you mean \"yearbook\"?"),
    Mistake(
      "official.csv", "2024-10-01,yearbook", "2024-09-01,yearbook",
      "2024-09-01 does not follow from the rule \"yearbook\""),
    Mistake(
      "official.csv", "2023-05-15,period", "2023-05-14,period",
      "by the rule \"period end + 45 days\" it was published 2023-05-15, found 2023-05-14"),
    Mistake(
      "official.csv", "2024-07-20,date in source", "2023-07-20,date in source",
      "published 2023-07-20, before 2024M01-M06 began"),
    Mistake("official.csv", "Yearbook 2024,,", ",,", "column \"source\": expected a source, found nothing"),
    Mistake(
      "official.csv", "asof 2023-11", "2023",
      "chains is a stock: 2023 is a span of time\n    write asof YYYY-MM"),
    Mistake("official.csv", "2024H1", "asof 2024-06", "va_growth is measured over a span of time"),
    Mistake(
      "official.csv", "山东,va_growth,2024H1", "山东,va_growth,2020-2023",
      "does not say what a figure over several years"),
    Mistake(
      "official.csv", "-15,%", "-40,%", "-40 is outside the plausible range of energy_chg, -34.39 .. 46.41"),
    Mistake(
      "official.csv", "山东,va_growth,2023,", "莱芜,va_growth,2023,",
      "莱芜 existed until 2018; this figure is of 2023"),
    Mistake(
      "official.csv", "department,\n", "department\n",
      "seeds/official.csv:4:1: error: expected 13 fields as in the header, found 12"),
    Mistake("official.csv", "class,note", "klass,note", "unknown column \"klass\""),
    Mistake(
      "observations.csv", "daily-2024", "daily-2042",
      "there is no article \"daily-2042\" in articles.yaml\n    did you mean \"daily-2024\"?"),
    Mistake(
      "observations.csv", "2024-03-08", "2024-03-09",
      "by the rule \"article date\" it was published 2024-03-08, found 2024-03-09"),
    Mistake(
      "indicators.yaml", "accumulation: stock", "acumulation: stock",
      "seeds/indicators.yaml:28:5: error: unknown key \"acumulation\""),
    Mistake("indicators.yaml", "unit: pp", "unit: \"%\"", "measure: difference and unit: pp go together"),
    Mistake("indicators.yaml", "of: va_growth", "of: va_grow", "there is no indicator \"va_grow\""),
    Mistake(
      "indicators.yaml", "plausible: 0 .. 100", "plausible: 100 .. 0", "expected a range such as -30 .. 45"),
    Mistake(
      "indicators.yaml", "multiyear: cumulated", "multiyear: summed", "expected one of cumulated, average"),
    Mistake("indicators.yaml", "  chains:", "  Chains:", "\"Chains\" cannot be an indicator's id"),
    Mistake("indicators.yaml", "  chains:", "  va_growth:", "va_growth"),
    Mistake("regions.yaml", "parent: 山东", "parent: 山冻", "there is no region \"山冻\""),
    Mistake(
      "regions.yaml", "    kind: province\n    parent: 全国", "    kind: province", "region 山东 needs \"parent\""
    ),
    Mistake("regions.yaml", "parent: 全国", "parent: 莱芜", "is part of itself: its parents form a circle"),
    Mistake("articles.yaml", "sha256: \"0000", "sha256: \"x000", "expected 64 hexadecimal digits"),
  ])
  func aMistakeIsNamedWithItsPlace(_ mistake: Mistake) {
    var seeds = SampleSeeds()
    seeds.replace(mistake.old, in: mistake.file, with: mistake.new)
    let found = findings(seeds)
    #expect(found.contains(mistake.expected), "\(found)")
    #expect(found.contains("seeds/\(mistake.file):"))
  }

  @Test func aRowTwiceIsReportedWithBothLines() {
    var seeds = SampleSeeds()
    let row =
      "山东,va_growth,2024H1,7.5,%,exact,actual,Bureau 2024-07-20,,2024-07-20,date in source,statistics office,\n"
    // The same period written otherwise.
    seeds.files["official.csv", default: ""] += row.replacing("2024H1", with: "2024M01-M06")
    let expected =
      "seeds/official.csv:8:1: error: the figure of 山东, va_growth, 2024M01-M06 is there already, in line 5"
    #expect(findings(seeds).contains(expected))
  }

  @Test func aValueThatWasCheckedIsAccepted() throws {
    var seeds = SampleSeeds()
    seeds.replace("7.14,%", in: "official.csv", with: "71.4,%")
    seeds.replace("statistics office,\n", in: "official.csv", with: "statistics office,checked: a merger\n")
    #expect(try seeds.load().observations.observations.count == 7)
  }

  @Test func allMistakesAreReportedTogether() {
    var seeds = SampleSeeds()
    seeds.replace("7.14,%,exact", in: "official.csv", with: "x,pp,exakt")
    seeds.replace("-15,%", in: "official.csv", with: "-99,%")
    seeds.replace("kind: city", in: "regions.yaml", with: "kind: town")
    let lines = findings(seeds).split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.count == 4, "\(lines)")
  }

  @Test func aFileThatCannotBeParsedIsReportedAlone() {
    var seeds = SampleSeeds()
    seeds.files["indicators.yaml", default: ""] += "\nno key\n"
    let lines = findings(seeds).split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.count == 1, "\(lines)")
  }

  @Test func missingFiles() throws {
    var seeds = SampleSeeds()
    seeds.files["official.csv"] = nil
    #expect(try seeds.load().observations.observations.count == 1)
    seeds.files["articles.yaml"] = nil
    #expect(
      findings(seeds).contains("seeds/articles.yaml:1:1: error: seeds/articles.yaml does not exist"))
    seeds.files["observations.csv"] = nil
    #expect(try seeds.load().observations.observations.isEmpty)
    seeds.files["regions.yaml"] = nil
    #expect(findings(seeds).contains("seeds/regions.yaml:1:1: error:"))
    #expect(throws: FileError.notFound("none")) {
      try SeedDatabase.load(folder: "none", fileSystem: MemoryFileSystem())
    }
  }

  @Test func aFileThatIsNotReadIsAWarning() throws {
    var seeds = SampleSeeds()
    seeds.files["oficial.csv"] = "x\n"
    seeds.files["README.md"] = "x\n"
    let warnings = try seeds.load().warnings.rendered(.en)
    #expect(
      warnings == "seeds/oficial.csv:1:1: warning: this file is not read\n    did you mean \"official.csv\"?")
  }

  @Test func manyMistakesStopTheReading() {
    var seeds = SampleSeeds()
    let row = "山东,va_growth,2024H1,x,%,exact,actual,B,,2024-07-20,date in source,press,\n"
    seeds.files["official.csv", default: ""] += String(repeating: row, count: 2000)
    let lines = findings(seeds).split(separator: "\n")
    #expect(lines.count == 51)
    #expect(lines.last?.hasSuffix("error: too many mistakes; reading of this file stopped here") == true)
  }

  /// Kinds of damage; the bytes are made in the test, since Swift Testing describes its arguments slowly.
  enum Damage: CaseIterable { case empty, notUTF8, tabs, tooLarge }

  @Test(arguments: Damage.allCases, ["official.csv", "regions.yaml"])
  func damagedFiles(_ damage: Damage, _ name: String) {
    var files = Dictionary(uniqueKeysWithValues: SampleSeeds().files.map { ("s/\($0)", Array($1.utf8)) })
    files["s/\(name)"] =
      switch damage {
      case .empty: []
      case .notUTF8: [0xFF, 0xFE, 0x41]
      case .tabs: Array("a:\tb\n\tc: d\n".utf8)
      case .tooLarge: [UInt8](repeating: 0x23, count: 65 << 20)
      }
    #expect {
      try SeedDatabase.load(folder: "s", fileSystem: MemoryFileSystem(files))
    } throws: { error in
      (error as? Diagnostics)?.rendered(.en).hasPrefix("seeds/\(name)") == true
    }
  }

  /// Spoilt bytes end in a reading or in findings, never in a trap; the same seed spoils the same places.
  @Test func spoiltBytesAreSurvived() throws {
    var state: UInt64 = 2026
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let signs = Array("0123456789-.,:\n\"{}[]% ".utf8)
    let good = SampleSeeds().files.mapValues { Array($0.utf8) }
    let names = good.keys.sorted()
    var refused = 0
    for _ in 0..<400 {
      var files = good
      let name = names[next(names.count)]
      var bytes = good[name] ?? []
      for _ in 0...next(3) {
        let at = next(bytes.count)
        switch next(3) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8(next(256)), at: at)
        default: bytes[at] = signs[next(signs.count)]
        }
      }
      files[name] = bytes
      let folder = Dictionary(uniqueKeysWithValues: files.map { ("s/\($0)", $1) })
      do {
        _ = try SeedDatabase.load(folder: "s", fileSystem: MemoryFileSystem(folder))
      } catch {
        #expect((error as? Diagnostics)?.hasErrors == true)
        refused += 1
      }
    }
    #expect(refused > 200)
  }
}
