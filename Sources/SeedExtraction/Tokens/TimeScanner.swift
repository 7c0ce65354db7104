/// Reads the times of a text: years, quarters, months, spans and days.
struct TimeScanner {
  let text: [UInt32]
  let end: Int
  let words: TimeWords

  /// A time and the place behind it.
  struct Result { var time: TimeExpression; var end: Int }

  /// The time that begins at `start`; nil if none does.
  func time(at start: Int) -> Result? {
    if NumberScanner.digit(text[start]) == nil, let known = dueTime(at: start) ?? planTime(at: start) {
      return known
    }
    if let result = yearTime(at: start) { return result }
    guard let tail = tail(at: start, afterYear: false) else { return nil }
    return Result(time: TimeExpression(year: .unsaid, extent: tail.extent), end: tail.end)
  }

  // MARK: Until and now

  func dueTime(at start: Int) -> Result? {
    if let next = skip(Words.until, at: start) {
      let place = skip(Words.to, at: next) ?? next
      if let now = skip(words.now, at: place) {
        return Result(time: TimeExpression(year: .relative(0), extent: .now), end: now)
      }
      guard var result = yearTime(at: place) ?? tailResult(at: place) else { return nil }
      result.time.extent = asOf(result.time.extent)
      return result
    }
    if text[start] == "到" || text[start] == "至", let result = yearTime(at: start + 1) {
      switch result.time.extent {
      case .wholeYear, .endOf:
        return Result(time: TimeExpression(year: result.time.year, extent: .by), end: result.end)
      default: return nil
      }
    }
    if let next = skip(Words.withinYear, at: start) {
      return Result(time: TimeExpression(year: .relative(0), extent: .by), end: next)
    }
    if let next = skip(words.now, at: start) {
      return Result(time: TimeExpression(year: .relative(0), extent: .now), end: next)
    }
    if let next = skip(words.soFar, at: start) {
      return Result(time: TimeExpression(year: .relative(0), extent: .soFar), end: next)
    }
    if let next = skip(words.vague, at: start) {
      return Result(time: TimeExpression(year: .unsaid, extent: .vague), end: next)
    }
    return nil
  }

  /// What a span becomes behind 截至: the end of it.
  func asOf(_ extent: TimeExpression.Extent) -> TimeExpression.Extent {
    switch extent {
    case .wholeYear: .endOf(month: 12)
    case .months(let months): .endOf(month: months.upperBound)
    case .day(let month, _): .endOf(month: month)
    default: extent
    }
  }

  // MARK: Five-year plans

  func planTime(at start: Int) -> Result? {
    guard start < end else { return nil }
    let open = text[start] == "“" || text[start] == "\"" ? start + 1 : start
    guard open + 2 < end, text[open] == "十", text[open + 2] == "五",
      let number = NumberScanner.chineseDigit(text[open + 1]),
      1...6 ~= number
    else { return nil }
    let first = 2001 + number * 5
    var place = open + 3
    if place < end, text[place] == "”" || text[place] == "\"" { place += 1 }
    if let next = skip(Words.since, at: place) {
      return Result(time: TimeExpression(year: .absolute(first), extent: .since(first)), end: next)
    }
    if place + 2 < end, text[place] == "前" || text[place] == "头",
      let years = NumberScanner.chineseDigit(text[place + 1]), 2...4 ~= years, text[place + 2] == "年"
    {
      return Result(
        time: TimeExpression(year: .absolute(first), extent: .years(first...(first + years - 1))),
        end: place + 3)
    }
    if let next = skip(Words.planSpan, at: place) {
      return Result(
        time: TimeExpression(year: .absolute(first), extent: .years(first...(first + 4))), end: next)
    }
    if let next = skip(Words.planEnd, at: place) {
      return Result(time: TimeExpression(year: .absolute(first + 4), extent: .by), end: next)
    }
    return Result(time: TimeExpression(year: .unsaid, extent: .vague), end: place)
  }

  // MARK: Words

  /// Words as characters, so that one that begins another is looked for behind it.
  static func longestFirst(_ words: String...) -> [[UInt32]] {
    words.map(scalars).sorted { $0.count > $1.count }
  }

  /// The words beside numbers.
  enum Words {
    static let until = longestFirst("截至", "截止到", "截止", "截至到", "截至于")
    static let to = longestFirst("到")
    static let withinYear = longestFirst("年内", "年底前", "今年内", "本年内", "今年年底前", "今年底前", "年底之前")
    static let since = longestFirst("以来")
    static let planSpan = longestFirst("期间", "时期", "五年")
    static let planEnd = longestFirst("末", "期末")
    static let founding = longestFirst(
      "建厂", "成立", "创立", "创办", "始建", "创建", "诞生", "建成投产的", "出生", "建立的", "入驻的", "落户")
    static let same = longestFirst("同期", "同季", "同月")
    static let aimsOfYear = longestFirst("目标", "任务", "计划目标")
    static let wholeYear = longestFirst("全年", "度", "以来", "一年", "整年", "全年度")
    static let span = longestFirst("期间", "间")
    static let end = longestFirst("末")
    static let bareYear = longestFirst("全年")
    static let aims = longestFirst("目标", "任务", "计划", "预期")
    static let month = longestFirst("当月", "单月")
    static let bareEnd = longestFirst("年底", "年末", "岁末")
    static let beforeEnd = longestFirst("年底前")
    static let yearEnd = longestFirst("年底", "年末", "末", "底")
    static let yearStart = longestFirst("年初", "初")
    static let first = longestFirst("前", "头")
    static let months = longestFirst("个月", "月")
    static let day = longestFirst("日", "号")
    static let monthEnd = longestFirst("底", "末", "份底", "份末")
    static let part = longestFirst("份")
    static let singleMonth = longestFirst("单月", "当月")
  }

  func starts(with word: [UInt32], at start: Int) -> Bool {
    guard start + word.count <= end else { return false }
    for (offset, letter) in word.enumerated() where text[start + offset] != letter { return false }
    return true
  }

  func skip(_ words: [[UInt32]], at start: Int) -> Int? {
    for word in words where starts(with: word, at: start) { return start + word.count }
    return nil
  }
}
