internal import Localization

/// A time plot in a box: margins from what the labels need, then axes, marks and names.
struct TimePlotLayout {
  let plot: TimePlot
  let page: Page
  /// Where everything goes.
  let frame: Box
  /// Where the marks go.
  let area: Box
  let values: ValueScale
  let time: TimeScale
  let ticks: TimeTicks
  let names: [EndName]
  private let options: Options

  struct Options {
    /// Whether curves are named at their ends.
    var namesCurves = true
    /// The values that the scale must hold besides the plot's own.
    var sharedValues: [Double] = []
    var showsRegions = true
  }

  /// Nil if there is nothing to draw.
  init?(_ plot: TimePlot, in frame: Box, _ page: Page, _ options: Options = Options()) {
    let type = page.type.tick
    let count = Int(frame.height / page.em(40))
    guard
      var values = ValueScale(
        plot.values.isEmpty ? [] : plot.values + options.sharedValues, includesZero: plot.axis.includesZero,
        atMost: min(9, max(3, count)), leavesRoom: true)
    else { return nil }
    let maximum = min(frame.width * 0.32, page.em(200))
    let names = options.namesCurves ? EndName.all(plot, width: maximum, height: frame.height, page) : []
    let left = max(type.width(values.marks.map(\.text)) + page.em(8), page.em(18))
    let right = max((names.map(\.width).max() ?? 0) + (names.isEmpty ? 0 : page.em(18)), page.em(18))
    let horizontal = (frame.x + left, frame.right - right)
    let pad = page.em(6)
    time = TimeScale(plot.time.periods, from: horizontal.0 + pad, to: horizontal.1 - pad)
    ticks = TimeTicks(time, type, page.language)
    let bottom = Double(max(1, ticks.rows)) * type.lineHeight + page.em(10)
    let top = AxisHeadings.height(page)
    area = Box(
      x: horizontal.0, y: frame.y + top, width: horizontal.1 - horizontal.0,
      height: max(page.em(20), frame.height - top - bottom))
    values.edges = (area.bottom, area.y)
    (self.plot, self.page, self.frame, self.options) = (plot, page, frame, options)
    (self.values, self.names) = (values, names)
  }

  /// Everything, what lies below first.
  var nodes: [Scene.Node] {
    let boundary = options.showsRegions ? boundary : nil
    let axes = Axes(area: area, page: page)
    var nodes = axes.region(from: boundary)
    nodes.append(.group("axis", axes.valueNodes(values) + axes.timeNodes(ticks)))
    nodes += bandNodes
    if values.straddlesZero { nodes.append(axes.zeroLine(values)) }
    nodes += outlineNodes
    nodes += plot.drawingOrder.compactMap { curveNodes($0) }
    nodes += endNodes
    nodes += AxisHeadings(
      unit: values.unitText(plot.axis.unit, page.language), boundary: boundary, hasData: hasHistory
    )
    .nodes(over: area, frame, page)
    return nodes
  }

  /// Where projection begins; the edge of the plot where all is projected.
  private var boundary: Double? {
    plot.time.firstProjected == 0 ? area.x : time.boundary(plot.time.firstProjected)
  }

  private var hasHistory: Bool { plot.curves.contains(where: \.isHistory) }

  func point(_ index: Int, _ value: Double) -> Point {
    Point(x: time.places[index], y: values(value))
  }
}
