import Localization
import Scenarios
import SourceText
import TimeSeries

/// A line of a scenario file as written, its place, and what it counts from.
struct LineWords {
  let point: PathPoint
  /// The scenarios of the chain; what gave any other value is no line of theirs.
  let chain: [String]

  /// `"base + 4 pp" at scenarios/faster.yaml:20 of scenario faster, counted from 8.84 % by the rule or the data`
  func text(_ size: (Double) -> LocalizedText) -> LocalizedText {
    guard let start = point.start else { return written }
    let (from, next) = words(start, size)
    guard next.scenario.map(chain.contains) ?? false else { return written + from }
    return written + from + LocalizedText(en: ": ", zh: "：") + LineWords(point: next, chain: chain).text(size)
  }

  private var written: LocalizedText {
    let place = point.origin?.line ?? ""
    let scenario =
      point.scenario.map { LocalizedText(en: " of scenario \($0)", zh: "（情景 \($0)）") } ?? LocalizedText("")
    return LocalizedText(
      en: "\"\(point.text)\" at \(place)\(scenario.en)", zh: "\(place)\(scenario.zh)写有“\(point.text)”")
  }

  private func words(_ start: PathPoint.Start, _ size: (Double) -> LocalizedText) -> (
    LocalizedText, PathPoint
  ) {
    switch start {
    case .above(let above):
      let value = size(above.value)
      return (
        LocalizedText(en: "; the scenario above has \(value.en)", zh: "；上级情景为\(value.zh)"), above
      )
    case .before(let period, let before):
      let value = size(before.value)
      return (
        LocalizedText(
          en: "; from \(value.en) in \(period.label.en)", zh: "；起点为\(period.label.zh)的\(value.zh)"), before
      )
    }
  }
}
