import Localization
import SourceText
import TimeSeries

/// Rows whose period is not told by the heading alone: those of long tables, and of tables with parts of years.
extension IAMCReader {
  /// What a field of a long table says of time.
  enum LongPeriod {
    case period(UInt16)
    case unknown
    case tooMany
  }

  /// One value of a long table.
  mutating func takeLong<Row: IAMCRow>(
    _ row: Row, _ header: inout CellSpool.Header, _ long: (period: Int, value: Int)
  ) throws(FileError) {
    switch longPeriod(row, long.period) {
    case .period(let id): header.period = id
    case .unknown: return refusePeriod(row, long.period)
    case .tooMany:
      let found = text(row, long.period)
      return findings.add(.tooManyPeriods(at: row.place(long.period), in: found))
    }
    switch row.withField(long.value, FigureText.init) {
    case .number(let value): try intake.spool.add(header) { $0.pointee = value }
    case .missing: try intake.spool.add(header) { $0.pointee = .nan }
    case .other: refuse(row, long.value)
    }
  }

  private mutating func longPeriod<Row: IAMCRow>(_ row: Row, _ place: Int) -> LongPeriod {
    let id = Int(row.withField(place) { periodTexts.id($0) })
    guard let subannual = layout.subannual else {
      if id == periodOfText.count {
        periodOfText.append(PeriodHeading.parse(periodTexts[UInt32(id)]).map(number) ?? .unknown)
      }
      return periodOfText[id]
    }
    if id == yearOfText.count { yearOfText.append(PeriodHeading.parse(periodTexts[UInt32(id)])) }
    return yearOfText[id].flatMap { year in
      row.withField(subannual) { parts.period(year, $0) }.map(number)
    } ?? .unknown
  }

  private func number(_ period: Period) -> LongPeriod {
    intake.period(period).map { .period($0) } ?? .tooMany
  }

  private mutating func refusePeriod<Row: IAMCRow>(_ row: Row, _ place: Int) {
    let found = text(row, place)
    guard PeriodHeading.parse(found) != nil, let subannual = layout.subannual else {
      return findings.add(.notAPeriod(found, column: layout.header[place], at: row.place(place)))
    }
    refusePart(row, subannual)
  }

  private mutating func refusePart<Row: IAMCRow>(_ row: Row, _ subannual: Int) {
    let found = text(row, subannual)
    findings.add(.notAPart(found, at: row.place(subannual)))
  }

  /// The values of a row that is of one part of each year.
  mutating func takeParts<Row: IAMCRow>(
    _ row: Row, _ header: CellSpool.Header, _ subannual: Int
  ) throws(FileError) {
    var header = header
    for year in layout.years {
      let figure = row.withField(year.place, FigureText.init)
      guard figure != .missing else { continue }
      guard case .number(let value) = figure else {
        refuse(row, year.place)
        continue
      }
      guard let period = row.withField(subannual, { parts.period(year.period, $0) }) else {
        return refusePart(row, subannual)
      }
      guard let id = intake.period(period) else {
        return findings.add(.tooManyPeriods(at: row.place(year.place), in: period.description))
      }
      header.period = id
      try intake.spool.add(header) { $0.pointee = value }
    }
  }

  /// Numbers in a column without a heading, told once for each column.
  mutating func checkNameless<Row: IAMCRow>(_ row: Row) {
    for place in nameless {
      guard case .number = row.withField(place, FigureText.init) else { continue }
      let found = text(row, place)
      findings.add(.nameless(found, at: row.place(place)))
      nameless.removeAll { $0 == place }
    }
  }

  private func text<Row: IAMCRow>(_ row: Row, _ place: Int) -> String {
    row.withField(place) { String(decoding: $0, as: UTF8.self) }
  }
}

extension Diagnostic {
  fileprivate static func notAPeriod(_ text: String, column: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "column \"\(column)\": expected a year such as 2030, found \"\(text)\"",
      zh: "“\(column)”列应为年份（如 2030），实际为“\(text)”")
  }

  fileprivate static func nameless(_ text: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found \(text) in a column without a heading, expected a period such as 2030 above it",
      zh: "此处为 \(text)，但该列没有标题，应为时期，如 2030",
      hint: LocalizedText(
        en: "write the period; a column that is not to be read needs a heading too, such as note",
        zh: "请写明时期；不予读取的列也须有标题，如“备注”"))
  }

  fileprivate static func notAPart(_ text: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "column \"subannual\": expected Year, Q1 … Q4 or M01 … M12, found \"\(text)\"",
      zh: "“subannual”列应为 Year、Q1……Q4 或 M01……M12，实际为“\(text)”",
      hint: LocalizedText(
        en:
          "other time slices have no place among periods: remove their rows, or the column if all rows are of whole years",
        zh: "其他时间片无法与时期对应：请删去这些行；若各行均为全年，可删去此列"))
  }

  fileprivate static func tooManyPeriods(at place: SourceRange, in text: String) -> Diagnostic {
    let limit = ComparisonIntake.periodLimit
    return .error(
      at: place,
      en: "\"\(text)\" is one more than \(limit) different periods: is this the column of periods?",
      zh: "不同时期超过 \(limit) 个（此处为“\(text)”）：这是时期列吗？")
  }
}
