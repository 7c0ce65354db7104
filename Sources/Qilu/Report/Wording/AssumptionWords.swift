import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// What a chain of scenarios says about one variable, in words and as written.
struct AssumptionWords {
  let path: ResolvedPath
  let scenario: ResolvedScenario
  let projection: Projection

  /// A line and the periods of the horizon that it decides.
  struct Line {
    var segment: PathSegment
    var layer: PathLayer
    var periods: PeriodRange
  }

  /// The lines that decide the horizon, in time order.
  var lines: [Line] {
    var lines: [Line] = []
    for period in projection.run.window.horizon {
      guard let (segment, layer) = path.line(in: period), let one = try? PeriodRange(period) else { continue }
      if let last = lines.last, last.segment.origin == segment.origin,
        let longer = try? PeriodRange(last.periods.first, period), last.periods.last.advanced(by: 1) == period
      {
        lines[lines.count - 1].periods = longer
      } else {
        lines.append(Line(segment: segment, layer: layer, periods: one))
      }
    }
    return lines
  }

  /// The lines that this scenario or one between it and the root wrote; of a root, all.
  var ownLines: [Line] {
    scenario.chain.count == 1 ? lines : lines.filter { $0.layer.scenario != scenario.root }
  }

  /// `9 % in 2026; 4 pp above the baseline in 2027; falling in a straight line to 10 % in 2030`.
  var text: LocalizedText { text(of: ownLines) }

  /// Some of the lines in words; what no line sets follows the rule.
  func text(of lines: [Line]) -> LocalizedText {
    let clauses = lines.map(words)
    guard !clauses.isEmpty else {
      return LocalizedText(en: "by the model's rule again", zh: "改回模型规则外推")
    }
    return clauses.clauses
  }

  private func words(_ line: Line) -> LocalizedText {
    let (value, periods) = (line.segment.value, line.periods.label)
    if let spread = line.segment.spread?.shape.words(periods) { return spread + anew(line.segment) }
    let words =
      switch value {
      case .number(let quantity): number(quantity, periods)
      case .base(let change): change.words(periods, parent(of: line.layer))
      case .hold: LocalizedText(en: "held at the value before in \(periods.en)", zh: "\(periods.zh)保持此前水平")
      case .ramp(let goal): ramp(goal, line)
      case .grow(let rate):
        LocalizedText(
          en: "growing \(rate.phrase.en) a year in \(periods.en)", zh: "\(periods.zh)每年增长\(rate.phrase.zh)")
      case .sCurve(let goal, let deadline):
        LocalizedText(
          en: "along an S-curve to \(goal.phrase.en), 95 % of the way by \(deadline)",
          zh: "沿S形曲线变动至\(goal.phrase.zh)，\(deadline.chineseDescription)走完95%")
      case .step(let change): change.shift(periods, parent(of: line.layer))
      case .pulse(let change): pulse(change, line)
      case .growth(let rate):
        LocalizedText(
          en: "growing by \(rate.phrase.en) from period to period in \(periods.en), in place of the equation",
          zh: "\(periods.zh)比上期增长\(rate.phrase.zh)，代替方程")
      case .difference(let change):
        LocalizedText(
          en:
            "changing by \(change.phrase.en) from period to period in \(periods.en), in place of the equation",
          zh: "\(periods.zh)比上期变动\(change.phrase.zh)，代替方程")
      case .share(let size, let whole): share(size, of: whole, periods)
      case .file(let name):
        LocalizedText(en: "the values of \(name) in \(periods.en)", zh: "\(periods.zh)取自 \(name)")
      case .none: LocalizedText(en: "not set in \(periods.en)", zh: "\(periods.zh)不设定")
      }
    return words + deviation(line.segment)
  }

  private func share(_ size: Quantity, of whole: String, _ periods: LocalizedText) -> LocalizedText {
    let title = projection.run.estimated.model.title(of: whole)
    return LocalizedText(
      en: "\(size.phrase.en) of \(title.en) in \(periods.en), in place of the equation",
      zh: "\(periods.zh)为\(title.zh)的\(size.phrase.zh)，代替方程")
  }

  private func number(_ quantity: Quantity, _ periods: LocalizedText) -> LocalizedText {
    let size = quantity.phrase
    if path.role == .addFactor, quantity.unit == .percent,
      projection.run.estimated.addFactorUnit(of: path.variable)?.percent == .ofRightSide
    {
      return LocalizedText(
        en: "the result of the equation times 1 + \(size.en) in \(periods.en)",
        zh: "\(periods.zh)方程结果乘以 1 + \(size.zh)")
    }
    return path.role == .addFactor
      ? LocalizedText(
        en: "\(size.en) added to the equation in \(periods.en)", zh: "\(periods.zh)在方程结果上加\(size.zh)")
      : LocalizedText(en: "\(size.en) in \(periods.en)", zh: "\(periods.zh)为\(size.zh)")
  }

  /// Whether the line rises or falls is read off the solved path, and said only where what is uncertain about its ends leaves no
  /// doubt (95 %).
  private func ramp(_ goal: Quantity, _ line: Line) -> LocalizedText {
    let end = line.segment.range?.last ?? projection.run.window.horizon.last
    let (size, last) = (goal.phrase, end.label)
    let direction = direction(from: line.periods.first.advanced(by: -1), to: end)
    return LocalizedText(
      en: "\(direction.en) in a straight line to \(size.en) in \(last.en)",
      zh: "\(line.periods.label.zh)沿直线\(direction.zh)至\(size.zh)")
  }

  private func direction(from start: Period, to end: Period) -> LocalizedText {
    guard path.role != .addFactor, let before = projection.value(path.variable, start),
      let after = projection.value(path.variable, end), abs(after - before) > doubt(start, end)
    else { return LocalizedText(en: "going", zh: "变动") }
    return before < after ? LocalizedText(en: "rising", zh: "升") : LocalizedText(en: "falling", zh: "降")
  }

  /// Half of the 95 % band of the distance between two values of the path, as if their deviations had nothing in common.
  private func doubt(_ start: Period, _ end: Period) -> Double {
    let variances = [start, end].map { period -> Double in
      let point =
        projection.inputs.point(path.role, path.variable, period)
        ?? projection.run.exogenous.first { $0.variable == path.variable }?.points[period]
      return point.map { $0.standardDeviation * $0.standardDeviation } ?? 0
    }
    return 1.96 * variances.reduce(0, +).squareRoot()
  }

  private func pulse(_ change: Quantity, _ line: Line) -> LocalizedText {
    let only = line.segment.range?.first ?? line.periods.first
    return change.shift(only.label, parent(of: line.layer)) + LocalizedText(en: " only", zh: "（仅此一期）")
  }

  /// The scenario that `base` means in a layer: the layer's parent.
  private func parent(of layer: PathLayer) -> LocalizedText {
    let place = scenario.chain.firstIndex { $0.name.value == layer.scenario } ?? 0
    guard place > 1 else { return LocalizedText(en: "the baseline", zh: "基准情景") }
    let file = scenario.chain[place - 1]
    return (file.title ?? LocalizedText(file.name.value)).quoted
  }

  private func deviation(_ segment: PathSegment) -> LocalizedText {
    if segment.spread?.shape == .asAbove {
      return LocalizedText(en: ", as uncertain as before", zh: "（不确定性不变）")
    }
    guard case .normal(let deviation) = segment.spread?.shape else { return LocalizedText("") }
    let size = deviation.phrase
    return LocalizedText(en: ", give or take \(size.en)", zh: "（标准差\(size.zh)）") + anew(segment)
  }

  private func anew(_ segment: PathSegment) -> LocalizedText {
    segment.spread?.isIndependent == true
      ? LocalizedText(en: ", drawn anew each period", zh: "，逐期独立") : LocalizedText("")
  }
}
