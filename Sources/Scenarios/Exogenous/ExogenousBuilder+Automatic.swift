import Forecasting
import Localization
import Modeling
import SourceText
import TimeSeries

extension ExogenousBuilder {
  /// A value known in a period.
  private typealias Known = (period: Period, value: Double)

  /// Published values of full periods before `period`, in time order; holes are passed over.
  private func published(before period: Period) -> [Known] {
    estimated.data.figures(of: variable.name, frequency: estimated.model.frequency)
      .filter { $0.period < period }.map { ($0.period, $0.figure.value) }
  }

  /// The automatic rule for the horizon, and for every hole from what was known before it.
  func automatic(carrying partYear: PartYear?) throws(Diagnostics) -> ExogenousProjection {
    var points = try holes()
    let future = self.future
    guard let first = future.first else {
      return ExogenousProjection(
        variable: variable.name, rule: LocalizedText(en: "published", zh: "已公布"), points: points,
        carriesPartYear: false)
    }
    let values = published(before: first)
    let selection = try select(values)
    let new =
      if let partYear {
        try carried(partYear, values, future, selection)
      } else {
        try forecast(values, since: lastPublished ?? first.advanced(by: -1), future, selection)
      }
    points.merge(new) { _, new in new }
    return ExogenousProjection(
      variable: variable.name, rule: selection.winner.name, points: points, carriesPartYear: false,
      selection: selection)
  }

  /// Holes before the last published period, each forecast from what was published before it.
  func holes() throws(Diagnostics) -> [Period: PathPoint] {
    var points: [Period: PathPoint] = [:]
    for period in open {
      guard let last = lastPublished, period < last else { continue }
      let before = estimated.data.figures(of: variable.name, frequency: estimated.model.frequency)
        .last { $0.period < period }
      let values = published(before: period)
      points.merge(
        try forecast(values, since: before?.period ?? period.advanced(by: -1), [period], try select(values))
      ) { _, new in new }
    }
    return points
  }

  /// The rule's values in `periods`, as many steps ahead as they lie after the last value known.
  private func forecast(
    _ values: [Known], since last: Period, _ periods: [Period], _ selection: Selection
  ) throws(Diagnostics) -> [Period: PathPoint] {
    let steps = periods.compactMap { last.distance(to: $0) }.max() ?? 0
    let fitted = try fit(selection, values)
    let path = fitted.forecast(horizon: steps)
    let deviation = fitted.residualVariance?.squareRoot() ?? 0
    let loadings = fitted.innovationLoadings(horizon: steps)
    let grid = (0..<steps).map { last.advanced(by: $0 + 1) }
    var points: [Period: PathPoint] = [:]
    for (step, period) in grid.enumerated() where periods.contains(period) {
      points[period] = PathPoint(
        value: path[step], deviations: terms(loadings[step].map { $0 * deviation }, grid),
        text: selection.winner.name.en)
      points[period]?.basis = basis(fitted.weights(ahead: step + 1), values)
    }
    return points
  }

  private func basis(_ sum: ForecastWeights, _ values: [Known]) -> PathPoint.Basis {
    PathPoint.Basis(
      constant: sum.constant,
      terms: zip(values, sum.weights).filter { $0.1 != 0 }.map { known, weight in
        PathPoint.Basis.Term(period: known.period, value: known.value, weight: weight)
      })
  }

  /// Independent innovations by period, then what all periods share.
  private func terms(_ loadings: [Double], _ periods: [Period]) -> [DeviationTerm] {
    loadings.enumerated().filter { $0.element != 0 }.map { column, scale in
      DeviationTerm(
        source: "rule", innovation: column < periods.count ? periods[column] : nil, shape: .normal,
        scale: scale)
    }
  }

  /// The partly published year stands as if it were data; what is uncertain about it reaches later years as far as
  /// the rule carries it on.
  private func carried(
    _ partYear: PartYear, _ values: [Known], _ periods: [Period], _ selection: Selection
  ) throws(Diagnostics) -> [Period: PathPoint] {
    guard let first = periods.first else { return [:] }
    let source = "part year"
    let rest = Array(periods.dropFirst())
    var point = PathPoint(
      value: partYear.fullYear,
      deviations: [DeviationTerm(source: source, shape: .normal, scale: partYear.standardDeviation)],
      text: "\(partYear.span) \(partYear.growth)")
    point.basis = PathPoint.Basis(
      constant: partYear.fullYear - partYear.growth,
      terms: [PathPoint.Basis.Term(period: partYear.span, value: partYear.growth, weight: 1)])
    guard !rest.isEmpty else { return [first: point] }
    var points = try forecast(values + [(first, partYear.fullYear)], since: first, rest, selection)
    let shifted = try fit(selection, values + [(first, partYear.fullYear + partYear.standardDeviation)])
      .forecast(horizon: first.distance(to: rest[rest.count - 1]) ?? rest.count)
    for period in rest {
      guard var later = points[period], let step = first.distance(to: period) else { continue }
      // One sd of the carried year moves later ones by so much, to first order.
      later.deviations.append(
        DeviationTerm(source: source, shape: .normal, scale: shifted[step - 1] - later.value))
      points[period] = later
    }
    points[first] = point
    return points
  }

  /// The rule that did best at earlier origins, over as many steps as the history lets one test.
  private func select(_ values: [Known]) throws(Diagnostics) -> Selection {
    do throws(ForecastingError) {
      return try .automatic(for: variable, values: values.map(\.value))
    } catch {
      throw Diagnostics([failure(error)])
    }
  }

  private func fit(_ selection: Selection, _ values: [Known]) throws(Diagnostics) -> any FittedForecaster {
    do throws(ForecastingError) {
      return try selection.winner.fit(values.map(\.value))
    } catch {
      throw Diagnostics([failure(error)])
    }
  }

  private func failure(_ error: ForecastingError) -> Diagnostic {
    .error(
      at: variable.range, en: "\(variable.name) cannot be projected: \(error.message.en)",
      zh: "\(variable.name) 无法外推：\(error.message.zh)",
      hint: LocalizedText(
        en: "give it a project: path in the model, or an assumption in the scenario",
        zh: "请在模型中写 project: 路径，或在情景中写假设"))
  }
}

extension Selection {
  /// Steps ahead over which rules are compared: the horizon of a plan is five years, but the histories are short.
  static let testedSteps = 1...3

  /// The rule for a variable's history.
  ///
  /// Where the history is too short to test anything, a growth rate goes on at its mean and a level or share where it
  /// stands: growth rates return to their mean, levels need not.
  static func automatic(for variable: Variable, values: [Double]) throws(ForecastingError) -> Selection {
    var candidates = simpleForecasters
    if variable.measure == .growth {
      let first = HistoricalMeanForecaster()
      candidates = [first] + candidates.filter { $0.name != first.name }
    }
    return try selectByRollingOrigin(candidates, values: values, horizons: testedSteps)
  }
}
