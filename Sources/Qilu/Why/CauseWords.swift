import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

/// What gave a cell its value, in words.
struct CauseWords {
  let cell: CellTrace
  let view: WhyView

  private var place: CellTrace.Place { cell.place }

  private var modelView: ModelView? {
    view.outcome.groups.first { $0.estimated.model.name == place.model }.map {
      ModelView(group: $0, seeds: view.outcome.seeds)
    }
  }

  /// The value with its unit, with two decimals more than a report gives it.
  var value: LocalizedText {
    guard var format = modelView?.format(cell.variable) else { return LocalizedText("\(cell.value)") }
    format.decimals += 2
    return format.localized(cell.value)
  }

  /// A difference from the baseline.
  func difference(_ amount: Double) -> LocalizedText {
    guard var format = modelView?.differenceFormat(cell.variable) else { return LocalizedText("\(amount)") }
    format.decimals += 1
    return amount == 0 ? LocalizedText(en: "no difference", zh: "无差异") : format.localized(amount)
  }

  /// `va_growth, 2027`
  var heading: LocalizedText {
    LocalizedText(
      en: "\(cell.variable.title.en), \(place.period.label.en): \(value.en)",
      zh: "\(cell.variable.title.zh)，\(place.period.label.zh)：\(value.zh)")
  }

  /// `national_va_growth 2027 = 4.90 %`; the model where it is another one.
  var name: LocalizedText {
    let other = view.cells.first.map { $0.place.model != place.model } ?? false
    let model = other ? "\(place.model): " : ""
    return LocalizedText(
      en: "\(model)\(place.variable) \(place.period) = \(value.en)",
      zh: "\(model)\(place.variable) \(place.period) = \(value.zh)")
  }

  /// In one clause.
  var brief: LocalizedText {
    switch cell.cause {
    case .published(let resolved):
      LocalizedText(en: "published, ", zh: "已公布，") + view.outcome.seeds.sourceText(resolved.chosen)
    case .ownData(let range):
      LocalizedText(en: "from the model's data, \(range.line)", zh: "取自模型自带数据 \(range.line)")
    case .start(let range): LocalizedText(en: "a given start, \(range.line)", zh: "给定的起点，\(range.line)")
    case .line(let point, let role): line(point, role)
    case .found(_, let search): self.search(search)
    case .rule(_, let range, _):
      LocalizedText(en: "by the rule at \(range.line)", zh: "按 \(range.line) 的外推规则")
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
    case .published(let resolved): published(resolved)
    case .rule(let rule, _, _):
      modelView.flatMap { model in
        projection.map {
          brief + LocalizedText(en: ": ", zh: "：") + RuleWords(rule: rule, projection: $0, view: model).text
        }
      } ?? brief
    default: brief.closed
    }
  }

  private var projection: Projection? {
    modelView?.group.results.first { $0.name == place.scenario }?.projection
  }

  /// What the search was for, with its bounds.
  private func search(_ search: CellTrace.Search) -> LocalizedText {
    let place = search.range.line
    switch search {
    case .target(let target):
      let goal = target.value
      let (title, size, periods) = (
        modelView?.title(goal.reach.value) ?? LocalizedText(goal.reach.value), goal.value.phrase,
        goal.periods.label
      )
      let bounds = goal.within.map { "\($0)" }.map { LocalizedText(en: ", within \($0)", zh: "，限于 \($0)") }
      return LocalizedText(
        en:
          "found so that \(title.en) reaches \(size.en) in \(periods.en)\(bounds?.en ?? "") (target at \(place))",
        zh: "为使\(title.zh)在\(periods.zh)达到\(size.zh)\(bounds?.zh ?? "")而求得（目标见 \(place)）")
    case .control(let control):
      return LocalizedText(
        en: "chosen to make \(control.value.text) least (control at \(place))",
        zh: "为使 \(control.value.text) 最小而选定（最优控制见 \(place)）")
    }
  }

  private func line(_ point: PathPoint, _ role: PathRole) -> LocalizedText {
    let place = point.origin?.line ?? ""
    let given =
      role == .exogenized
      ? LocalizedText(en: "path given, ", zh: "直接给定，") : LocalizedText(en: "assumed, ", zh: "假设，")
    let scenario =
      point.scenario.map { LocalizedText(en: " of scenario \($0)", zh: "（情景 \($0)）") } ?? LocalizedText("")
    return given
      + LocalizedText(
        en: "\"\(point.text)\" at \(place)\(scenario.en)", zh: "\(place)\(scenario.zh)写有“\(point.text)”")
  }

  /// The figure with its article, date, paragraph and characters, and what lost against it.
  private func published(_ resolved: ResolvedObservation) -> LocalizedText {
    let row = resolved.chosen
    let (printed, source, publisher) = (
      row.wordingWithUnit, view.outcome.seeds.sourceText(row), row.sourceClass.name
    )
    let place =
      row.place.isEmpty ? LocalizedText("") : LocalizedText(en: "; \(row.place)", zh: "；\(row.place)")
    let status = row.status == .derived ? LocalizedText(en: " (derived)", zh: "（推算）") : LocalizedText("")
    let own = LocalizedText(
      en:
        "published \(row.published) as \(printed.en)\(status.en) (\(publisher.en)): \(source.en)\(place.en).",
      zh: "\(row.published)公布\(printed.zh)\(status.zh)（\(publisher.zh)）：\(source.zh)\(place.zh)。")
    return resolved.losers.map(lost).reduce(own, +)
  }

  private func lost(_ loser: LosingObservation) -> LocalizedText {
    let row = loser.observation
    let (printed, source, reason) = (
      row.wordingWithUnit, view.outcome.seeds.sourceText(row), loser.reason.message
    )
    return LocalizedText(
      en: " Not used: \(printed.en), \(source.en): \(reason.en).",
      zh: "未采用：\(printed.zh)，\(source.zh)：\(reason.zh)。")
  }
}
