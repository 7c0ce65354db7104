import Qilu

/// A small seeds folder in memory, of which a test spoils one place.
struct SampleSeeds {
  var files = [
    "indicators.yaml": """
    indicators:
      va_growth:
        name: {en: Value added growth, zh: 工业增加值增速}
        synonyms: [规上工业增加值]
        unit: "%"
        accumulation: year to date
        plausible: -30 .. 45
        preferred: up
        coverage: above scale
        price_basis: real
      va_growth_gap:
        name: {en: Lead over the nation, zh: 高于全国}
        unit: pp
        accumulation: year to date
        plausible: -10 .. 10
        measure: difference
        of: va_growth
      energy_chg:
        name: {en: Energy intensity change, zh: 能耗强度增减}
        unit: "%"
        accumulation: year to date
        multiyear: cumulated
        plausible: -10 .. 10
        preferred: down
      chains:
        name: {en: Industry chains, zh: 产业链数}
        unit: 条
        accumulation: stock
        plausible: 0 .. 100
    """,
    "regions.yaml": """
    regions:
      全国:
        name: {en: China, zh: 全国}
        kind: nation
      山东:
        name: {en: Shandong, zh: 山东}
        kind: province
        parent: 全国
        synonyms: [山东省]
      莱芜:
        name: {en: Laiwu, zh: 莱芜}
        kind: city
        parent: 山东
        until: 2018
    """,
    "articles.yaml": """
    articles:
      daily-2024:
        title: {en: A report, zh: 报道}
        publisher: {en: Daily, zh: 日报}
        published: 2024-03-08
        file: daily.txt
        sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    """,
    "observations.csv": header
      + "山东,va_growth,2023,7.1,%,exact,actual,daily-2024,paragraph 3: 7.1%,2024-03-08,article date,department,\n",
    "official.csv": header + """
      山东,va_growth,2023,7.14,%,exact,actual,Yearbook 2024,,2024-10-01,yearbook,statistics office,
      山东,va_growth,2023Q1,5.9,%,exact,derived,Bureau,,2023-05-15,period end + 45 days,statistics office,6.3 - 0.4
      山东,va_growth,2024,6,%,at_least,target,Report,,2024-01-20,date in source,department,
      山东,va_growth,2024H1,7.5,%,exact,actual,Bureau 2024-07-20,,2024-07-20,date in source,statistics office,
      山东,energy_chg,2016-2019,-15,%,about,actual,TV 2020-10-16,,2020-10-16,date in source,press,
      全国,chains,asof 2023-11,11,条,exact,actual,TV 2023-11-30,,2023-11-30,date in source,press,

      """,
  ]

  private static let header =
    "region,indicator,period,value,unit,qualifier,status,source,place,published,published_rule,class,note\n"

  /// Replaces a text in a file. Precondition: it is there.
  mutating func replace(_ old: String, in file: String, with new: String) {
    let text = files[file] ?? ""
    precondition(text.contains(old), "\(old) is not in \(file)")
    files[file] = text.replacing(old, with: new, maxReplacements: 1)
  }

  func load() throws -> SeedDatabase {
    let paths = Dictionary(uniqueKeysWithValues: files.map { ("project/seeds/\($0)", $1) })
    return try SeedDatabase.load(folder: "project/seeds", fileSystem: MemoryFileSystem(texts: paths))
  }
}
