import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// What changed inputs bring to the difference of a variable from the baseline over the horizon, as pictures.
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

  /// What an input brings to the figure, and its place among the inputs.
  struct Share {
    let item: Int
    let name: LocalizedText
    let value: Double
  }

  /// What each input that matters brings to the figure, the largest first.
  var shares: [Share] {
    let cells = horizon.map {
      attribution.contributions[Attribution.Cell(variable: variable.name, period: $0)] ?? []
    }
    guard cells.allSatisfy({ $0.count == attribution.items.count }) else { return [] }
    let shares = attribution.items.enumerated().compactMap { index, item in
      figure(cells.map { $0[index] }).map { Share(item: index, name: view.name(item), value: $0) }
    }
    return shares.filter { abs($0.value) > 1e-9 }.sorted { abs($0.value) > abs($1.value) }
  }

  private var axis: Chart.ValueAxis {
    let format = view.differenceFormat(variable)
    return Chart.ValueAxis(unit: format.unit, format: format.withoutUnit)
  }

  private var subtitle: LocalizedText {
    HorizonFigure(variable: variable, horizon: horizon).label.capitalized
  }

  /// From the baseline's figure to the scenario's; nil where no two inputs move the variable.
  func waterfall(from baseline: Double) -> Chart? {
    let shares = shares
    guard shares.count > 1 else { return nil }
    var axis = axis
    axis.format = view.format(variable).withoutUnit
    axis.format.decimals += 1
    axis.unit = view.format(variable).unit
    let waterfall = Chart.Waterfall(
      axis: axis, start: Chart.Step(LocalizedText(en: "Baseline", zh: "基准情景"), baseline),
      steps: shares.map { Chart.Step($0.name, $0.value) },
      endName: LocalizedText(en: "This scenario", zh: "本情景"))
    return Chart(
      title: variable.title + LocalizedText(en: ": from the baseline to this scenario", zh: "：从基准情景到本情景"),
      subtitle: subtitle, kind: .waterfall(waterfall))
  }

  /// Each input's part of the gap as a bar from zero; nil where no two inputs move the variable.
  func tornado() -> Chart? {
    let shares = shares
    guard shares.count > 1 else { return nil }
    let tornado = Chart.Tornado(
      axis: axis, reference: 0, referenceName: LocalizedText(en: "Baseline", zh: "基准情景"),
      causes: shares.map { Chart.Tornado.Cause($0.name, low: min(0, $0.value), high: max(0, $0.value)) },
      lowName: LocalizedText(en: "Lowers it", zh: "拉低"),
      highName: LocalizedText(en: "Raises it", zh: "拉高"))
    return Chart(
      title: variable.title + LocalizedText(en: ": what drives the gap", zh: "：差距由什么造成"),
      subtitle: subtitle, kind: .tornado(tornado))
  }
}
