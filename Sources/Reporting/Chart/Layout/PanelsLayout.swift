internal import Localization

/// Small multiples: panels in rows, with one key for all.
struct PanelsLayout {
  let panels: Chart.Panels
  let page: Page

  /// Nil without panels.
  func drawing(in frame: Box) -> Drawing? {
    guard !panels.panels.isEmpty else { return nil }
    let plots = TimePlot.alike(
      panels.panels.map { panel in
        switch panel.content {
        case .lines(let lines): TimePlot(lines)
        case .fan(let fan): TimePlot(fan)
        }
      })
    let key = key(plots).drawing(at: Point(x: frame.x, y: frame.y), width: frame.width, page)
    let columns = columnCount(width: frame.width)
    let rows = (plots.count + columns - 1) / columns
    let gap = page.em(18)
    let width = (frame.width - gap * Double(columns - 1)) / Double(columns)
    let height = max(
      (frame.height - key.height - gap * Double(rows - 1)) / Double(rows), leastHeight(width: width))
    var nodes = key.nodes
    for index in plots.indices {
      let place = Point(
        x: frame.x + Double(index % columns) * (width + gap),
        y: frame.y + key.height + Double(index / columns) * (height + gap))
      let box = Box(x: place.x, y: place.y, width: width, height: height)
      nodes.append(.group("panel", index: index, panelNodes(index, plots, box)))
    }
    return Drawing(nodes: nodes, height: key.height + Double(rows) * (height + gap) - gap)
  }

  /// As many panels in a row as are readable, without a last row that is nearly empty.
  private func columnCount(width: Double) -> Int {
    let most = max(1, min(panels.panels.count, Int(width / page.em(200))))
    let rows = (panels.panels.count + most - 1) / most
    return (panels.panels.count + rows - 1) / rows
  }

  private func titles(width: Double) -> [[String]] {
    panels.panels.map { page.type.panelTitle.wrapped($0.title[page.language], width: width, maximumLines: 3) }
  }

  private func titleHeight(width: Double) -> Double {
    page.type.panelTitle.height(lines: titles(width: width).map(\.count).max() ?? 1) + page.em(4)
  }

  private func leastHeight(width: Double) -> Double { titleHeight(width: width) + page.em(130) }

  private func panelNodes(_ index: Int, _ plots: [TimePlot], _ box: Box) -> [Scene.Node] {
    let title = Scene.Node.text(
      titles(width: box.width)[index], of: panels.panels[index].title[page.language], .panel,
      at: Point(x: box.x, y: box.y), page.type.panelTitle, .text)
    let rest = box.inset(top: titleHeight(width: box.width))
    let options = TimePlotLayout.Options(
      namesCurves: false, sharedValues: panels.sharesValues ? plots.flatMap(\.values) : [])
    guard let layout = TimePlotLayout(plots[index], in: rest, page, options) else {
      return [title] + ChartLayout.emptyFrame(rest, page).nodes
    }
    return [title] + layout.nodes
  }

  /// Every coloured curve once by its name, then the tints, estimates and grey ones.
  private func key(_ plots: [TimePlot]) -> KeyRows {
    let curves = plots.flatMap(\.curves).filter { $0.style.priority > 0 && !$0.isHistory && !$0.isEstimate }
    let names = curves.map { (swatch: KeyRows.Swatch.curve($0.style), text: $0.series.name[page.language]) }
    var entries: [(swatch: KeyRows.Swatch, text: String)] = []
    for entry in names + plots.flatMap({ $0.key(page).entries })
    where !entries.contains(where: { $0.text == entry.text }) {
      entries.append(entry)
    }
    return KeyRows(entries: entries.count > 1 ? entries : [])
  }
}

extension TimePlot {
  /// The plots with one look to a name, so that a colour means the same in each of them.
  fileprivate static func alike(_ plots: [TimePlot]) -> [TimePlot] {
    var series: [Chart.Series] = []
    for curve in plots.filter({ !$0.isFan }).flatMap(\.curves)
    where !series.contains(where: { $0.name == curve.series.name }) {
      series.append(curve.series)
    }
    let styles = SeriesStyle.styles(of: series)
    return plots.map { plot in
      var plot = plot
      for index in plot.curves.indices where !plot.isFan {
        let own = plot.curves[index]
        guard
          let place = series.firstIndex(where: { $0.name == own.series.name && $0.role == own.series.role })
        else { continue }
        plot.curves[index].style = styles[place]
      }
      return plot
    }
  }
}
