/// How a series looks: colour, and what tells it from the others in black and white.
struct SeriesStyle: Hashable {
  var ink: Ink
  var textInk: Ink
  var width: Double
  var dash: [Double]
  /// The mark at its end.
  var marker: Scene.Marker?
  /// Whose label stays when there is no room for all; 0 for grey ones.
  var priority: Int
  var isHatched = false
  /// Whether each value has a mark, filled with paper, and not the end alone.
  var isOpen = false

  static let history = SeriesStyle(
    ink: .history, textInk: .text, width: 2, dash: [], marker: nil, priority: 2)
  static let estimate = SeriesStyle(
    ink: .history, textInk: .text, width: 1.4, dash: [1.5, 3], marker: .circle, priority: 1, isOpen: true)
  static let context = SeriesStyle(
    ink: .context, textInk: .muted, width: 1, dash: [], marker: nil, priority: 0)
  /// What the path of a fan is compared with: no scenario's colour, since the path has the first.
  static let reference = SeriesStyle(
    ink: .muted, textInk: .muted, width: 1.8, dash: [6, 3], marker: .square, priority: 4)

  /// The ends of a band beside that of a fan.
  static let outline = SeriesStyle(
    ink: .muted, textInk: .muted, width: 1, dash: [3, 2.5], marker: nil, priority: 0)

  /// The style of a colour; the first is solid, the others dashed each in its own way unless a dash is asked for.
  static func color(_ index: Int, isBaseline: Bool = false, dash: Int? = nil) -> SeriesStyle {
    SeriesStyle(
      ink: .series(index), textInk: .seriesText(index), width: isBaseline ? 2.4 : 2,
      dash: dashes[max(0, dash ?? index) % dashes.count],
      marker: Scene.Marker.allCases[index % Scene.Marker.allCases.count],
      priority: isBaseline ? 4 : 3, isHatched: index % 2 == 1)
  }

  /// A dash whatever the colour, for a key.
  static func dash(_ index: Int) -> SeriesStyle {
    SeriesStyle(
      ink: .muted, textInk: .muted, width: 2, dash: dashes[max(0, index) % dashes.count], marker: nil,
      priority: 0)
  }

  private static let dashes: [[Double]] = [
    [], [7, 3], [2, 2.5], [9, 3, 2, 3], [14, 4], [5, 2, 1.5, 2, 1.5, 2], [4, 4], [16, 3, 5, 3],
  ]
}

extension SeriesStyle {
  /// The styles of several series: all coloured while there are few; in a crowd the baseline and the highlighted
  /// ones, and only if there is none of them the first.
  static func styles(of series: [Chart.Series], firstColor: Int = 0) -> [SeriesStyle] {
    let colors = colors(of: series, firstColor: firstColor)
    return series.indices.map { index in
      switch series[index].role {
      case .history: .history
      case .estimate: .estimate
      case .baseline, .highlight, .automatic, .context:
        colors[index].map {
          .color($0, isBaseline: series[index].role == .baseline, dash: series[index].dash)
        } ?? .context
      }
    }
  }

  /// The colour of each series, nil for one without; one with a dash of its own may share that of another.
  private static func colors(of series: [Chart.Series], firstColor: Int) -> [Int?] {
    let wishing = wishing(series, room: Ink.seriesCount - firstColor)
    var colors = [Int?](repeating: nil, count: series.count)
    var free = Array(firstColor..<Ink.seriesCount)
    for index in wishing {
      guard let color = series[index].color else { continue }
      let place = free.firstIndex(of: color)
      guard place != nil || (series[index].dash != nil && colors.contains(color)) else { continue }
      colors[index] = color
      if let place { free.remove(at: place) }
    }
    for index in wishing where colors[index] == nil && !free.isEmpty { colors[index] = free.removeFirst() }
    return colors
  }

  /// The series that want a colour, in the order in which they are served: the baseline first, wherever it stands.
  private static func wishing(_ series: [Chart.Series], room: Int) -> [Int] {
    let roles = series.map(\.role)
    let isCrowd = roles.count { $0 != .history && $0 != .estimate && $0 != .context } > room
    let hasNamed = roles.contains(.highlight)
    let wishing = roles.indices.filter { index in
      switch roles[index] {
      case .history, .estimate, .context: false
      case .baseline, .highlight: true
      case .automatic: !(isCrowd && hasNamed)
      }
    }
    return wishing.filter { roles[$0] == .baseline } + wishing.filter { roles[$0] != .baseline }
  }
}
