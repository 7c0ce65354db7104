/// How a series looks: colour, and what tells it from the others in black and white.
struct SeriesStyle: Hashable {
  var ink: Ink
  var textInk: Ink
  var width: Double
  var dash: [Double]
  /// The mark at its end.
  var marker: Scene.Marker?
  /// Whose label stays when there is no room for all.
  var priority: Int
  var isHatched = false

  static let history = SeriesStyle(
    ink: .history, textInk: .text, width: 2, dash: [], marker: nil, priority: 2)
  static let context = SeriesStyle(
    ink: .context, textInk: .muted, width: 1, dash: [], marker: nil, priority: 0)

  /// The style of a colour; the first is solid, the others dashed each in its own way.
  static func color(_ index: Int, isBaseline: Bool = false) -> SeriesStyle {
    SeriesStyle(
      ink: .series(index), textInk: .seriesText(index), width: isBaseline ? 2.4 : 2,
      dash: dashes[index % dashes.count], marker: Scene.Marker.allCases[index % Scene.Marker.allCases.count],
      priority: isBaseline ? 4 : 3, isHatched: index % 2 == 1)
  }

  private static let dashes: [[Double]] = [
    [], [7, 3], [2, 2.5], [9, 3, 2, 3], [14, 4], [5, 2, 1.5, 2, 1.5, 2],
  ]

  /// The styles of several series: all coloured while there are few; in a crowd the baseline and the highlighted
  /// ones, and only if there is none of them the first.
  static func styles(of roles: [Chart.Role], firstColor: Int = 0) -> [SeriesStyle] {
    let isCrowd = roles.count { $0 != .history && $0 != .context } > Ink.seriesCount - firstColor
    let hasNamed = roles.contains { $0 == .highlight }
    let colored = roles.indices.filter { index in
      switch roles[index] {
      case .history, .context: false
      case .baseline, .highlight: true
      case .automatic: !(isCrowd && hasNamed)
      }
    }
    // The baseline has the first colour wherever it stands.
    let ordered = colored.filter { roles[$0] == .baseline } + colored.filter { roles[$0] != .baseline }
    var styles = roles.map { $0 == .history ? SeriesStyle.history : .context }
    for (rank, index) in ordered.enumerated() where rank + firstColor < Ink.seriesCount {
      styles[index] = .color(rank + firstColor, isBaseline: roles[index] == .baseline)
    }
    return styles
  }
}
