import TimeSeries

/// Dates as pages print them.
struct PageStamp: Equatable {
  /// The day.
  var date: CalendarDate
  /// Where it stands.
  var place: Range<Int>
  /// Whether it is written with 年, 月 and 日.
  var isWritten: Bool

  /// Every full date in a text: 2024-12-20, 2024/12/20, 2024.12.20, 2024年12月20日, 20241220 in a link is none.
  static func all(in scalars: [UInt32]) -> [PageStamp] {
    var result: [PageStamp] = []
    var place = 0
    while place + 7 < scalars.count {
      if let stamp = stamp(in: scalars, at: place) {
        result.append(stamp)
        place = stamp.place.upperBound
      } else {
        place += 1
      }
    }
    return result
  }

  private static func stamp(in scalars: [UInt32], at start: Int) -> PageStamp? {
    guard start == 0 || !isDigit(scalars[start - 1]),
      let year = number(in: scalars, at: start, digits: 4...4),
      (1990...2099).contains(year.value), let separator = separator(scalars, year.end),
      let month = number(in: scalars, at: year.end + 1, digits: 1...2), month.end < scalars.count,
      scalars[month.end] == separator.second, let day = number(in: scalars, at: month.end + 1, digits: 1...2)
    else { return nil }
    var end = day.end
    if separator.isWritten {
      guard end < scalars.count, scalars[end] == 0x65E5 || scalars[end] == 0x53F7 else { return nil }
      end += 1
    } else if end < scalars.count, isDigit(scalars[end]) {
      return nil
    }
    return CalendarDate(year: year.value, month: month.value, day: day.value).map {
      PageStamp(date: $0, place: start..<end, isWritten: separator.isWritten)
    }
  }

  private static func separator(_ scalars: [UInt32], _ place: Int) -> (second: UInt32, isWritten: Bool)? {
    guard place < scalars.count else { return nil }
    switch scalars[place] {
    case 0x2D, 0x2F, 0x2E: return (scalars[place], false)
    case 0x5E74: return (0x6708, true)
    default: return nil
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func number(in scalars: [UInt32], at start: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)?
  {
    var (value, end) = (0, start)
    while end < scalars.count, end - start < digits.upperBound, isDigit(scalars[end]) {
      value = value * 10 + Int(scalars[end] - 0x30)
      end += 1
    }
    return end - start >= digits.lowerBound ? (value, end) : nil
  }

  /// Whether a paragraph is a time stamp and nothing else: 2024-12-20 14:44:41.
  static func isStamp(_ scalars: [UInt32]) -> Bool {
    guard (8...40).contains(scalars.count) else { return false }
    let stamps = all(in: scalars)
    guard !stamps.isEmpty else { return false }
    let inside = stamps.reduce(0) { $0 + $1.place.count }
    let others = scalars.indices.filter { index in !stamps.contains { $0.place.contains(index) } }
    let clock = others.count {
      isDigit(scalars[$0]) || scalars[$0] == 0x3A || scalars[$0] <= 0x20 || around.contains(scalars[$0])
    }
    return inside + clock == scalars.count
  }

  private static let around = Set("：-.()[]【】星期一二三四五六日天上下午TZ+年月时分秒".unicodeScalars.map(\.value))
}
