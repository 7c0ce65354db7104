import Localization
import Reporting
import SourceText
public import TimeSeries

/// What of a report folder is to be written, and in which format.
public struct ExportRequest: Sendable {
  /// The format.
  public var format: ExportFormat
  /// The scenarios wanted, in this order; all if empty.
  public var scenarios: [String]
  /// The variables wanted; all if empty.
  public var variables: [String]
  /// The periods wanted; all if nil.
  public var periods: PeriodRange?
  /// Digits after the point in tables for a page, 0 to 15.
  public var decimals: Int
  /// How files are written.
  public var options: OutputOptions

  /// A request; by default for all of it.
  public init(
    format: ExportFormat = .tidy, scenarios: [String] = [], variables: [String] = [],
    periods: PeriodRange? = nil, decimals: Int = 2, options: OutputOptions = OutputOptions()
  ) {
    self.format = format
    self.scenarios = scenarios
    self.variables = variables
    self.periods = periods
    self.decimals = decimals
    self.options = options
  }
}

extension ScenarioDataset {
  /// What is asked for, as the bytes of one file.
  ///
  /// - Throws: `Failure`: a scenario or variable that is not there, with the nearest name; no figure in the periods; a format that
  ///   cannot hold the table.
  public func export(_ request: ExportRequest) throws -> [UInt8] {
    let table = try table(request)
    do throws(TableError) {
      return try request.format.format(decimals: request.decimals, options: request.options)
        .encode(table, in: request.options.language)
    } catch {
      throw Failure(making: label, error)
    }
  }

  /// What is asked for, written to a file; an old one is replaced only where that is asked for.
  ///
  /// - Throws: `Failure`: as `export(_:)`, or the file cannot be written.
  public func export(
    _ request: ExportRequest, to path: String, replacing: Bool, _ fileSystem: any FileSystem
  ) throws {
    let bytes = try export(request)
    do throws(FileError) {
      try fileSystem.write(bytes, to: path, replacing: replacing)
    } catch .alreadyThere(let path) {
      throw Failure.taken(path)
    }
  }

  /// The figures asked for as a tidy table.
  func table(_ request: ExportRequest) throws -> ColumnarTable {
    try check(request.scenarios, among: series.map(\.key.scenario), .scenario)
    try check(request.variables, among: series.map(\.key.variable), .variable)
    var wanted = series.filter { series in
      request.variables.isEmpty || request.variables.contains(series.key.variable)
    }
    if !request.scenarios.isEmpty {
      wanted = request.scenarios.flatMap { name in wanted.filter { $0.key.scenario == name } }
    }
    var rows = TableRows()
    for series in wanted {
      for point in series.points where request.periods?.contains(point.period) ?? true {
        rows.append(series.key, point)
      }
    }
    guard !rows.isEmpty else { throw Failure(.invalid, Diagnostics([.noFigures(label, request.periods)])) }
    return rows.table(isComplete: request.format.declaresColumns)
  }

  /// What a name is that was not found.
  private enum Named {
    case scenario, variable

    var name: LocalizedText {
      switch self {
      case .scenario: LocalizedText(en: "scenario", zh: "情景")
      case .variable: LocalizedText(en: "variable", zh: "变量")
      }
    }
  }

  private func check(_ names: [String], among known: [String], _ kind: Named) throws {
    for name in names where !known.contains(name) {
      var distinct: [String] = []
      for name in known where !distinct.contains(name) { distinct.append(name) }
      throw Failure(
        .missing,
        Diagnostics([
          .error(
            at: nil, en: "\(label) has no \(kind.name.en) '\(name)'",
            zh: "\(label) 中没有\(kind.name.zh)“\(name)”",
            hint: kind == .scenario && unreadScenarios.contains(name)
              ? LocalizedText(
                en: "it is there from an earlier run: --earlier reads it", zh: "它属于此前的运行：加 --earlier 可读取")
              : nameHint(name, among: distinct))
        ]))
    }
  }
}

extension Diagnostic {
  fileprivate static func noFigures(_ label: String, _ periods: PeriodRange?) -> Diagnostic {
    let range = periods.map { "\($0.first)..\($0.last)" } ?? ""
    return .error(
      at: nil, en: "\(label) has no figure for what was asked\(range.isEmpty ? "" : " in \(range)")",
      zh: "\(label) 中没有所要求的数字\(range.isEmpty ? "" : "（\(range)）")",
      hint: periods == nil
        ? nil
        : LocalizedText(
          en: "periods of another frequency do not match: 2026 is a year, 2026Q1 a quarter",
          zh: "频率须一致：2026 为年，2026Q1 为季"))
  }
}
