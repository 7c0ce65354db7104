import Localization
import Reporting
import SourceText
import TimeSeries

/// What came up while rows were put side by side.
struct AlignmentFindings {
  /// Rows that were converted.
  struct Converted {
    var from: String
    var to: String
    var scaling: UnitMatch.Scaling
    var rowCount: Int
    /// The first of the rows.
    var place: RowPlace
  }

  /// A row whose unit cannot be converted.
  struct KeptApart {
    var variable: String
    var region: String
    var unit: String
    var place: RowPlace
    var otherUnit: String
    var otherPlace: RowPlace
  }

  /// A row that gives a value a second time.
  struct Duplicate {
    /// Model, scenario, region and variable.
    var names: [String]
    var period: Period
    /// The value as its row has it, in the row's own unit.
    var value: Double
    var unit: String
    var place: RowPlace
    var otherValue: Double
    var otherUnit: String
    var otherPlace: RowPlace
    var agrees: Bool
  }

  /// Of each sort so many are kept; the others are counted.
  static let limit = 20

  private(set) var conversions: [Converted] = []
  private(set) var keptApart: [KeptApart] = []
  private(set) var keptApartCount = 0
  private var duplicates: [Duplicate] = []
  private var contradictions: [Duplicate] = []
  private var duplicateCount = 0
  private var contradictionCount = 0

  /// Takes in what came up behind this.
  mutating func add(_ later: AlignmentFindings) {
    for row in later.conversions {
      converted(from: row.from, to: row.to, row.scaling, rows: row.rowCount, at: row.place)
    }
    Self.add(later.keptApart, to: &keptApart)
    Self.add(later.duplicates, to: &duplicates)
    Self.add(later.contradictions, to: &contradictions)
    keptApartCount += later.keptApartCount
    duplicateCount += later.duplicateCount
    contradictionCount += later.contradictionCount
  }

  private static func add<Row>(_ later: [Row], to rows: inout [Row]) {
    rows += later.prefix(max(0, limit - rows.count))
  }

  mutating func converted(
    from: String, to: String, _ scaling: UnitMatch.Scaling, rows: Int, at place: RowPlace
  ) {
    if let index = conversions.firstIndex(where: { $0.from == from && $0.to == to && $0.scaling == scaling })
    {
      conversions[index].rowCount += rows
    } else {
      conversions.append(Converted(from: from, to: to, scaling: scaling, rowCount: rows, place: place))
    }
  }

  mutating func keptApart(_ row: KeptApart) {
    keptApartCount += 1
    if keptApart.count < Self.limit { keptApart.append(row) }
  }

  mutating func duplicate(_ row: Duplicate) {
    if row.agrees {
      duplicateCount += 1
      if duplicates.count < Self.limit { duplicates.append(row) }
    } else {
      contradictionCount += 1
      if contradictions.count < Self.limit { contradictions.append(row) }
    }
  }

  /// Rows that contradict each other are errors; rows that say the same twice are only told.
  ///
  /// - Parameter extras: columns that were left out, which may be what tells the rows apart.
  func duplicates(leftOut extras: [String]) -> Diagnostics {
    var problems = Diagnostics()
    for row in contradictions { problems.add(row.diagnostic(.error, extras)) }
    more(contradictionCount - contradictions.count, .error, &problems)
    for row in duplicates { problems.add(row.diagnostic(.warning, [])) }
    more(duplicateCount - duplicates.count, .warning, &problems)
    return problems
  }

  private func more(_ count: Int, _ severity: Diagnostic.Severity, _ problems: inout Diagnostics) {
    guard count > 0 else { return }
    problems.add(
      Diagnostic(
        severity, at: nil,
        LocalizedText(
          en:
            "\(count) more duplicate rows, \(severity == .error ? "with other values" : "with equal values")",
          zh: "另有 \(count) 个重复行，\(severity == .error ? "数值不同" : "数值相同")")))
  }
}

extension AlignmentFindings.Duplicate {
  fileprivate func diagnostic(_ severity: Diagnostic.Severity, _ extras: [String]) -> Diagnostic {
    let isOneUnit = unit == otherUnit
    let what = (names + (isOneUnit ? [unit] : [])).joined(separator: ", ")
    let mine = isOneUnit ? shortest(value) : "\(shortest(value)) \(unit)"
    let theirs = isOneUnit ? shortest(otherValue) : "\(shortest(otherValue)) \(otherUnit)"
    let other = otherPlace.words
    let message =
      agrees
      ? LocalizedText(
        en:
          "\(what), \(period) is there twice, with the same value \(mine); the first\(isOneUnit ? "" : ", \(theirs),") is at \(other.en)",
        zh: "\(what)，\(period) 重复，数值同为 \(mine)；第一处\(isOneUnit ? "" : "（\(theirs)）")在 \(other.zh)")
      : LocalizedText(
        en: "\(what), \(period) is there twice: \(mine) here, \(theirs) at \(other.en)",
        zh: "\(what)，\(period) 重复：此处为 \(mine)，\(other.zh) 处为 \(theirs)")
    let list = extras.prefix(6).joined(separator: ", ")
    return place.finding(
      severity, message,
      hint: agrees
        ? nil
        : extras.isEmpty
          ? LocalizedText(en: "remove one of the two rows", zh: "请删去其中一行")
          : LocalizedText(
            en:
              "remove one; or put what tells them apart (\(list)?) into the names of scenarios or variables",
            zh: "请删去其中一行；或把区别（\(list)？）写进情景或变量名"))
  }

  private func shortest(_ value: Double) -> String { SignificantDigits(value)?.description ?? "\(value)" }
}
