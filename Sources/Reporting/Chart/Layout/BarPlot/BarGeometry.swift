/// Where bars stand: categories along one side, values along the other.
struct BarGeometry {
  /// Whether the bars run to the right.
  var isRows: Bool
  var area: Box
  var values: ValueScale
  /// The middles of the categories along their side, and half of the room each has.
  var places: [Double]
  var reach: Double
  var slots: Int
  /// The greatest thickness of a bar.
  var thickest: Double

  /// The part of a category's room that bars take.
  private var filled: Double { min(0.72, Double(slots) * thickest / (2 * reach)) }

  /// The thickness of a bar's place.
  var slotSize: Double { 2 * reach * filled / Double(slots) }

  /// The box of a bar, at least a hair's breadth in both directions.
  func box(_ bar: BarPlot.Bar, least: Double) -> Box {
    let start = places[bar.category] - reach * filled + Double(bar.slot) * slotSize
    // A sliver of paper between neighbours.
    let thickness = max(slotSize - (slots > 1 && slotSize > 4 ? 1 : 0), 0.3)
    var (low, high) = (min(values(bar.from), values(bar.to)), max(values(bar.from), values(bar.to)))
    if high - low < least { (low, high) = ((low + high - least) / 2, (low + high + least) / 2) }
    return isRows
      ? Box(x: low, y: start, width: high - low, height: thickness)
      : Box(x: start, y: low, width: thickness, height: high - low)
  }

  /// The place at a value in the middle of a category.
  func point(_ category: Int, _ value: Double) -> Point {
    isRows ? Point(x: values(value), y: places[category]) : Point(x: places[category], y: values(value))
  }

  /// A line across all categories at a value.
  func line(at value: Double) -> [Point] {
    isRows
      ? [Point(x: values(value), y: area.y), Point(x: values(value), y: area.bottom)]
      : [Point(x: area.x, y: values(value)), Point(x: area.right, y: values(value))]
  }

  /// From the end of a category's bar to the begin of the next one's.
  func connector(_ category: Int, _ value: Double) -> [Point] {
    guard places.indices.contains(category + 1) else { return [] }
    let inside = reach * filled
    let (from, to) = (places[category] + inside, places[category + 1] - inside)
    return isRows
      ? [Point(x: values(value), y: from), Point(x: values(value), y: to)]
      : [Point(x: from, y: values(value)), Point(x: to, y: values(value))]
  }
}
