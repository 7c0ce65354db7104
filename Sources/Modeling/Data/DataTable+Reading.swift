import Localization
public import SourceText
public import TimeSeries

extension DataTable {
  /// The largest data file read: a million figures with room to spare.
  public static let sizeLimit = 64 * 1024 * 1024

  /// Reads a wide table: the first column holds the period, every other one a variable; an empty field or `NA` is missing.
  ///
  /// Throws everything that is wrong: texts where numbers should be, periods that repeat, are out of order or left out,
  /// other frequencies, columns that repeat, lines of the wrong length.
  public static func read(_ file: SourceFile, frequency: Frequency) throws(Diagnostics) -> DataTable {
    try DataTable(CSVTable.parse(file), frequency: frequency)
  }

  private init(_ table: CSVTable, frequency: Frequency) throws(Diagnostics) {
    var problems = Diagnostics()
    let periods = Self.periods(of: table, frequency, &problems)
    var values = Array(repeating: [Double?](), count: max(0, table.header.count - 1))
    for row in table.rows {
      for column in values.indices {
        let field = row[column + 1]
        let value = problems.collect { () throws(Diagnostic) in try field.figure() }
        values[column].append(value ?? nil)
      }
    }
    try problems.throwIfErrors()
    guard let periods else { throw problems }
    self.init(
      file: table.file, periods: periods, columns: Array(table.header.dropFirst()), values: values,
      lines: table.rows.map(\.line))
  }

  /// The periods of the lines; nil, with what is wrong, unless they follow each other.
  private static func periods(
    of table: CSVTable, _ frequency: Frequency, _ problems: inout Diagnostics
  ) -> PeriodRange? {
    var last: Period?
    var first: Period?
    for row in table.rows {
      let field = row[0]
      let read = problems.collect { () throws(Diagnostic) in
        try Self.period(field, frequency, after: last)
      }
      // What follows a wrong line would be wrong too.
      guard let period = read else { return nil }
      first = first ?? period
      last = period
    }
    guard let first, let last, let range = try? PeriodRange(first, last) else {
      problems.add(
        .error(
          at: SourceRange(file: table.file, line: 1), en: "the table has no line below its header",
          zh: "表头之下没有数据行"))
      return nil
    }
    return range
  }

  private static func period(_ field: CSVField, _ frequency: Frequency, after last: Period?)
    throws(Diagnostic) -> Period
  {
    let text = try field.requiredText()
    let period: Period
    do throws(TimeSeriesError) {
      period = try Period.parse(text)
    } catch {
      throw .error(at: field.range, error.message)
    }
    guard period.frequency == frequency else {
      throw .error(
        at: field.range, en: "\(period) is not \(frequency.rawValue), as the model's frequency is",
        zh: "\(period) 与模型的频率（\(frequency.rawValue)）不符",
        hint: LocalizedText(
          en:
            "write frequency: \(period.frequency?.rawValue ?? "annual") in the model, or \(frequency.example) here",
          zh: "请在模型中写 frequency: \(period.frequency?.rawValue ?? "annual")，或在此写 \(frequency.example)"))
    }
    guard let last, let step = last.distance(to: period), step != 1 else { return period }
    throw .outOfOrder(period, after: last, step: step, at: field.range)
  }
}

extension CSVField {
  /// The number of a field; nil where it says that there is none.
  fileprivate func figure() throws(Diagnostic) -> Double? {
    if isEmpty { return nil }
    if let value = optionalNumber() { return value }
    let text = text
    if ["na", "n/a", "#n/a", "nan"].contains(text.lowercased()) || text.allSatisfy(\.isWhitespace) {
      return nil
    }
    throw mismatch(
      expected: LocalizedText(en: "a number, NA or nothing", zh: "数字、NA 或空"))
  }
}

extension Frequency {
  /// A period of this frequency as it is written.
  fileprivate var example: String {
    switch self {
    case .annual: "2026"
    case .half: "2026H1"
    case .quarterly: "2026Q1"
    case .monthly: "2026M01"
    }
  }
}

extension Diagnostic {
  fileprivate static func outOfOrder(
    _ period: Period, after last: Period, step: Int, at range: SourceRange
  ) -> Diagnostic {
    if step == 0 { return .error(at: range, en: "\(period) is there twice", zh: "\(period) 重复") }
    guard step > 1 else {
      return .error(
        at: range, en: "\(period) stands below \(last); periods must be in order",
        zh: "\(period) 排在 \(last) 之后；时期须按先后排列")
    }
    let missing = last.advanced(by: 1)
    return .error(
      at: range, en: "\(period) follows \(last), so \(missing) is missing",
      zh: "\(last) 之后是 \(period)，缺少 \(missing)",
      hint: LocalizedText(
        en: "write a line for \(missing); its fields may be empty", zh: "请补上 \(missing) 一行，可留空"))
  }
}
