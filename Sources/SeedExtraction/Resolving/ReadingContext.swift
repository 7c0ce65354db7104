import TimeSeries

/// What the text so far lets a reader take for granted.
struct ReadingContext: Sendable {
  /// When the article was published; nil if unknown.
  let published: CalendarDate?
  /// The places that 全省, 全市, 全县 mean, and the one that figures without a place are of.
  var home: HomeRegion
  /// Whom the paragraph speaks of.
  var subject = RegionMention.unsaid
  /// The month of the event that the article reports; nil until a day is named.
  var eventMonth: ObservationPeriod?
  /// The company spoken of last.
  var company: RegionMention?
  /// The date of the state that the paragraph describes, if it named one after its last span.
  var paragraphState: ObservationPeriod?
  /// The span that the paragraph speaks of.
  var paragraphTime: ObservationPeriod?
  /// The span of past figures that the article spoke of last.
  var articleTime: ObservationPeriod?
  /// The span that plans were made for last.
  var planTime: ObservationPeriod?
  /// Whether what is said is still to come.
  var isPlan = false
  /// Who speaks.
  var sourceClass = SourceClass.press

  /// The time that the section's heading names.
  var sectionTime: ObservationPeriod?
  /// Whether the section's heading says that it is about plans; nil without such a heading.
  var sectionIsPlan: Bool?

  /// A single month that the last sentence spoke of in passing; what begins with 其中 goes on with it.
  var monthAside: ObservationPeriod?
  /// What an article without a known place is about: the zone or company of its headline.
  var homeMention = RegionMention.unsaid

  /// The span that figures without one are of: the paragraph's, else the section's, else the article's last.
  var spokenTime: ObservationPeriod? {
    if let paragraphTime { return paragraphTime }
    // A headline's 8月份 names the month up to which the figures go.
    if let sectionTime, !sectionTime.isLastMonth(of: articleTime) { return sectionTime }
    return articleTime
  }

  /// Begins a section under a heading such as 2024年工作回顾.
  mutating func beginSection(_ heading: SectionHeading) {
    if let plan = heading.isPlan { sectionIsPlan = plan }
    if let time = heading.time, let period = period(of: time) {
      sectionTime = period
      planTime = heading.isPlan == true ? period : nil
      if heading.isPlan == nil, let published, let last = period.lastDay {
        sectionIsPlan = last >= published && published.month <= 3
      }
    }
    isPlan = sectionIsPlan ?? false
  }

  /// Begins a paragraph. A list (一是…二是…) goes on in the mood of its first item.
  ///
  /// A paragraph that names no place goes on with the company of the one before.
  mutating func beginParagraph(continuesList: Bool, namesPlace: Bool, _ places: Gazetteer) {
    if namesPlace || !subject.isCompany(places) { subject = homeMention }
    monthAside = nil
    paragraphTime = nil
    paragraphState = nil
    if sectionIsPlan == true { planTime = sectionTime ?? planTime }
    // 到2025年 was one plan's time.
    if let planTime, sectionIsPlan != true, let published, (planTime.year ?? 0) > published.year {
      self.planTime = nil
    }
    // A plan with a time of its own (2025年…) goes on until the text turns to what has been done.
    if !continuesList, planTime == nil { isPlan = sectionIsPlan ?? false }
  }
}

/// The places that an article's own words for itself stand for.
struct HomeRegion: Sendable, Hashable {
  var province: Int?
  var city: Int?
  var county: Int?
  /// The one that figures without a place are of.
  var main: Int?

  /// The place of a word such as 全市; the nearest known where that one is not.
  func place(of home: Phrase.Home) -> Int? {
    switch home {
    case .province: province ?? main
    case .city: city ?? province ?? main
    case .county: county ?? province ?? main
    case .here: main
    }
  }
}
