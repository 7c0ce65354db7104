/// Finds what region an article is about from the places it names and the words it has for its own.
struct HomeRegionFinder {
  let lexicon: Lexicon
  private var mentions: [Int: Int] = [:]
  private var words: [Phrase.Home: Int] = [:]

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Counts the places of a text; what stands in a headline counts `weight` times.
  @discardableResult
  mutating func count(_ text: [UInt32], weight: Int = 1) -> ParagraphSurvey {
    ParagraphSurvey(text, lexicon) { meaning in
      switch meaning {
      case .place(let number): mentions[number, default: 0] += weight
      case .phrase(let phrase): if let home = phrase.home { words[home, default: 0] += weight }
      case .companyEnd: break
      }
    }
  }

  /// The region. `given` is what the caller says it is.
  func home(given: Int?) -> HomeRegion {
    if let given { return enclosing(given) }
    let candidate = mostOfCities()
    let county = most(.county)
    let province = provinceOfMost()
    var home = HomeRegion(province: province, city: nil, county: county, main: province)
    let isMunicipality =
      province.map { HomeRegionFinder.municipalities.contains(lexicon.places.places[$0].name) } ?? false
    if isMunicipality {
      home.city = province
    } else if let candidate {
      home.city = candidate
      if isAbout(candidate, rather: province) {
        home.main = candidate
        home.province = lexicon.places.enclosing(candidate, .province) ?? province
      }
    }
    if let county, (words[.county] ?? 0) > 0, !isAutonomous(home.province), (mentions[county] ?? 0) > 1,
      (words[.county] ?? 0) >= (words[.city] ?? 0)
    {
      home.main = county
      home.city = lexicon.places.enclosing(county, .city) ?? home.city
    }
    if isAutonomous(home.province) { home.county = nil }
    if isAboutNation(home.main) { home.main = nation }
    if home.main == nil { home.main = candidate ?? county }
    if home.main == nil, mentions[lexicon.places.number(of: "全国") ?? -1] != nil {
      home.main = lexicon.places.number(of: "全国")
    }
    return home
  }

  private var nation: Int? { lexicon.places.number(of: "全国") }

  /// Whether an article speaks of the nation more than of any part of it, and has no word for a region of its own.
  private func isAboutNation(_ main: Int?) -> Bool {
    guard let nation, words.isEmpty, let count = mentions[nation] else { return false }
    return count >= (main.flatMap { mentions[$0] } ?? 0)
  }

  private static let municipalities: Set<String> = ["北京", "天津", "上海", "重庆"]
  private static let autonomous: Set<String> = ["内蒙古", "广西", "西藏", "宁夏", "新疆"]

  private func isAutonomous(_ province: Int?) -> Bool {
    province.map { HomeRegionFinder.autonomous.contains(lexicon.places.places[$0].name) } ?? false
  }

  /// Whether the article is about a city and not the whole province.
  private func isAbout(_ city: Int, rather province: Int?) -> Bool {
    let cityWords = words[.city] ?? 0
    // 全区 of an autonomous region is a province's word.
    let isRegion = isAutonomous(province) || isAutonomous(lexicon.places.enclosing(city, .province))
    let provinceWords = (words[.province] ?? 0) + (isRegion ? words[.county] ?? 0 : 0)
    if cityWords != provinceWords { return cityWords > provinceWords }
    return (mentions[city] ?? 0) > (province.flatMap { mentions[$0] } ?? 0)
  }

  /// The city most spoken of. A county counts if it is spoken of more than the city it is in, for 嵊州 calls itself 全市 too;
  /// where no city is named, the one most of the counties are in.
  private func mostOfCities() -> Int? {
    let city = most(.city)
    if let county = most(.county), lexicon.places.isCity(county), (mentions[county] ?? 0) > 1,
      (mentions[county] ?? 0) > (city.flatMap { mentions[$0] } ?? 0)
    {
      return county
    }
    return city ?? mostEnclosing(.city)
  }

  private func most(_ kind: Gazetteer.Kind) -> Int? {
    mentions.filter { lexicon.places.places[$0.key].kind == kind }.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }?.key
  }

  /// The province most spoken of, its cities counting for it where it is not named itself.
  private func provinceOfMost() -> Int? {
    most(.province) ?? mostEnclosing(.province)
  }

  private func mostEnclosing(_ kind: Gazetteer.Kind) -> Int? {
    var counts: [Int: Int] = [:]
    for (place, count) in mentions {
      if let above = lexicon.places.enclosing(place, kind) { counts[above, default: 0] += count }
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  private func enclosing(_ place: Int) -> HomeRegion {
    HomeRegion(
      province: lexicon.places.enclosing(place, .province), city: lexicon.places.enclosing(place, .city),
      county: lexicon.places.enclosing(place, .county), main: place)
  }
}
