import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// Pictures of what changed inputs bring to the difference of a variable from the baseline, over the horizon.
struct AttributionChart {
  let attribution: Attribution
  let variable: Variable
  let view: ModelView
  let horizon: PeriodRange

  /// Average of a growth rate, last value of a share or level: what `HorizonFigure` shows.
  private func figure(_ values: [Double]) -> Double? {
    guard variable.measure == .growth else { return values.last }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// What each input brings to the figure, the largest first.
  private var steps: [Chart.Step] {
    let cells = horizon.map {
      attribution.contributions[Attribution.Cell(variable: variable.name, period: $0)] ?? []
    }
    guard cells.allSatisfy({ $0.count == attribution.items.count }) else { return [] }
    let steps = attribution.items.enumerated().compactMap { index, item in
      figure(cells.map { $0[index] }).map { Chart.Step(view.name(item), $0) }
    }
    return steps.filter { abs($0.value) > 1e-9 }.sorted { abs($0.value) > abs($1.value) }
  }

  private var axis: Chart.ValueAxis {
    let format = view.differenceFormat(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit)
  }

  private var title: LocalizedText {
    variable.title + LocalizedText(en: ": what moves it", zh: "：差异来源")
  }

  private var subtitle: LocalizedText {
    HorizonFigure(variable: variable, horizon: horizon).label.capitalized
  }

  /// From the baseline's figure to the scenario's; nil where no input moves the variable.
  func waterfall(from baseline: Double) -> Chart? {
    let steps = steps
    guard !steps.isEmpty else { return nil }
    var axis = axis
    axis.format = view.format(variable).withoutUnit
    axis.format.decimals += 1
    axis.unit = view.format(variable).unit
    let waterfall = Chart.Waterfall(
      axis: axis, start: Chart.Step(LocalizedText(en: "Baseline", zh: "基准情景"), baseline), steps: steps,
      endName: LocalizedText(en: "This scenario", zh: "本情景"))
    return Chart(title: title, subtitle: subtitle, kind: .waterfall(waterfall))
  }

  /// Each input's part of the gap as a bar from zero; nil where no input moves the variable.
  func tornado() -> Chart? {
    let steps = steps
    guard !steps.isEmpty else { return nil }
    let tornado = Chart.Tornado(
      axis: axis, reference: 0, referenceName: LocalizedText(en: "Baseline", zh: "基准情景"),
      causes: steps.map { Chart.Tornado.Cause($0.name, low: min(0, $0.value), high: max(0, $0.value)) },
      lowName: LocalizedText(en: "Lowers it", zh: "拉低"),
      highName: LocalizedText(en: "Raises it", zh: "拉高"))
    return Chart(title: title, subtitle: subtitle, kind: .tornado(tornado))
  }
}
