internal import Localization

/// Curves and bands over time, as lines and fans share them.
struct TimePlot {
  struct Curve {
    var series: Chart.Series
    var index: Int
    var style: SeriesStyle

    var isHistory: Bool { series.role == .history }
    var isEstimate: Bool { series.role == .estimate }
  }

  var time: Chart.TimeAxis
  var axis: Chart.ValueAxis
  var curves: [Curve]
  /// The widest first.
  var bands: [Chart.Fan.Band] = []
  /// A band of which the ends alone are drawn.
  var outline: Chart.Fan.Outline?
  /// What dashes mean that several curves have.
  var dashes: [Chart.Lines.Dash] = []
  /// Whether one path, in the first colour, is what the plot is about.
  var isFan = false

  init(_ lines: Chart.Lines) {
    (time, axis, dashes) = (lines.time, lines.axis, lines.dashes)
    let styles = SeriesStyle.styles(of: lines.series)
    curves = lines.series.indices.map { Curve(series: lines.series[$0], index: $0, style: styles[$0]) }
  }

  init(_ fan: Chart.Fan) {
    (time, axis, isFan, outline) = (fan.time, fan.axis, true, fan.outline)
    bands = fan.bands.enumerated()
      .sorted { ($1.element.level, $0.offset) < ($0.element.level, $1.offset) }.map(\.element)
    var styles = [SeriesStyle.color(0, isBaseline: true)]
    // What the path is compared with is no scenario among others.
    let others = fan.scenarios.filter { $0.role != .baseline }
    var colored = SeriesStyle.styles(of: others, firstColor: 1)[...]
    styles += fan.scenarios.map { $0.role == .baseline ? .reference : colored.removeFirst() }
    var series = [fan.path] + fan.scenarios
    for (past, role) in [(fan.history, Chart.Role.history), (fan.estimates, .estimate)] {
      guard var past else { continue }
      past.role = role
      series.append(past)
      styles.append(role == .history ? .history : .estimate)
    }
    curves = series.indices.map { Curve(series: series[$0], index: $0, style: styles[$0]) }
  }

  /// Every value that the scale must hold; nothing where nothing is drawn.
  var values: [Double] {
    let indices = time.periods.indices
    let curveValues = curves.flatMap { curve in indices.compactMap { curve.series.value($0) } }
    let bandValues = (bands + [outline?.band].compactMap { $0 }).flatMap { band in
      indices.compactMap { band.interval($0) }.flatMap { [$0.low, $0.high] }
    }
    let drawn = curveValues + bandValues
    return drawn.isEmpty ? [] : drawn + axis.held
  }

  /// The order in which curves are drawn: grey below, then the colours, the first on top, then what happened.
  var drawingOrder: [Curve] {
    curves.sorted { first, second in
      let ranks = [first, second].map { $0.isHistory ? 9 : $0.style.priority }
      return (ranks[0], -first.index) < (ranks[1], -second.index)
    }
  }

  /// Whether a curve's name stands at its end; data are named over the plot, estimates in the key.
  func isNamed(_ curve: Curve) -> Bool {
    !curve.isEstimate && (!curve.isHistory || time.firstProjected == nil || curves.count == 1)
  }

  /// The curves without a colour, which need not have a name.
  var unnamed: Int { curves.count { $0.style.priority == 0 } }

  /// Whether an interval stands in the data, where it is that of an estimate and no part of the fan.
  func isPast(_ index: Int) -> Bool { time.firstProjected.map { index < $0 } ?? false }

  /// The last value of data, or the estimate in their place, before a path that begins right after it.
  func joint(before first: Int) -> (index: Int, value: Double)? {
    let estimate = curves.first(where: \.isEstimate)?.series.value(first - 1)
    return (past(first - 1, unless: first) ?? estimate).map { (first - 1, $0) }
  }

  /// The value of the data at an index beside one where they have none.
  func past(_ index: Int, unless other: Int) -> Double? {
    guard let history = curves.first(where: \.isHistory), history.series.value(other) == nil else {
      return nil
    }
    return history.series.value(index)
  }
}
