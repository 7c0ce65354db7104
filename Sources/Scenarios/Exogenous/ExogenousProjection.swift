public import Forecasting
public import Localization
public import Modeling
import SourceText
public import TimeSeries

/// The path of an exogenous variable where no scenario says anything, and how it came about.
public struct ExogenousProjection: Sendable {
  /// The variable.
  public var variable: String
  /// The rule in words.
  public var rule: LocalizedText
  /// Its path: holes, past periods not yet published, and the horizon.
  public var points: [Period: PathPoint]
  /// The partly published year, whether carried or only shown.
  public var partYear: PartYear?
  /// Whether the partly published year is part of the path.
  public var carriesPartYear: Bool
  /// How the candidates did at earlier origins, for an automatic rule.
  public var selection: Selection?

  /// The paths of all exogenous variables of a model.
  static func all(
    of estimated: EstimatedModel, window: SolveWindow, upstream: [String: UpstreamPath]
  ) throws(Diagnostics) -> [ExogenousProjection] {
    let problems = DiagnosticCollector()
    var projections: [ExogenousProjection] = []
    for variable in estimated.model.variables where variable.role == .exogenous {
      let builder = ExogenousBuilder(
        variable: variable, estimated: estimated, window: window, upstream: upstream[variable.name])
      if let projection = problems.collectAll({ () throws(Diagnostics) in try builder.build(problems) }) {
        projections.append(projection)
      }
    }
    try problems.throwIfErrors()
    return projections
  }
}

/// Builds the path of one exogenous variable.
struct ExogenousBuilder {
  let variable: Variable
  let estimated: EstimatedModel
  let window: SolveWindow
  let upstream: UpstreamPath?

  /// Cells that need a value: holes and past periods first, then the horizon.
  var open: [Period] {
    guard let index = estimated.system.index(of: variable.name) else { return [] }
    return window.periods.filter {
      $0 <= window.horizon.last && [.estimate, .assumption].contains(window.kind(index, $0))
    }
  }

  func build(_ problems: DiagnosticCollector) throws(Diagnostics) -> ExogenousProjection {
    let rule = variable.project.flatMap { ProjectionRule.read($0, problems) }
    let year = partYear
    let carries = variable.carriesPartYear && year != nil
    var result: ExogenousProjection
    switch rule {
    case .path(let segment): result = try path(segment)
    case .model: result = driven()
    case .automatic, nil:
      result = try automatic(carrying: carries ? year : nil)
      result.carriesPartYear = carries
    }
    result.partYear = year
    return result
  }

  /// The first year without a full figure, where a part of it is published.
  private var partYear: PartYear? {
    guard estimated.model.frequency == .annual, let first = future.first else { return nil }
    return PartYear(variable: variable.name, year: first.year, data: estimated.data)
  }

  var lastPublished: Period? {
    estimated.data.lastPublished(variable.name, frequency: estimated.model.frequency)
  }

  /// Cells after the last published period.
  var future: [Period] {
    guard let last = lastPublished else { return open }
    return open.filter { $0 > last }
  }

  private func driven() -> ExogenousProjection {
    var points: [Period: PathPoint] = [:]
    for period in open { points[period] = upstream?.point(period) }
    let (model, scenario) = (upstream?.model ?? "", upstream?.scenario ?? "")
    return ExogenousProjection(
      variable: variable.name,
      rule: LocalizedText(
        en: "the solution of \(model): \(scenario), draw by draw",
        zh: "模型 \(model) 情景 \(scenario) 的求解结果（逐次抽样）"),
      points: points, carriesPartYear: false)
  }

  /// A path in the scenario grammar, on which a hole in the past takes the automatic rule.
  private func path(_ segment: PathSegment) throws(Diagnostics) -> ExogenousProjection {
    var points = try holes()
    let data = estimated.data
    let name = variable.name
    // Past periods that are not published yet are on the path too; a simulation keeps the data of its range.
    let first =
      window.mode.isSimulation
      ? future.first ?? window.horizon.first : min(future.first ?? window.horizon.first, window.horizon.first)
    let range = (try? PeriodRange(first, window.horizon.last)) ?? window.horizon
    let evaluator = PathEvaluator(
      variable: name, unit: variable.unit, horizon: range,
      history: { [points] in data.value(name, $0) ?? points[$0]?.value })
    let layer = PathLayer(
      scenario: estimated.model.name, file: estimated.model.path,
      path: ScenarioPath(
        variable: Located(name, at: variable.range), segments: [segment]))
    for (period, point) in try evaluator.evaluate(layer, over: [:]) where open.contains(period) {
      points[period] = point
    }
    return ExogenousProjection(
      variable: name, rule: segment.localized, points: points, carriesPartYear: false)
  }
}

extension PathSegment {
  /// The line as written, its units in each language: `-1.06 % ± 0.5 pp`, -1.06% ± 0.5个百分点.
  fileprivate var localized: LocalizedText {
    LocalizedText(en: text, zh: text.replacing(" %", with: "%").replacing(" pp", with: "个百分点"))
  }
}
