import Localization
import SourceText
import TimeSeries

/// Which columns of a table in IAMC format hold what.
///
/// Wide: model, scenario, region, variable, unit and a column for each year. Long: the same with `year` and `value`. Names in
/// any case, English or Chinese. Reference: the format of the Integrated Assessment Modeling Consortium, as pyam documents it.
struct IAMCLayout {
  /// The columns that tell one row from another, in this order.
  enum Field: String, CaseIterable {
    case model, scenario, region, variable, unit

    /// What else it may be called, in lower case.
    var synonyms: [String] {
      switch self {
      case .model: ["模型"]
      case .scenario: ["情景"]
      case .region: ["地区", "区域"]
      case .variable: ["变量", "指标"]
      case .unit: ["units", "单位"]
      }
    }
  }

  /// Lines that may stand above the headings, and be passed over.
  static let linesAbove = 100

  /// Whether a row has at least three of the columns that tell one row from another.
  static func isHeading(_ texts: [String]) -> Bool {
    let plain = Set(texts.map { $0.trimmed.lowercased() })
    return Field.allCases.count { field in
      plain.contains(field.rawValue) || field.synonyms.contains(where: plain.contains)
    } >= 3
  }

  /// The place of each field, in the order of `Field.allCases`.
  var places: [Int]
  /// The columns of a wide table with their periods.
  var years: [(place: Int, period: Period)]
  /// The columns of period and value of a long table.
  var long: (period: Int, value: Int)?
  /// The column that says which part of the year a row is of.
  var subannual: Int?
  /// The headings of all columns.
  var header: [String]
  /// Columns without a heading behind the first year: a number there belongs to a year that is not named.
  var nameless: [Int]
  /// The columns that are kept out.
  var extras: [String]

  /// Finds the columns by their headings; `place` gives where a heading stands.
  ///
  /// Errors, all at once: a column is missing (with the nearest name) or is there twice; no year; both layouts.
  init(
    header: [String], file: String, place: @escaping (Int) -> SourceRange, remarks: inout Diagnostics
  ) throws(Diagnostics) {
    var problems = Diagnostics()
    var finder = HeadingFinder(header: header, place: place)
    self.header = header
    let places = Field.allCases.map { finder.find([$0.rawValue] + $0.synonyms, &problems) ?? -1 }
    self.places = places
    let period = finder.find(["year", "period", "time", "年份", "时期"], &problems)
    let value = finder.find(["value", "数值", "值"], &problems)
    subannual = finder.find(["subannual"], &problems)
    let years = finder.years(&problems)
    self.years = years
    nameless = header.indices.filter { header[$0].trimmed.isEmpty && $0 > years.first?.place ?? .max }
    let missing = Field.allCases.indices.filter { places[$0] < 0 }.map { Field.allCases[$0].rawValue }
    extras = finder.unused
    let others = extras
    for name in missing { problems.add(.missingColumn(name, among: others, at: place(0))) }
    long = nil
    switch (period, value, years.isEmpty) {
    case (.some(let period), .some(let value), true): long = (period: period, value: value)
    case (.none, .none, false): break
    case (_, _, true): problems.add(.noYears(at: place(0)))
    default: problems.add(.bothLayouts(at: place(period ?? value ?? 0)))
    }
    try problems.throwIfErrors()
    if !extras.isEmpty { remarks.add(.extraColumns(extras, at: place(0))) }
  }

  /// The place of a field.
  subscript(field: Field) -> Int { places[Field.allCases.firstIndex(of: field) ?? 0] }
}

/// Looks for headings and remembers which were used.
private struct HeadingFinder {
  let header: [String]
  let place: (Int) -> SourceRange
  private var used: Set<Int> = []

  init(header: [String], place: @escaping (Int) -> SourceRange) {
    self.header = header
    self.place = place
  }

  /// The headings that no one asked for; nameless columns are not worth a word.
  var unused: [String] {
    header.indices.filter { !used.contains($0) && !header[$0].trimmed.isEmpty }.map { header[$0] }
  }

  /// The first column with one of the names; a second one is an error.
  mutating func find(_ names: [String], _ problems: inout Diagnostics) -> Int? {
    let found = header.indices.filter { names.contains(header[$0].trimmed.lowercased()) }
    used.formUnion(found)
    if found.count > 1 { problems.add(.twice(header[found[0]], found[0], found[1], at: place(found[1]))) }
    return found.first
  }

  /// The columns of years; two for one year are an error, and so is what was meant as one and is none.
  mutating func years(_ problems: inout Diagnostics) -> [(place: Int, period: Period)] {
    var years: [(place: Int, period: Period)] = []
    var first: [Period: Int] = [:]
    for index in header.indices where !used.contains(index) {
      if PeriodHeading.isMistaken(header[index]) {
        used.insert(index)
        problems.add(.mistakenPeriod(header[index], at: place(index)))
      }
      guard let period = PeriodHeading.parse(header[index]) else { continue }
      used.insert(index)
      if let other = first[period] {
        problems.add(.sameYear(period, header[other], other, header[index], index, at: place(index)))
      }
      first[period] = index
      years.append((index, period))
    }
    return years
  }
}

extension Diagnostic {
  fileprivate static func missingColumn(_ name: String, among others: [String], at place: SourceRange)
    -> Diagnostic
  {
    .error(
      at: place, en: "the column \"\(name)\" is missing", zh: "缺少“\(name)”列",
      hint: nearestName(to: name, among: others).map {
        LocalizedText(en: "is it \"\($0)\"?", zh: "是否为“\($0)”？")
      })
  }

  fileprivate static func twice(_ name: String, _ first: Int, _ second: Int, at place: SourceRange)
    -> Diagnostic
  {
    .error(
      at: place, en: "the column \"\(name)\" is there twice (columns \(first + 1) and \(second + 1))",
      zh: "“\(name)”列重复（第 \(first + 1) 列和第 \(second + 1) 列）")
  }

  fileprivate static func sameYear(
    _ period: Period, _ first: String, _ firstPlace: Int, _ second: String, _ secondPlace: Int,
    at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place,
      en:
        "columns \(firstPlace + 1) (\"\(first)\") and \(secondPlace + 1) (\"\(second)\") are both \(period)",
      zh: "第 \(firstPlace + 1) 列（“\(first)”）和第 \(secondPlace + 1) 列（“\(second)”）都是 \(period)")
  }

  fileprivate static func mistakenPeriod(_ text: String, at place: SourceRange) -> Diagnostic {
    let expectation = PeriodHeading.expectation(for: text)
    return Diagnostic(.error, at: place, expectation.message, hint: expectation.hint)
  }

  fileprivate static func noYears(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found neither columns of years nor the columns \"year\" and \"value\"",
      zh: "既没有年份列，也没有“year”和“value”列",
      hint: LocalizedText(
        en: "IAMC: model, scenario, region, variable, unit, then 2025, 2030 … or year, value",
        zh: "IAMC 格式：model、scenario、region、variable、unit，然后是 2025、2030…… 或 year、value"))
  }

  fileprivate static func bothLayouts(at place: SourceRange) -> Diagnostic {
    .error(
      at: place,
      en: "the table has columns of years and also \"year\" or \"value\": it is neither wide nor long",
      zh: "表中既有年份列，又有“year”或“value”列，无法判断是宽表还是长表")
  }

  fileprivate static func extraColumns(_ names: [String], at place: SourceRange) -> Diagnostic {
    let list = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return .warning(
      at: place,
      LocalizedText(
        en: "\(names.count) further \(names.count == 1 ? "column is" : "columns are") left out: \(list)",
        zh: "略去另外 \(names.count) 列：\(list)"))
  }
}
