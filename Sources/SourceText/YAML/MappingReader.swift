public import Localization

/// Reads a mapping with known keys and reports what is missing, unknown or wrong, all of it at once.
///
/// ```swift
/// let reader = MappingReader(root, expecting: .init(en: "a scenario", zh: "情景"), problems)
/// let name = reader.required("scenario", .text)
/// let draws = reader.optional("draws", .integer(in: 0...1_000_000)) ?? 10_000
/// reader.finish()
/// ```
public final class MappingReader {
  /// The node that is read.
  public let node: YAMLNode
  private let what: LocalizedText
  private let problems: DiagnosticCollector
  private let pairs: [(key: YAMLNode, value: YAMLNode)]
  private let isMapping: Bool
  private var known: [String] = []
  private var missing: [String] = []
  private var hasFailed = false

  /// A reader of `node`, which should be `what` ("a scenario"); if it is no mapping, that is reported once.
  public init(_ node: YAMLNode, expecting what: LocalizedText, _ problems: DiagnosticCollector) {
    self.node = node
    self.what = what
    self.problems = problems
    if case .mapping(let pairs) = node.kind {
      (self.pairs, isMapping) = (pairs, true)
    } else {
      (pairs, isMapping) = ([], false)
      report(
        node.mismatch(
          expected: LocalizedText(en: "\(what.en) (key: value)", zh: "\(what.zh)（键: 值）")))
    }
  }

  /// The keys that are written, in order.
  public var keys: [String] { pairs.compactMap(\.key.scalarText) }

  /// Where a key is written, or nil if it is not.
  public func keyRange(_ key: String) -> SourceRange? {
    pairs.first { $0.key.scalarText == key }?.key.range
  }

  /// The value of a key, whatever it is (nil if absent); counts as asked for.
  public func node(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    return pairs.first { $0.key.scalarText == key }?.value
  }

  /// The value of a key that may be absent; a key without value is reported.
  public func optional<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    guard let value = node(key) else { return nil }
    if value.isNull {
      report(.noValue(for: key, value))
      return nil
    }
    guard let result = reader(value, problems) else {
      hasFailed = true
      return nil
    }
    return result
  }

  /// The value of a key that must be there; its absence is reported by `finish()`.
  public func required<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
    if node(key) == nil, isMapping { missing.append(key) }
    return optional(key, reader)
  }

  /// The part of the tree under a key that may be absent.
  public func optional(_ key: String) -> YAMLNode? { optional(key, .node) }

  /// The part of the tree under a key that must be there.
  public func required(_ key: String) -> YAMLNode? { required(key, .node) }

  /// Reports a finding of the caller's own about this mapping.
  public func report(_ diagnostic: Diagnostic) {
    hasFailed = hasFailed || diagnostic.severity == .error
    problems.add(diagnostic)
  }

  /// Reports missing and unknown keys; true if nothing was wrong with this mapping.
  @discardableResult
  public func finish() -> Bool {
    let unknown = pairs.map(\.key).filter { key in key.scalarText.map { !known.contains($0) } ?? false }
    for key in unknown { reportUnknown(key) }
    for key in missing {
      report(.missingKey(key, in: what, at: node.range))
    }
    return !hasFailed
  }

  private func reportUnknown(_ key: YAMLNode) {
    guard let name = key.scalarText else { return }
    let written = Set(keys)
    let candidates = known.filter { !written.contains($0) }
    if let near = nearestName(to: name, among: candidates) { missing.removeAll { $0 == near } }
    report(
      .error(
        at: key.range, en: "unknown key \"\(name)\" in \(what.en)", zh: "\(what.zh)中没有“\(name)”这个键",
        hint: nameHint(name, among: candidates)))
  }
}

extension Diagnostic {
  static func noValue(for key: String, _ value: YAMLNode) -> Diagnostic {
    .error(
      at: value.range, en: "\"\(key)\" has no value", zh: "“\(key)”没有值",
      hint: value.note
        ?? LocalizedText(
          en: "write it after the colon and a blank, or leave the key out", zh: "请在冒号和空格之后写值，或去掉这个键"))
  }

  static func missingKey(_ key: String, in what: LocalizedText, at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "\(what.en) needs \"\(key)\"", zh: "\(what.zh)缺少“\(key)”")
  }
}
