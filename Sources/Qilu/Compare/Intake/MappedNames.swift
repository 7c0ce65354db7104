import Localization
import SourceText

/// Names of one kind as numbers, renamed as the mapping says, some of them not selected.
struct MappedNames {
  private(set) var table = NameTable()
  private var raw = NameTable()
  /// The mapped name's number of every raw name; nil where it is not selected.
  private var mapped: [UInt32?] = []
  /// The number of names that are not UTF-8.
  private(set) var invalidCount = 0
  private let renames: [String: ComparisonMapping.Rename]
  private let patterns: [NamePattern]

  init(_ renames: [String: ComparisonMapping.Rename], selected: [NamePattern]) {
    self.renames = renames
    patterns = selected
  }

  /// The number of the mapped name; nil where it is not selected.
  @inline(__always)
  mutating func id(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let id = Int(raw.id(bytes))
    return id < mapped.count ? mapped[id] : add(UInt32(id))
  }

  private mutating func add(_ id: UInt32) -> UInt32? {
    if !raw.isValid(id) { invalidCount += 1 }
    let text = raw[id]
    let name = renames[text]?.name ?? text
    let isSelected = patterns.isEmpty || patterns.contains { $0.matches(name) }
    mapped.append(isSelected ? table.id(name) : nil)
    return mapped[Int(id)]
  }

  /// The patterns that no name read so far matches.
  var unmet: [NamePattern] {
    guard !patterns.isEmpty else { return [] }
    let names = names
    return patterns.filter { pattern in !names.contains { pattern.matches($0) } }
  }

  /// Every name read so far, selected or not, as mapped.
  var names: [String] { raw.names.map { renames[$0]?.name ?? $0 } }

  func unused(called what: LocalizedText) -> [Diagnostic] {
    guard !renames.isEmpty else { return [] }
    let names = raw.names
    let known = Set(names)
    return renames.filter { !known.contains($0.key) }.sorted { $0.value.place.start < $1.value.place.start }
      .map {
        Diagnostic.warning(
          at: $0.value.place,
          LocalizedText(en: "no source has the \(what.en) \"\($0.key)\"", zh: "各来源中均没有\(what.zh)“\($0.key)”"),
          hint: didYouMean($0.key, among: names.prefix(10_000)))
      }
  }
}
