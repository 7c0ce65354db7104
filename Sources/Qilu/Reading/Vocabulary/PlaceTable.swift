import Localization
import SourceText
import TimeSeries

/// The places of `reading/places.csv`, which articles may name before `regions.yaml` has them.
struct PlaceTable {
  /// One place.
  struct Place {
    let name: String
    let kind: String
    let parent: String
    let en: String
    let synonyms: [String]
    let range: SourceRange
  }

  static let columns = ["name", "kind", "parent", "en", "synonyms"]

  private let places: [String: Place]
  private let bySynonym: [String: String]
  /// The places' names in the order of the table, then their other names.
  private let names: [String]

  /// Reads the table; a name that is there twice counts the first time. A parent that is neither there nor among
  /// the catalogue's `regions` is reported.
  init(_ table: CSVTable, regions: Set<String>, _ problems: DiagnosticCollector) {
    let read = table.rows.map { row in
      Place(
        name: row["name"].text, kind: row["kind"].text, parent: row["parent"].text, en: row["en"].text,
        synonyms: row["synonyms"].text.split(separator: " ").map(String.init), range: row.range)
    }
    names = read.map(\.name) + read.flatMap(\.synonyms)
    places = Dictionary(read.map { ($0.name, $0) }) { first, _ in first }
    bySynonym = Dictionary(read.flatMap { place in place.synonyms.map { ($0, place.name) } }) { first, _ in
      first
    }
    for place in read where !place.parent.isEmpty && places[place.parent] == nil {
      if !regions.contains(place.parent) { problems.add(.unknownParent(of: place)) }
    }
  }

  /// The place of a name; nil if there is none.
  subscript(name: String) -> Place? { places[name] }

  /// The place that a person means, by name or synonym.
  func place(named text: String) -> Place? { places[text] ?? bySynonym[text].flatMap { places[$0] } }

  /// The key that a person may have meant by a name that is none: of the catalogue's regions or of this table.
  func hint(for region: String, _ seeds: SeedDatabase) -> LocalizedText? {
    if let key = key(of: region, seeds) { return LocalizedText(en: "write \"\(key)\"", zh: "请写“\(key)”") }
    let near = nearestName(to: region, among: seeds.regions.map(\.id) + names)
    return near.flatMap { key(of: $0, seeds) }.map {
      LocalizedText(en: "did you mean \"\($0)\"?", zh: "是否想写“\($0)”？")
    }
  }

  private func key(of region: String, _ seeds: SeedDatabase) -> String? {
    (try? seeds.region(named: region))?.id ?? place(named: region)?.name
  }

  /// A region's name in both languages: the catalogue's, else this table's, else as it is.
  func name(of region: String, _ seeds: SeedDatabase) -> LocalizedText {
    if let known = seeds.region(region) { return known.name }
    guard let place = places[region], !place.en.isEmpty else { return LocalizedText(region) }
    return LocalizedText(en: place.en, zh: region)
  }
}

extension Diagnostic {
  fileprivate static func unknownParent(of place: PlaceTable.Place) -> Diagnostic {
    .error(
      at: place.range,
      en: "\(place.name) is part of \"\(place.parent)\", which is neither here nor in regions.yaml",
      zh: "\(place.name)的上级“\(place.parent)”既不在本表中，也不在 regions.yaml 中")
  }
}
