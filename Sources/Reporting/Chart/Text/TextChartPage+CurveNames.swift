internal import Localization

extension TextChartPage {
  /// The names beside the rows in which the curves end, each with its letter.
  func curveNames(_ plot: TimePlot, _ values: ValueScale, rows: Int) -> [String?] {
    let ends = plot.curves.compactMap { curve -> (name: String, at: Double, priority: Int)? in
      let isNamed = plot.isNamed(curve)
      guard isNamed, let value = plot.time.periods.indices.compactMap({ curve.series.value($0) }).last
      else { return nil }
      let letter = plot.letter(of: curve).map { "\($0.mark) " } ?? ""
      let name = letter + shortenedName(curve.series.name[language], width: width * 3 / 10 - letter.count)
      return (name, values(value) / 4, curve.style.priority)
    }
    let items = ends.map {
      LabelStack.Item(wish: $0.at.rounded(.down) + 0.5, height: 1, priority: $0.priority)
    }
    let tops = LabelStack.tops(items, from: 0, to: Double(rows))
    var names = [String?](repeating: nil, count: rows)
    // Rounding keeps neighbours a row apart, since their tops are.
    for (end, top) in zip(ends, tops) {
      if let top { names[min(rows - 1, max(0, Int(top.rounded(.down))))] = end.name }
    }
    return names
  }

  /// A name cut to a width; what stands in square brackets at its end, which tells it from its namesakes, is kept.
  private func shortenedName(_ name: String, width: Int) -> String {
    guard style.width(name) > width, name.hasSuffix("]"), let start = name.lastIndex(of: "[") else {
      return shortened(name, width: width)
    }
    let end = shortened(" " + name[start...], width: width / 2)
    return shortened(name[..<start].description, width: width - style.width(end)) + end
  }

  /// Where a curve's letter stands: at its values while they are some columns apart, each curve's a little before the
  /// one of the curve before it, since curves that meet would hide one another's; an estimate's at every value.
  func letterPlaces(
    _ curve: TimePlot.Curve, _ time: TimeScale, _ values: ValueScale, _ rank: Int?
  ) -> [Point] {
    let present = time.places.indices.filter { curve.series.value($0) != nil }
    guard curve.isEstimate || rank != nil else { return [] }
    var places: [Point] = []
    for index in present.reversed() {
      guard let value = curve.series.value(index) else { continue }
      var place = Point(x: time.places[index], y: values(value))
      if let rank, let before = curve.series.value(index - 1) {
        let share = Double(rank % 4) / 4
        place.x += share * (time.places[index - 1] - place.x)
        place.y += share * (values(before) - place.y)
      }
      let isFree = places.last.map { $0.x - place.x >= 7 } ?? true
      if isFree || curve.isEstimate { places.append(place) }
    }
    return places
  }

  /// What the marks mean that no name stands beside.
  func key(_ plot: TimePlot) -> [String] {
    var entries = plot.bands.prefix(1).map {
      (style.ambiguous == .narrow ? "░ " : ". ") + ChartWords.level($0.level)[language]
    }
    let estimates = plot.curves.filter {
      $0.isEstimate && $0.series.values.contains { $0?.isFinite ?? false }
    }
    entries += estimates.map { "o " + $0.series.name[language].sanitized(keepingLines: false) }
    let lines = style.breaker.lines(entries.joined(separator: "   "), width: width)
    return entries.isEmpty ? [] : [""] + lines
  }
}

extension TimePlot {
  /// The plot with no more curves than names find room, where those without a colour go.
  func legible(names: Int) -> TimePlot {
    guard curves.count(where: isNamed) > names else { return self }
    var plot = self
    plot.curves.removeAll { $0.style.priority == 0 }
    return plot
  }

  /// The letter that marks a curve where there are several; nil for the data.
  func letter(of curve: Curve) -> (mark: Character, place: Int)? {
    let named = curves.filter { isNamed($0) && !$0.isHistory }
    guard named.count > 1, let place = named.firstIndex(where: { $0.index == curve.index }) else {
      return nil
    }
    return Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").element(place).map { ($0, place) }
  }
}
