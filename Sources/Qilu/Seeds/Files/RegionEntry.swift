import Localization
import SourceText
import TimeSeries

/// One entry of `regions.yaml`.
struct RegionEntry {
  let region: Region
  let detail: RegionDetail
  let parent: PlacedName?

  /// Reads an entry; nil after reporting what is wrong with it.
  init?(_ entry: MappingEntry<YAMLNode>, _ problems: DiagnosticCollector) {
    let what = LocalizedText(en: "region \(entry.key)", zh: "地区\(entry.key)")
    let reader = MappingReader(entry.value, expecting: what, problems)
    let name = reader.required("name", .localizedText)
    let kind = reader.required("kind", .choice(RegionDetail.Kind.self))
    let synonyms = reader.optional("synonyms", .list(.text)) ?? []
    let until = reader.optional("until", .integer)
    let note = reader.optional("note", .localizedText)
    parent = kind == .nation ? reader.optional("parent", .placedName) : reader.required("parent", .placedName)
    guard reader.finish(), let name, let kind else { return nil }
    region = Region(id: entry.key, name: name, parent: parent?.text, synonyms: synonyms)
    detail = RegionDetail(kind: kind, until: until, note: note)
  }
}

extension Article {
  /// Reads an entry of `articles.yaml`; nil after reporting what is wrong with it.
  init?(_ entry: MappingEntry<YAMLNode>, regions: [String], _ problems: DiagnosticCollector) {
    let what = LocalizedText(en: "article \(entry.key)", zh: "文章 \(entry.key)")
    let reader = MappingReader(entry.value, expecting: what, problems)
    let title = reader.required("title", .localizedText)
    let publisher = reader.required("publisher", .localizedText)
    let published = reader.required("published", .date)
    let datedBy = reader.optional("dated_by", .localizedText)
    let file = reader.required("file", .text)
    let sha256 = reader.required("sha256", .sha256)
    let region = reader.optional("region", .placedName)
    if let region, !regions.contains(region.text) {
      reader.report(
        .unknownRegion(region.text, at: region.range, hint: nameHint(region.text, among: regions)))
    }
    guard reader.finish(), let title, let publisher, let published, let file, let sha256 else { return nil }
    self.init(
      id: entry.key, title: title, publisher: publisher, published: published, datedBy: datedBy, file: file,
      sha256: sha256, region: region?.text)
  }
}

extension ValueReader where Value == CalendarDate {
  /// A day, such as 2023-07-21.
  static var date: ValueReader {
    ValueReader<String>.text.map { text, place throws(Diagnostic) in
      do throws(TimeSeriesError) {
        return try CalendarDate.parse(text)
      } catch {
        throw .error(at: place, error.message)
      }
    }
  }
}

extension ValueReader where Value == String {
  /// A SHA-256 in 64 lower-case hexadecimal digits.
  fileprivate static var sha256: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = try node.text()
      guard text.count == 64, text.allSatisfy({ "0123456789abcdef".contains($0) }) else {
        throw node.mismatch(
          expected: LocalizedText(en: "64 hexadecimal digits", zh: "64 位十六进制数字"))
      }
      return text
    }
  }
}
