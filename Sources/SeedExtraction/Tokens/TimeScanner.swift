/// Reads the times of a text: years, quarters, months, spans and days.
struct TimeScanner {
  let text: [UInt32]
  let end: Int

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

  private static let nows = ["目前", "当前", "现在", "如今", "至今", "迄今", "眼下", "现阶段", "目前为止", "当下"].map(scalars)
  private static let vague = ["近年来", "近些年来", "近年", "多年来", "近几年", "十八大以来", "二十大以来", "过去几年", "历史上", "往年", "平时"]
    .map(scalars)

  func dueTime(at start: Int) -> Result? {
    if let next = skip(Words.until, at: start) {
      let place = skip(Words.to, at: next) ?? next
      if let now = skip(TimeScanner.nows, at: place) {
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
    if let next = skip(TimeScanner.nows, at: start) {
      return Result(time: TimeExpression(year: .relative(0), extent: .now), end: next)
    }
    if let next = skip(TimeScanner.vague, at: start) {
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

  /// The words beside numbers, looked for in this order.
  enum Words {
    static let until = ["截至", "截止到", "截止", "截至到", "截至于"].map(scalars)
    static let to = ["到"].map(scalars)
    static let withinYear = ["年内", "年底前", "今年内", "本年内", "今年年底前", "今年底前", "年底之前"].map(scalars)
    static let since = ["以来"].map(scalars)
    static let planSpan = ["期间", "时期", "五年"].map(scalars)
    static let planEnd = ["末", "期末"].map(scalars)
    static let founding = ["建厂", "成立", "创立", "创办", "始建", "创建", "诞生", "建厂", "建成投产的", "出生", "建立的", "入驻的", "落户"]
      .map(scalars)
    static let same = ["同期", "同季", "同月"].map(scalars)
    static let aimsOfYear = ["目标", "任务", "计划目标"].map(scalars)
    static let wholeYear = ["全年", "度", "以来", "一年", "整年", "全年度"].map(scalars)
    static let span = ["期间", "间"].map(scalars)
    static let end = ["末"].map(scalars)
    static let bareYear = ["全年", "全年度"].map(scalars)
    static let aims = ["目标", "任务", "计划", "预期"].map(scalars)
    static let month = ["当月", "单月"].map(scalars)
    static let bareEnd = ["年底", "年末", "岁末"].map(scalars)
    static let beforeEnd = ["年底前"].map(scalars)
    static let yearEnd = ["年底", "年末", "末", "底"].map(scalars)
    static let yearStart = ["年初", "初"].map(scalars)
    static let first = ["前", "头"].map(scalars)
    static let months = ["个月", "月"].map(scalars)
    static let day = ["日", "号"].map(scalars)
    static let monthEnd = ["底", "末", "份底", "份末"].map(scalars)
    static let part = ["份"].map(scalars)
    static let singleMonth = ["单月", "当月"].map(scalars)
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
