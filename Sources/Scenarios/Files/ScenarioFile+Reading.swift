import Localization
public import SourceText
import TimeSeries

extension ScenarioFile {
  /// Reads a scenario file.
  ///
  /// Errors: everything that is wrong with the text, with places; the variables are checked against the model later.
  public static func read(_ source: SourceFile) throws(Diagnostics) -> ScenarioFile {
    let root = try YAMLNode.parse(source)
    let problems = DiagnosticCollector()
    let file = read(root, file: source.name, problems)
    try problems.throwIfErrors()
    guard let file else { throw problems.diagnostics }
    return file
  }

  private static func read(
    _ root: YAMLNode, file: String, _ problems: DiagnosticCollector
  ) -> ScenarioFile? {
    let reader = MappingReader(root, expecting: .scenario, problems)
    let name = reader.required("scenario", .located(.text))
    var scenario = ScenarioFile(file: file, name: name ?? Located("", at: root.range))
    scenario.readDescription(reader)
    scenario.extends = reader.optional("extends", .located(.text))
    scenario.model = reader.optional("model", .located(.text))
    scenario.horizon = reader.optional("horizon", .located(.periodRange))
    scenario.assumptions = reader.optional("assumptions", .paths) ?? []
    scenario.addFactors = reader.optional("add_factors", .paths) ?? []
    scenario.exogenize = reader.optional("exogenize", .paths) ?? []
    scenario.solve = reader.optional("solve", .solveSettings) ?? SolveSettings()
    let targets = reader.optional("targets", .targets) ?? []
    scenario.targets = targets.compactMap(\.stated)
    scenario.removedTargets = targets.compactMap(\.removed)
    scenario.control = reader.optional("control", .located(.controlOrNone))
    scenario.uncertainty = reader.optional("uncertainty", .uncertaintySettings) ?? UncertaintySettings()
    reader.finish()
    if name != nil { scenario.checkName(problems) }
    scenario.checkConsistency(problems)
    return name == nil ? nil : scenario
  }

  private mutating func readDescription(_ reader: MappingReader) {
    title = reader.optional("title", .localizedText)
    question = reader.optional("question", .localizedText)
    why = reader.optional("why", .localizedText)
    sources = reader.optional("sources", .list(.localizedText)) ?? []
  }
}

extension LocalizedText {
  static let scenario = LocalizedText(en: "a scenario", zh: "情景")
}

extension ValueReader {
  /// The same value with its place.
  static func located<Element>(_ element: ValueReader<Element>) -> ValueReader
  where Value == Located<Element> {
    ValueReader(collecting: { node, problems in
      element(node, problems).map { Located($0, at: node.range) }
    })
  }
}

extension ValueReader where Value == PeriodRange {
  /// A range of periods, `2026..2030` or one period.
  static var periodRange: ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      try PeriodRange.read(text, at: place)
    }
  }
}

extension PeriodRange {
  /// Reads `2026..2030` or one period; `～` and `~` are read as `..`.
  static func read(_ text: String, at place: SourceRange) throws(Diagnostic) -> PeriodRange {
    let plain = normalizeWidth(text).replacing("~", with: "..")
    do {
      return try PeriodRange.parse(plain)
    } catch {
      throw .notAPeriodRange(text, reason: error, at: place)
    }
  }
}

extension Diagnostic {
  fileprivate static func notAPeriodRange(
    _ text: String, reason: TimeSeriesError, at place: SourceRange
  ) -> Diagnostic {
    guard case .notAPeriod = reason else { return .error(at: place, reason.message) }
    let years = text.split(separator: "-")
    let isSpanOfYears = years.count == 2 && years.allSatisfy { $0.count == 4 && Int($0) != nil }
    return .error(
      at: place, en: "\"\(text)\" is not a period or a range of periods", zh: "“\(text)”不是时期或时期区间",
      hint: isSpanOfYears
        ? LocalizedText(
          en: "a range is written with two dots: \(years.joined(separator: ".."))",
          zh: "区间用两个点：\(years.joined(separator: ".."))")
        : .example("2026, 2026..2030, 2026Q1..2027Q4"))
  }
}
