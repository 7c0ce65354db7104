import TimeSeries

extension PublicationDating {
  /// The day that the text speaks of (3月8日下午) in the year that it must mean.
  static func inferred(_ texts: [[UInt32]], _ marking: FurnitureMarking) -> PublicationDate? {
    var clues = YearClues()
    var day: MonthDay?
    var spoken = 0
    for (index, text) in texts.enumerated().prefix(400) where !marking.isFurniture[index] {
      let head = text.count > 20_000 ? Array(text.prefix(20_000)) : text
      clues.read(head)
      if day == nil { day = MonthDay.first(in: head, allowingYear: spoken < 3) }
      spoken += 1
    }
    for (index, text) in texts.enumerated().suffix(60) where marking.isFurniture[index] {
      clues.readFooter(text)
    }
    guard let day, let year = day.year ?? clues.year(of: day) else { return nil }
    return CalendarDate(year: year, month: day.month, day: day.day).map {
      PublicationDate(date: $0, rule: .inferred)
    }
  }
}

/// A day, mostly without its year.
struct MonthDay {
  /// The year, where a full date stands in the opening of the text.
  var year: Int?
  let month: Int
  let day: Int

  /// The first day in a text that is no deadline; one with its year only where that is allowed.
  static func first(in text: [UInt32], allowingYear: Bool) -> MonthDay? {
    var place = 0
    while place < text.count {
      guard let month = PageStamp.number(in: text, at: place, digits: 1...2) else {
        place += 1
        continue
      }
      var end = month.end
      while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
      if end == month.end, let day = day(of: month, in: text, from: place), day.year == nil || allowingYear {
        return day
      }
      place = end
    }
    return nil
  }

  private static func day(of month: (value: Int, end: Int), in text: [UInt32], from start: Int) -> MonthDay? {
    guard month.end < text.count, text[month.end] == 0x6708,
      let day = PageStamp.number(in: text, at: month.end + 1, digits: 1...2), day.end < text.count,
      text[day.end] == 0x65E5, (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    // 12月31日前 is a deadline, 1月1日起 a beginning, 截至6月30日 the end of a span.
    if day.end + 1 < text.count, deadlines.contains(text[day.end + 1]) { return nil }
    let hasYear = start > 0 && text[start - 1] == 0x5E74
    let year = hasYear && start >= 5 ? PageStamp.number(in: text, at: start - 5, digits: 4...4)?.value : nil
    if hasYear, year == nil { return nil }
    let opening = hasYear ? start - 5 : start
    if opening > 0, spans.contains(text[opening - 1]) { return nil }
    return MonthDay(year: year, month: month.value, day: day.value)
  }

  private static let spans = Set("至自从到由".unicodeScalars.map(\.value))

  private static let deadlines = Set("前止起".unicodeScalars.map(\.value))
}

/// What a text says of the year in which it was written.
struct YearClues {
  /// Years named as the present one: 2025年是…收官之年.
  private var present: [Int] = []
  /// The latest month up to which part results are told (2023年1-5月, 2023年上半年), in months of the calendar.
  private var latestPart: Int?
  /// The latest year of which results of the whole are told (2022年增长7.3%).
  private var latestWhole: Int?
  /// The latest year in a copyright line.
  private var copyright: Int?

  /// The year that a day belongs to.
  func year(of day: MonthDay) -> Int? {
    if let present = present.max() { return present }
    // Results of a year come in the next one; those of its months may come at any time after them.
    let afterWhole = latestWhole.map { $0 + 1 }
    let afterPart = latestPart.map { part in part / 12 + (part % 12 + 1 > day.month ? 1 : 0) }
    return [afterWhole, afterPart].compactMap { $0 }.max() ?? copyright
  }

  /// Reads a paragraph of the text.
  mutating func read(_ text: [UInt32]) {
    var place = 0
    while place + 4 < text.count {
      guard let year = year(in: text, at: place) else {
        place += 1
        continue
      }
      note(year, text, before: place, after: place + 5)
      place += 5
    }
  }

  /// Reads a line of the foot: © 2006-2025.
  mutating func readFooter(_ text: [UInt32]) {
    guard text.count <= 240,
      text.contains(0xA9) || contains("版权", in: text[...]) || contains("opyright", in: text[...])
    else { return }
    for place in text.indices {
      let isStart = place == 0 || !(0x30...0x39).contains(text[place - 1])
      guard isStart, let found = PageStamp.number(in: text, at: place, digits: 4...4) else { continue }
      if (2000...2099).contains(found.value) { copyright = max(copyright ?? 0, found.value) }
    }
  }

  private func year(in text: [UInt32], at place: Int) -> Int? {
    guard text[place + 4] == 0x5E74, place == 0 || !(0x30...0x39).contains(text[place - 1]),
      let year = PageStamp.number(in: text, at: place, digits: 4...4)?.value, (1990...2099).contains(year)
    else { return nil }
    return year
  }

  private mutating func note(_ year: Int, _ text: [UInt32], before: Int, after: Int) {
    let behind = text[after..<min(after + 40, text.count)]
    let clause = behind.prefix { $0 != 0x3002 && $0 != 0xFF1B }
    if starts("是", clause), ["之年", "一年"].contains(where: { contains($0, in: clause) }) {
      present.append(year)
    }
    if isDeadline(text, before) || contains("目标", in: clause) || contains("力争", in: clause)
      || contains("底前", in: clause)
    {
      return
    }
    if let month = lastMonth(clause) {
      latestPart = max(latestPart ?? 0, year * 12 + month - 1)
    } else if contains("重点工作", in: clause) || contains("工作安排", in: clause) || starts("计划", clause) {
      present.append(year)
    } else if !starts("度", clause), tellsResult(clause) {
      latestWhole = max(latestWhole ?? 0, year)
    }
  }

  private static let parts: [(String, Int)] = [
    ("上半年", 6), ("一季度", 3), ("前三季度", 9), ("前两季度", 6), ("二季度", 6), ("三季度", 9), ("第一季度", 3), ("第二季度", 6),
    ("第三季度", 9),
    ("以来", 1), ("初", 1), ("前", 1), ("新年", 1),
  ]
  private static let results = ["增长", "达到", "实现", "下降", "完成", "增速", "突破", "同比", "底", "全年", "为", "共"]

  private func tellsResult(_ clause: ArraySlice<UInt32>) -> Bool {
    YearClues.results.contains { contains($0, in: clause) } || ParagraphShape(Array(clause)).hasFigure
  }

  /// 到2025年, 至2030年, 截至2025年 as an aim.
  private func isDeadline(_ text: [UInt32], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    return text[place - 1] == 0x5230
      || (text[place - 1] == 0x81F3 && !(place > 1 && text[place - 2] == 0x622A))
  }

  /// The last month of the part of a year that a clause begins with: 5 for 1-5月, 6 for 上半年; nil for none.
  private func lastMonth(_ clause: ArraySlice<UInt32>) -> Int? {
    if let part = YearClues.parts.first(where: { starts($0.0, clause) }) { return part.1 }
    let head = clause.prefix(8)
    guard let end = head.firstIndex(of: 0x6708), end > clause.startIndex else { return nil }
    let digits = head[..<end].reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    let month = digits.prefix(2).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...12).contains(month) && (0x30...0x39).contains(clause[clause.startIndex]) ? month : nil
  }

  private func starts(_ text: String, _ clause: ArraySlice<UInt32>) -> Bool {
    clause.starts(with: text.unicodeScalars.lazy.map(\.value))
  }

  private func contains(_ text: String, in clause: ArraySlice<UInt32>) -> Bool {
    let word = text.unicodeScalars.map(\.value)
    return clause.indices.contains { clause[$0...].starts(with: word) }
  }
}
