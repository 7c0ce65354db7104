import Localization
import Reporting
import TimeSeries

extension SourceComparisonReport {
  /// Scenarios that one source alone has, where the sources have others in common, and how far each source reaches; nil where
  /// they are alike.
  var reachBlock: Report.Block? {
    let points = scenarioPoints + spanPoint
    return points.isEmpty ? nil : .bullets(points)
  }

  /// Sources of other models name their scenarios as they please: there it says nothing that one has not the other's.
  private var scenarioPoints: [LocalizedText] {
    let holders = Dictionary(grouping: columns.all, by: \.scenario).mapValues { Set($0.map(\.source)) }
    guard holders.values.contains(where: { $0.count > 1 }) else { return [] }
    return intake.sources.indices.compactMap { source in
      let own = columns.all.filter { $0.source == source && holders[$0.scenario]?.count == 1 }
      guard !own.isEmpty else { return nil }
      let (label, shown) = (intake.sources[source].label, own.prefix(Self.scenarioLimit))
      let list = shown.map { ComparisonNames.column($0) }
      let rest = own.count - shown.count
      let more =
        rest > 0
        ? LocalizedText(en: " and \(count(rest)) more", zh: "等\(count(own.count))个") : LocalizedText("")
      return LocalizedText(
        en: "scenarios only in \(label): \(list.map(\.en).joined(separator: ", "))\(more.en)",
        zh: "仅见于 \(label) 的情景：\(list.map(\.zh).joined(separator: "、"))\(more.zh)")
    }
  }

  private static let scenarioLimit = 12

  /// The first and last periods of the sources in the lines they share, where those differ.
  private var spanPoint: [LocalizedText] {
    let spans = zip(intake.sources, digest.spans).compactMap { source, span in
      span.map { (source.label, $0) }
    }
    guard Set(spans.map(\.1)).count > 1 else { return [] }
    let list = spans.map { label, span in
      LocalizedText(
        en: "\(label) \(span.lowerBound.label.en) to \(span.upperBound.label.en)",
        zh: "\(label) 为\(span.lowerBound.label.zh)至\(span.upperBound.label.zh)")
    }
    return [
      LocalizedText(
        en: "the shared lines reach over unlike periods: \(list.map(\.en).joined(separator: "; "))",
        zh: "共有序列的时间范围不同：\(list.map(\.zh).joined(separator: "；"))")
    ]
  }
}
