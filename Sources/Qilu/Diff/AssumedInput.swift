import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// What one of two scenarios says of an input in which they differ.
struct AssumedInput {
  let item: ScenarioInputs.Item
  let projection: Projection

  /// `9 % in 2026; 4 pp above the baseline in 2027`
  var words: LocalizedText {
    if let searched { return searched }
    guard let written else { return unset }
    return written.text(of: written.lines)
  }

  /// The lines of scenario files that decide the horizon; none where a search chose the values.
  var lines: [AssumptionWords.Line] { searched == nil ? written?.lines ?? [] : [] }

  /// The value in a period: of an add-factor 0 where nothing is added, else that of the solved path.
  func value(_ period: Period) -> Double? {
    item.role == .addFactor
      ? projection.inputs.point(.addFactor, item.variable, period)?.value ?? 0
      : projection.value(item.variable, period)
  }

  private var written: AssumptionWords? {
    let scenario = projection.scenario
    let path = (scenario.assumptions + scenario.addFactors + scenario.exogenize).first {
      $0.role == item.role && $0.variable == item.variable
    }
    return path.map { AssumptionWords(path: $0, scenario: scenario, projection: projection) }
  }

  private var searched: LocalizedText? {
    projection.search(for: item).map {
      SearchWords(search: $0, variable: item.variable, model: projection.run.estimated.model).text
    }
  }

  /// What holds where no line says anything.
  private var unset: LocalizedText {
    switch item.role {
    case .addFactor: LocalizedText(en: "nothing", zh: "无")
    case .exogenized: LocalizedText(en: "by its equation", zh: "由方程求解")
    case .assumption: untouched
    }
  }

  private var untouched: LocalizedText {
    let run = projection.run
    if let driver = run.driver(of: item.variable) {
      return LocalizedText(
        en: "the solution of \(driver.model), scenario \(driver.scenario)",
        zh: "模型 \(driver.model) 情景 \(driver.scenario) 的求解结果")
    }
    let isData = run.window.horizon.map { projection.kind(item.variable, $0) == .history }
    if isData.allSatisfy({ $0 }) { return LocalizedText(en: "as in the data", zh: "按数据") }
    guard isData.contains(true) else { return LocalizedText(en: "by the model's rule", zh: "按模型规则外推") }
    return LocalizedText(en: "as in the data, then by the model's rule", zh: "先按数据，此后按模型规则外推")
  }
}
