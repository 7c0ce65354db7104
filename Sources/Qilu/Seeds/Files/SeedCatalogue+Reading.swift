import Localization
import SourceText
import TimeSeries

extension SeedCatalogue {
  /// Reads the YAML files of a folder; what is wrong with them is collected.
  init(_ folder: SeedFolder, _ problems: DiagnosticCollector) {
    if let node = folder.root("indicators.yaml", key: "indicators", required: true, problems) {
      readIndicators(node, problems)
    }
    if let node = folder.root("regions.yaml", key: "regions", required: true, problems) {
      readRegions(node, problems)
    }
    let needsArticles = folder.names.contains("observations.csv")
    if let node = folder.root("articles.yaml", key: "articles", required: needsArticles, problems) {
      let names = regions.map(\.id)
      articles = node.entries(problems) { Article($0, regions: names, $1) }
    }
  }

  private mutating func readIndicators(_ node: YAMLNode, _ problems: DiagnosticCollector) {
    let read = node.entries(problems, IndicatorEntry.init)
    indicators = read.map(\.indicator)
    details = Dictionary(read.map { ($0.indicator.id, $0.detail) }) { first, _ in first }
    for entry in read {
      guard let related = entry.relatedTo else { continue }
      if details[related.text] == nil {
        let ids = indicators.map(\.id)
        problems.add(
          .unknownIndicator(related.text, at: related.range, hint: nameHint(related.text, among: ids)))
      } else {
        details[entry.indicator.id]?.relatedTo = related.text
      }
    }
  }

  private mutating func readRegions(_ node: YAMLNode, _ problems: DiagnosticCollector) {
    let read = node.entries(problems, RegionEntry.init)
    regions = read.map(\.region)
    regionDetails = Dictionary(read.map { ($0.region.id, $0.detail) }) { first, _ in first }
    let parents = Dictionary(regions.map { ($0.id, $0.parent) }) { first, _ in first }
    for entry in read {
      guard let parent = entry.parent else { continue }
      if parents[parent.text] == nil {
        problems.add(
          .unknownRegion(parent.text, at: parent.range, hint: nameHint(parent.text, among: regions.map(\.id)))
        )
      } else if isCircular(entry.region.id, parents) {
        problems.add(
          .error(
            at: parent.range, en: "\(entry.region.id) is part of itself: its parents form a circle",
            zh: "\(entry.region.id)的上级地区构成循环"))
      }
    }
  }

  private func isCircular(_ id: String, _ parents: [String: String?]) -> Bool {
    var current = id
    for _ in 0...parents.count {
      guard let parent = parents[current] ?? nil else { return false }
      if parent == id { return true }
      current = parent
    }
    return false
  }
}

extension YAMLNode {
  /// The entries of a mapping, each read with its key; entries that are wrong are left out after being reported.
  func entries<Entry>(
    _ problems: DiagnosticCollector, _ read: (MappingEntry<YAMLNode>, DiagnosticCollector) -> Entry?
  ) -> [Entry] {
    let entries = ValueReader<[MappingEntry<YAMLNode>]>.entries(.node)(self, problems) ?? []
    return entries.compactMap { read($0, problems) }
  }
}

/// A name with its place, for what is checked after the whole file is read.
struct PlacedName {
  let text: String
  let range: SourceRange
}

extension ValueReader where Value == PlacedName {
  /// A name, with its place.
  static var placedName: ValueReader {
    ValueReader<String>.text.map { PlacedName(text: $0, range: $1) }
  }
}
