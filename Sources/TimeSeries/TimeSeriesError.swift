public import Localization

/// What can be wrong with periods, units, quantities and series. Each case carries what was found.
public enum TimeSeriesError: Error, Sendable, Hashable {
  /// A text that is no `Period`.
  case notAPeriod(String)
  /// A text that is no `ObservationPeriod`.
  case notAnObservationPeriod(String)
  /// A text that is no ISO date.
  case notADate(String)
  /// A text that does not begin with a number.
  case notANumber(String)
  /// A text that is no known unit.
  case notAUnit(String)
  /// A span that lies on no frequency's grid where one is needed.
  case irregularPeriod(Period)
  /// Two periods that should have one frequency.
  case mixedFrequencies(Period, Period)
  /// A range's ends the wrong way round.
  case reversedRange(Period, Period)
  /// Units of different dimensions; nil for a bare number.
  case incompatibleUnits(from: Unit?, to: Unit?)
  /// A rate or share, and a change given in %.
  case percentAddedToRate(Unit)
  /// A level, and a change given in pp.
  case pointsAddedToLevel(Unit)
  /// A period that a series does not cover.
  case periodOutsideSeries(Period, name: String)
  /// A period for which a series has no value.
  case missingValue(Period, name: String)
  /// Anything else about an argument, in words.
  case invalidArgument(LocalizedText)
}

extension TimeSeriesError {
  /// What was found and what was expected.
  public var message: LocalizedText { LocalizedText(en: english, zh: chinese) }

  private var english: String {
    switch self {
    case .notAPeriod(let text):
      "\"\(text)\" is not a period; write 2026, 2026H1, 2026Q1, 2026M03 or 2026M01-M05"
    case .notAnObservationPeriod(let text):
      "\"\(text)\" is not a period; write 2026, 2026Q1, 2026M01-M05, asof 2023-11, 2016-2019 or unknown"
    case .notADate(let text): "\"\(text)\" is not a date; write it as 2023-07-21"
    case .notANumber(let text): "\"\(text)\" does not begin with a number"
    case .notAUnit(let text): "\"\(text)\" is not a unit"
    case .irregularPeriod(let period): "\(period) is not a whole year, half, quarter or month"
    case .mixedFrequencies(let one, let other): "\(one) and \(other) are of different frequencies"
    case .reversedRange(let first, let last): "the range \(first)..\(last) ends before it starts"
    case .incompatibleUnits(let from, let to):
      "\(from?.symbol ?? "a bare number") cannot be converted to \(to?.symbol ?? "a bare number")"
    case .percentAddedToRate(let unit):
      "a quantity in \(unit) changes by percentage points: write pp, not %"
    case .pointsAddedToLevel(let unit): "a level (\(unit)) changes by % or by an amount: write %, not pp"
    case .periodOutsideSeries(let period, let name): "\(name) does not cover \(period)"
    case .missingValue(let period, let name): "\(name) has no value in \(period)"
    case .invalidArgument(let text): text.en
    }
  }

  private var chinese: String {
    switch self {
    case .notAPeriod(let text): "“\(text)”不是时期；应写作 2026、2026H1、2026Q1、2026M03 或 2026M01-M05"
    case .notAnObservationPeriod(let text):
      "“\(text)”不是时期；应写作 2026、2026Q1、2026M01-M05、asof 2023-11、2016-2019 或 unknown"
    case .notADate(let text): "“\(text)”不是日期；应写作 2023-07-21"
    case .notANumber(let text): "“\(text)”不以数字开头"
    case .notAUnit(let text): "“\(text)”不是单位"
    case .irregularPeriod(let period): "\(period) 不是整年、半年、季度或月"
    case .mixedFrequencies(let one, let other): "\(one) 与 \(other) 的频率不同"
    case .reversedRange(let first, let last): "区间 \(first)..\(last) 的终点早于起点"
    case .incompatibleUnits(let from, let to):
      "\(from?.symbol ?? "无单位的数")不能换算为\(to?.symbol ?? "无单位的数")"
    case .percentAddedToRate(let unit): "以 \(unit) 计的量按百分点变动：应写 pp（个百分点），不写 %"
    case .pointsAddedToLevel(let unit): "水平量（\(unit)）按 % 或数量变动：应写 %，不写 pp"
    case .periodOutsideSeries(let period, let name): "\(name) 不含 \(period)"
    case .missingValue(let period, let name): "\(name) 在 \(period) 缺值"
    case .invalidArgument(let text): text.zh
    }
  }
}
