internal import Localization

/// Curves and bands over time, as lines and fans share them.
struct TimePlot {
  struct Curve {
    var series: Chart.Series
    var index: Int
    var style: SeriesStyle
    var isHistory: Bool
  }

  var time: Chart.TimeAxis
  var axis: Chart.ValueAxis
  var curves: [Curve]
  /// The widest first.
  var bands: [Chart.Fan.Band] = []

  init(_ lines: Chart.Lines) {
    (time, axis) = (lines.time, lines.axis)
    let styles = SeriesStyle.styles(of: lines.series.map(\.role))
    curves = lines.series.indices.map { index in
      let series = lines.series[index]
      return Curve(
        series: series, index: index, style: styles[index], isHistory: series.role == .history)
    }
  }

  init(_ fan: Chart.Fan) {
    (time, axis) = (fan.time, fan.axis)
    bands = fan.bands.enumerated()
      .sorted { ($1.element.level, $0.offset) < ($0.element.level, $1.offset) }.map(\.element)
    curves = [Curve(series: fan.path, index: 0, style: .color(0, isBaseline: true), isHistory: false)]
    let styles = SeriesStyle.styles(of: fan.scenarios.map(\.role), firstColor: 1)
    for (index, series) in fan.scenarios.enumerated() {
      curves.append(Curve(series: series, index: index + 1, style: styles[index], isHistory: false))
    }
    if let history = fan.history {
      curves.append(Curve(series: history, index: curves.count, style: .history, isHistory: true))
    }
  }

  /// Every value that is drawn.
  var values: [Double] {
    let indices = time.periods.indices
    let curveValues = curves.flatMap { curve in indices.compactMap { curve.series.value($0) } }
    let bandValues = bands.flatMap { band in
      indices.compactMap { band.interval($0) }.flatMap { [$0.low, $0.high] }
    }
    return curveValues + bandValues
  }

  /// The order in which curves are drawn: grey below, then the colours, the first on top, then what happened.
  var drawingOrder: [Curve] {
    curves.sorted { first, second in
      let ranks = [first, second].map { $0.isHistory ? 9 : $0.style.priority }
      return (ranks[0], -first.index) < (ranks[1], -second.index)
    }
  }

  /// The last value of data before a path that begins right after it.
  func joint(before first: Int) -> (index: Int, value: Double)? {
    guard let history = curves.first(where: \.isHistory), first > 0,
      history.series.value(first) == nil, let value = history.series.value(first - 1)
    else { return nil }
    return (first - 1, value)
  }
}
