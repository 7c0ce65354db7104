import Localization
public import SourceText

/// One thing that a scenario or model file says otherwise than it did, with both places.
public struct LineChange: Sendable, Hashable {
  /// Where in the file's tree it stands: `["assumptions", "demand", "2027"]`.
  public var key: [String]
  /// What the old file says; nil where it says nothing.
  public var old: String?
  /// What the new file says; nil where it says nothing.
  public var new: String?
  /// Where the old file says it.
  public var oldPlace: SourceRange?
  /// Where the new file says it.
  public var newPlace: SourceRange?

  /// The place a reader goes to first: that in the new file, else that in the old one.
  public var place: SourceRange? { newPlace ?? oldPlace }
}

extension LineChange {
  /// Keys whose values only people read, and those that only the draws heed: they change no deterministic path.
  static let mute: Set<String> = [
    "title", "question", "why", "sources", "source", "notes", "note", "sharpen", "uncertainty", "name",
    "synonyms", "plausible",
  ]

  /// Keys whose maps have names of the user's for keys: one that is called `note` is not muted.
  private static let mapsOfNames: Set<String> = [
    "assumptions", "add_factors", "exogenize", "variables", "equations", "identities", "coefficients",
    "prior",
    "almon", "indicators",
  ]

  /// What differs between two trees, in the order of the old one, then what only the new one has.
  static func all(_ old: YAMLNode?, _ new: YAMLNode?) -> [LineChange] { all(old, new, under: []) }

  /// - Parameter isMapOfNames: whether the keys are names of the user's.
  private static func all(
    _ old: YAMLNode?, _ new: YAMLNode?, under key: [String], isMapOfNames: Bool = false
  ) -> [LineChange] {
    switch (old?.kind, new?.kind) {
    case (.mapping(let before), .mapping(let after)):
      let names = before.compactMap(\.key.scalarText)
      let added = after.compactMap(\.key.scalarText).filter { !names.contains($0) }
      return (names + added).filter { isMapOfNames || !mute.contains($0) }.flatMap { name in
        all(
          before.first { $0.key.scalarText == name }?.value, after.first { $0.key.scalarText == name }?.value,
          under: key + [name], isMapOfNames: !isMapOfNames && mapsOfNames.contains(name))
      }
    case (.sequence(let before), .sequence(let after)) where before.count == after.count:
      return before.indices.flatMap { all(before[$0], after[$0], under: key + ["\($0 + 1)"]) }
    // What stands in one file alone is told line by line too.
    case (.mapping, nil): return all(old, .nothing, under: key, isMapOfNames: isMapOfNames)
    case (nil, .mapping): return all(.nothing, new, under: key, isMapOfNames: isMapOfNames)
    default:
      let change = LineChange(
        key: key, old: old?.compactText, new: new?.compactText, oldPlace: old?.range, newPlace: new?.range)
      return change.old == change.new ? [] : [change]
    }
  }

  /// What differs between two CSV files whose lines begin with a period.
  static func all(csv file: String, _ old: [UInt8]?, _ new: [UInt8]?) -> [LineChange] {
    let (before, after) = (CSVLines(old), CSVLines(new))
    return (before.keys + after.keys.filter { before.values[$0] == nil }).compactMap { key in
      let (was, now) = (before.values[key], after.values[key])
      guard was?.text != now?.text else { return nil }
      return LineChange(
        key: [file, key], old: was?.text, new: now?.text,
        oldPlace: was.map { SourceRange(file: file, line: $0.line) },
        newPlace: now.map { SourceRange(file: file, line: $0.line) })
    }
  }

  /// The lines of a CSV file by what stands in their first column.
  private struct CSVLines {
    var keys: [String] = []
    var values: [String: (text: String, line: Int)] = [:]

    init(_ bytes: [UInt8]?) {
      let lines = String(decoding: bytes ?? [], as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        let key = String(line.prefix { $0 != "," })
        guard values[key] == nil else { continue }
        keys.append(key)
        values[key] = (String(line.dropFirst(key.count + 1)), index + 1)
      }
    }
  }
}

extension YAMLNode {
  /// A mapping that says nothing.
  fileprivate static let nothing = YAMLNode(kind: .mapping([]), range: .none)

  /// The value on one line, as it could be written.
  fileprivate var compactText: String {
    switch kind {
    case .scalar(let text, _): text
    case .null: ""
    case .sequence(let items): "[" + items.map(\.compactText).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.scalarText ?? ""): \($0.value.compactText)" }.joined(separator: ", ") + "}"
    }
  }
}
