import Econometrics
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The figures that the models rest on, once each, with the variables that use them.
struct SourceTable {
  /// One published figure.
  struct Row {
    var observation: Observation
    var uses: [String]
  }

  /// A variable with figures of the model's own data.
  struct OwnData {
    var model: Model
    var variable: Variable
    var file: String
    var periods: [Period]
  }

  private(set) var rows: [Row] = []
  private(set) var own: [OwnData] = []
  /// By indicator, the digits behind the point of its most exact figure.
  private var decimals: [String: Int] = [:]

  init(_ groups: [ScenarioGroup]) {
    var places: [Observation: Int] = [:]
    for group in groups {
      let estimated = group.estimated
      for variable in estimated.model.variables {
        for figure in Self.figures(of: variable, estimated) {
          guard let row = figure.figure.resolved?.chosen else { continue }
          add(row, for: variable.name, &places)
        }
        addOwn(variable, estimated)
      }
      for equation in estimated.system.equations {
        for row in Self.pooled(equation, estimated) { add(row, for: equation.variable, &places) }
      }
    }
  }

  private mutating func add(_ row: Observation, for use: String, _ places: inout [Observation: Int]) {
    if let known = places[row] {
      if !rows[known].uses.contains(use) { rows[known].uses.append(use) }
    } else {
      places[row] = rows.count
      rows.append(Row(observation: row, uses: [use]))
      decimals[row.indicator] = max(decimals[row.indicator] ?? 0, Self.decimals(row.value))
    }
  }

  /// The digits behind the point with which all figures of an indicator are shown.
  func decimals(of observation: Observation) -> Int { decimals[observation.indicator] ?? 0 }

  private static func decimals(_ value: Double) -> Int {
    let digits = SignificantDigits.text(value)
    guard !digits.contains("e") else { return 0 }
    return min(6, digits.firstIndex(of: ".").map { digits[digits.index(after: $0)...].count } ?? 0)
  }

  private mutating func addOwn(_ variable: Variable, _ estimated: EstimatedModel) {
    guard let table = estimated.data.table else { return }
    let figures = estimated.data.figures(of: variable.name, frequency: estimated.model.frequency)
      .filter { $0.figure.place != nil }
    guard !figures.isEmpty else { return }
    own.append(
      OwnData(model: estimated.model, variable: variable, file: table.file, periods: figures.map(\.period)))
  }

  /// Figures of whole periods and of published spans, in time order.
  private static func figures(of variable: Variable, _ estimated: EstimatedModel) -> [(
    period: Period, figure: ModelData.Figure
  )] {
    let whole = estimated.data.figures(of: variable.name, frequency: estimated.model.frequency)
    let spans = estimated.data.yearToDateFigures(of: variable.name)
    let known = Set(whole.map(\.period))
    return (whole + spans.filter { !known.contains($0.period) }).sorted { $0.period < $1.period }
  }

  /// What a pooled level rests on: the indicator's figures in every region that it counts.
  private static func pooled(_ equation: FittedEquation, _ estimated: EstimatedModel) -> [Observation] {
    guard let pooled = equation.pooled, case .calibrated(let specification) = equation.specification.kind,
      case .pooled(let pool) = specification.coefficients.first(where: { $0.name == pooled.coefficient })?
        .value
    else { return [] }
    let left = Set(pooled.excluded.map(\.name))
    return Set(pooled.groups.map(\.name)).sorted().flatMap { region in
      estimated.data.store.resolved(region: region, indicator: pool.indicator)
        .filter { $0.value.pointValue != nil }.map(\.value.chosen)
        .sorted { ($0.period.description, $0.origin.line) < ($1.period.description, $1.origin.line) }
        .filter { !left.contains("\(region) \($0.period)") }
    }
  }
}
