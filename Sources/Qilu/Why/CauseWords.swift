import Forecasting
import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

/// What gave a cell its value, in words.
struct CauseWords {
  let cell: CellTrace
  let outcome: RunOutcome
  /// The cell asked about: one of another model or scenario is told with its name.
  let asked: CellTrace.Place

  private var place: CellTrace.Place { cell.place }

  /// The model that the cell belongs to.
  var model: Model? { modelView?.model }

  private var modelView: ModelView? {
    outcome.groups.first { $0.estimated.model.name == place.model }.map {
      ModelView(group: $0, seeds: outcome.seeds)
    }
  }

  /// The value with its unit, with two decimals more than a report gives it.
  var value: LocalizedText { format?.localized(cell.value) ?? LocalizedText("\(cell.value)") }

  /// How the value is written: with two decimals more than a report gives it.
  var format: NumberFormat? {
    var format = modelView?.format(cell.variable)
    format?.decimals += 2
    return format
  }

  /// A difference from the baseline.
  func difference(_ amount: Double) -> LocalizedText {
    guard var format = modelView?.differenceFormat(cell.variable) else { return LocalizedText("\(amount)") }
    format.decimals += 1
    return amount == 0 ? LocalizedText(en: "no difference", zh: "无差异") : format.localized(amount)
  }

  /// `Industrial value added growth, 2027`
  var title: LocalizedText {
    LocalizedText(
      en: "\(cell.variable.title.en), \(place.period.label.en)\(kind.en)",
      zh: "\(cell.variable.title.zh)，\(place.period.label.zh)\(kind.zh)")
  }

  /// `Industrial value added growth, 2027: 7.373 %`
  var heading: LocalizedText { title + LocalizedText(en: ": ", zh: "：") + value }

  /// An equation as estimated, how it was come by and where it stands.
  func equation(_ breakdown: EquationBreakdown) -> LocalizedText {
    let equation = breakdown.equation
    let kind = equation.specification.kindTitle
    return LocalizedText(
      en: "\(equation.written)\n\(kind.en), \(equation.range.line)",
      zh: "\(equation.written)\n\(kind.zh)，\(equation.range.line)")
  }

  /// `national_va_growth 2027 = 4.90 %`; the model where it is another one.
  var name: LocalizedText {
    let other = asked.model != place.model
    let model = other ? "\(place.model): " : ""
    return LocalizedText(
      en: "\(model)\(place.variable) \(place.period)\(kind.en) = \(value.en)",
      zh: "\(model)\(place.variable) \(place.period)\(kind.zh) = \(value.zh)")
  }

  /// What sets the value apart from that of the scenario spoken of.
  private var kind: LocalizedText {
    place.isData ? LocalizedText(en: " (data)", zh: "（数据）") : scenarioName
  }

  /// The scenario where it is not the one spoken of: the baseline that a line counts from.
  private var scenarioName: LocalizedText {
    guard asked.model == place.model, asked.scenario != place.scenario, cell.kind != .history else {
      return LocalizedText("")
    }
    return LocalizedText(en: " in \(place.scenario)", zh: "（情景 \(place.scenario)）")
  }

  /// In one clause.
  var brief: LocalizedText {
    switch cell.cause {
    case .published(let resolved):
      LocalizedText(en: "published, ", zh: "已公布，") + outcome.seeds.sourceText(resolved.chosen)
    case .ownData(let range):
      LocalizedText(en: "from the model's data, \(range.line)", zh: "取自模型自带数据 \(range.line)")
    case .start(let range): LocalizedText(en: "a given start, \(range.line)", zh: "给定的起点，\(range.line)")
    case .line(let point, let role): line(point, role)
    case .found(_, let search):
      modelView.map { SearchWords(search: search, variable: place.variable, model: $0.model).text }
        ?? LocalizedText(search.range.line)
    case .rule(_, let range):
      LocalizedText(en: "by the rule at \(range.line)", zh: "按 \(range.line) 的外推规则")
    case .filled(let point, let range): filled(point, range)
    case .identityOfData(let range):
      LocalizedText(en: "computed from the data, \(range.line)", zh: "由数据按恒等式算出，\(range.line)")
    case .solution(let other):
      LocalizedText(
        en: "the solution of \(other.model), scenario \(other.scenario): \(other.variable)",
        zh: "模型 \(other.model) 情景 \(other.scenario) 的求解结果：\(other.variable)")
    case .equation(let breakdown):
      LocalizedText(
        en: "by its equation, \(breakdown.equation.range.line)", zh: "由方程得出，\(breakdown.equation.range.line)")
    case .unknown: LocalizedText(en: "not known", zh: "未知")
    }
  }

  /// All there is to say.
  var full: LocalizedText {
    switch cell.cause {
    case .published(let resolved): outcome.citation(resolved)
    case .rule(let rule, _):
      (modelView.flatMap { model in
        projection.map {
          brief + LocalizedText(en: ": ", zh: "：") + RuleWords(rule: rule, projection: $0, view: model).text
        }
      } ?? brief) + sum
    default: brief.closed + sum
    }
  }

  /// The sum that a rule made the value of: ` Here: (5.800 [2024] + 5.900 [2025] + 5.100 [2026]) / 3.`
  private var sum: LocalizedText {
    guard let basis = cell.basis, let format = modelView?.format(cell.variable) else {
      return LocalizedText("")
    }
    return SumWords(basis: basis, format: format).text
  }

  private func filled(_ point: PathPoint, _ range: SourceRange) -> LocalizedText {
    let rule = simpleForecasters.first { $0.name.en == point.text }?.name ?? LocalizedText(point.text)
    return LocalizedText(
      en: "not published; filled by the rule at \(range.line) from the figures before it: “\(rule.en)”",
      zh: "未公布，按 \(range.line) 的外推规则由此前数据填补：“\(rule.zh)”")
  }

  private var projection: Projection? {
    modelView?.group.results.first { $0.name == place.scenario }?.projection
  }

  private func line(_ point: PathPoint, _ role: PathRole) -> LocalizedText {
    let given =
      role == .exogenized
      ? LocalizedText(en: "path given, ", zh: "直接给定，") : LocalizedText(en: "assumed, ", zh: "假设，")
    return given + LineWords(point: point, chain: chain).text { self.size($0) }
  }

  private var chain: [String] { projection?.scenario.chain.map(\.name.value) ?? [] }

  /// A number of this variable's path.
  private func size(_ value: Double) -> LocalizedText {
    var other = cell
    other.value = value
    return CauseWords(cell: other, outcome: outcome, asked: asked).value
  }
}
