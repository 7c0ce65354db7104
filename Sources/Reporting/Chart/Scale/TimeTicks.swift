internal import Localization
internal import TimeSeries

/// What stands under a time axis: every period while there is room, then years, then every second, fifth, tenth …
/// year; with quarters and months, the years below them.
struct TimeTicks {
  struct Mark: Hashable {
    var at: Double
    var text: String
    /// 0 for the line under the axis, 1 for the line below.
    var row: Int
  }

  /// The texts, each centred on its place.
  private(set) var marks: [Mark] = []
  /// Where a short line stands under the axis.
  private(set) var ticks: [Double] = []
  /// Where a long line tells years apart.
  private(set) var separators: [Double] = []

  private let scale: TimeScale
  private let lettering: Lettering
  private let language: Language
  private let gap: Double

  init(_ scale: TimeScale, _ lettering: Lettering, _ language: Language) {
    (self.scale, self.lettering, self.language) = (scale, lettering, language)
    gap = lettering.size * 0.7
    if scale.periods.allSatisfy(\.isFullYear) {
      placeYears(scale.periods.indices.map { ($0, scale.places[$0]) })
      ticks = marks.map(\.at)
    } else {
      placeParts()
    }
  }

  /// How many lines of text there are.
  var rows: Int { (marks.map(\.row).max() ?? -1) + 1 }

  /// Periods and, below, their years; years alone where the periods have no room.
  private mutating func placeParts() {
    let parts = scale.periods.indices.filter { !scale.periods[$0].isFullYear }.map { index in
      Mark(at: scale.places[index], text: scale.periods[index].partLabel[language], row: 0)
    }
    let spans = yearSpans
    let years = spans.map { span in
      Mark(at: (span.left + span.right) / 2, text: "\(scale.periods[span.first].year)", row: 0)
    }
    separators = spans.dropFirst().map(\.left)
    if fits(parts), fits(years) {
      let below = years.map { Mark(at: $0.at, text: $0.text, row: 1) }
      (marks, ticks) = (parts + below, scale.places)
    } else if fits(years) {
      marks = years
    } else {
      separators = []
      placeYears(spans.map { ($0.first, $0.left) })
      ticks = marks.map(\.at)
    }
  }

  private struct Span {
    var first: Int
    var left: Double
    var right: Double
  }

  /// The years with their extents on the axis.
  private var yearSpans: [Span] {
    var spans: [Span] = []
    for (index, period) in scale.periods.enumerated() {
      let (left, right) = (scale.places[index] - scale.reach, scale.places[index] + scale.reach)
      if let last = spans.last, scale.periods[last.first].year == period.year {
        spans[spans.count - 1].right = right
      } else {
        spans.append(Span(first: index, left: left, right: right))
      }
    }
    return spans
  }

  /// The years at round distances for which there is room, and as far as there is those that stand alone.
  private mutating func placeYears(_ candidates: [(index: Int, at: Double)]) {
    for distance in [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000] {
      let chosen = candidates.filter { scale.periods[$0.index].year % distance == 0 }
      let placed = chosen.map { year($0.index, at: $0.at) }
      if placed.isEmpty { break }
      if fits(placed) {
        marks = candidates.filter { scale.standsAlone($0.index) }.reduce(placed) { marks, candidate in
          let own = year(candidate.index, at: candidate.at)
          let more = (marks.filter { $0 != own } + [own]).sorted { $0.at < $1.at }
          return fits(more) ? more : marks
        }
        return
      }
    }
    marks = candidates.first.map { [year($0.index, at: $0.at)] } ?? []
  }

  private func year(_ index: Int, at place: Double) -> Mark {
    Mark(at: place, text: "\(scale.periods[index].year)", row: 0)
  }

  private func fits(_ marks: [Mark]) -> Bool {
    let extents = marks.map { (mark: $0, half: lettering.width($0.text) / 2) }
    return zip(extents, extents.dropFirst()).allSatisfy { left, right in
      left.mark.at + left.half + gap <= right.mark.at - right.half
    }
  }
}
