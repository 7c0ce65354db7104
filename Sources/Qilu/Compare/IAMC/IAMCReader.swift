import Localization
import SourceText
import TimeSeries

/// One row of a table, wherever it comes from.
protocol IAMCRow: AnyObject {
  /// The number of fields.
  var count: Int { get }
  /// The bytes of a field; empty where there is none.
  func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// The place of a field.
  func place(_ index: Int) -> SourceRange
}

extension CSVRowStream: IAMCRow {}

/// Puts the rows of one table in IAMC format into the intake.
///
/// Every row is looked at; what is wrong is told row by row up to a limit, and the rest by its number.
struct IAMCReader {
  let intake: ComparisonIntake
  let layout: IAMCLayout
  let file: String
  var findings = LimitedFindings()
  private(set) var rowCount = 0
  private let places: (model: Int, scenario: Int, region: Int, variable: Int, unit: Int)
  private var yearIDs: [UInt16]
  private var yearPlaces: [Int]
  /// What a long table has in its column of periods, and the period that each means; beside `subannual`, the year.
  var periodTexts = NameTable()
  var periodOfText: [LongPeriod] = []
  var yearOfText: [Period?] = []
  /// What the column `subannual` says.
  var parts = SubannualPeriods()
  /// Columns without a heading that may yet turn out to hold numbers.
  var nameless: [Int]
  /// Names of earlier sources that were not UTF-8.
  private let invalidBefore: Int

  /// A reader of rows of a layout. Errors: the scratch file cannot be written.
  init(layout: IAMCLayout, file: String, into intake: ComparisonIntake) throws(FileError) {
    (self.layout, self.file, self.intake) = (layout, file, intake)
    invalidBefore = intake.invalidNameCount
    nameless = layout.nameless
    places = (
      layout[.model], layout[.scenario], layout[.region], layout[.variable], layout[.unit]
    )
    let known = layout.years.compactMap { year in
      intake.period(year.period).map { (id: $0, place: year.place) }
    }
    yearIDs = known.map(\.id)
    yearPlaces = known.map(\.place)
    if known.count < layout.years.count {
      findings.add(.tooManyPeriods(at: SourceRange(file: file, line: 1)))
    }
    let isRow = layout.long == nil && layout.subannual == nil
    try intake.beginRecords(of: isRow ? yearIDs : [])
  }

  /// Takes in one row; `number` is its line, counted over all parts of the source.
  mutating func take<Row: IAMCRow>(_ row: Row, number: UInt32) throws(FileError) {
    rowCount += 1
    guard row.count == layout.header.count || isPadded(row) else {
      return findings.add(.raggedRow(found: row.count, expected: layout.header.count, at: row.place(0)))
    }
    guard isComplete(row) else { return }
    if !nameless.isEmpty { checkNameless(row) }
    let column = row.withField(places.model) { model in
      row.withField(places.scenario) { intake.column(model: model, scenario: $0) }
    }
    let line = row.withField(places.variable) { variable in
      row.withField(places.region) { intake.line(variable: variable, region: $0) }
    }
    if intake.invalidNameCount > invalidBefore, findings.isEmpty { findings.add(.notUTF8(at: row.place(0))) }
    guard let column, let line else { return }
    guard let unit = row.withField(places.unit, intake.unit) else {
      return findings.add(.tooManyUnits(at: row.place(places.unit)))
    }
    var header = CellSpool.Header(line: line, column: column, row: number, unit: unit, period: 0)
    if let long = layout.long {
      try takeLong(row, &header, long)
    } else if let subannual = layout.subannual {
      try takeParts(row, header, subannual)
    } else {
      try takeWide(row, header)
    }
  }

  private mutating func takeWide<Row: IAMCRow>(_ row: Row, _ header: CellSpool.Header) throws(FileError) {
    var bad = -1
    let places = yearPlaces
    try intake.spool.add(header) { values in
      for index in 0..<places.count {
        switch row.withField(places[index], FigureText.init) {
        case .number(let value): values[index] = value
        case .missing: values[index] = .nan
        case .other:
          values[index] = .nan
          if bad < 0 { bad = places[index] }
        }
      }
    }
    if bad >= 0 { refuseFigures(row) }
  }

  private mutating func refuseFigures<Row: IAMCRow>(_ row: Row) {
    for place in yearPlaces where row.withField(place, FigureText.init) == .other { refuse(row, place) }
  }

  mutating func refuse<Row: IAMCRow>(_ row: Row, _ place: Int) {
    let text = row.withField(place) { String(decoding: $0, as: UTF8.self) }
    findings.add(.notANumber(text, column: layout.header[place], at: row.place(place)))
  }

  /// Whether every column that must not be empty holds something.
  private mutating func isComplete<Row: IAMCRow>(_ row: Row) -> Bool {
    isFilled(row, places.model) && isFilled(row, places.scenario) && isFilled(row, places.region)
      && isFilled(row, places.variable)
  }

  @inline(__always)
  private mutating func isFilled<Row: IAMCRow>(_ row: Row, _ place: Int) -> Bool {
    guard row.withField(place, \.isEmpty) else { return true }
    findings.add(.emptyField(layout.header[place], at: row.place(place)))
    return false
  }

  private func isPadded<Row: IAMCRow>(_ row: Row) -> Bool {
    row.count > layout.header.count
      && (layout.header.count..<row.count).allSatisfy { row.withField($0, \.isEmpty) }
  }
}

extension Diagnostic {
  fileprivate static func raggedRow(found: Int, expected: Int, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected \(expected) fields as in the header, found \(found)",
      zh: "应有与表头相同的 \(expected) 个字段，实际为 \(found) 个",
      hint: LocalizedText(
        en: "a field that holds a comma stands in quotes: \"…\"", zh: "含逗号的字段须加英文双引号：\"…\""))
  }

  fileprivate static func emptyField(_ column: String, at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "the column \"\(column)\" is empty here", zh: "“\(column)”列在此处为空")
  }

  fileprivate static func notUTF8(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the text is not UTF-8 from here on", zh: "从此处起文本不是 UTF-8 编码",
      hint: LocalizedText(
        en: "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")", zh: "请另存为 UTF-8（表格软件中选“CSV UTF-8”）"))
  }

  fileprivate static func tooManyUnits(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "more than 65,534 different units: is this the column of units?",
      zh: "单位超过 65,534 种：这是单位列吗？")
  }

  fileprivate static func tooManyPeriods(at place: SourceRange) -> Diagnostic {
    .error(
      at: place,
      en: "more than \(ComparisonIntake.periodLimit) different periods: are these columns of years?",
      zh: "不同时期超过 \(ComparisonIntake.periodLimit) 个：这些是年份列吗？")
  }

  fileprivate static func notANumber(_ text: String, column: String, at place: SourceRange) -> Diagnostic {
    if let number = AmbiguousNumber(text) {
      let prefix = LocalizedText(en: "column \"\(column)\": ", zh: "“\(column)”列：")
      return .error(at: place, prefix + number.message, hint: AmbiguousNumber.hint)
    }
    let hasMarks = text.contains(",") || text.contains("，") || text.contains(" ") || text.contains("'")
    let isGrouped = hasMarks && text.contains { $0.isNumber }
    return .error(
      at: place, en: "column \"\(column)\": expected a number, found \"\(text)\"",
      zh: "“\(column)”列应为数字，实际为“\(text)”",
      hint: isGrouped
        ? LocalizedText(
          en: "write numbers without thousands marks and with a point: 1234.5", zh: "数字不带千分位，小数点用“.”：1234.5")
        : LocalizedText(en: "leave the field empty where there is no value", zh: "没有数值时请留空"))
  }
}
