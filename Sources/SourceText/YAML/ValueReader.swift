public import Localization

/// How to read one value of a YAML file; what is wrong with it goes to the collector, and the result is nil.
///
/// Readers are small values that combine: `.text`, `.list(.number)`, `.choice(SolveMode.self)`.
public struct ValueReader<Value> {
  let read: (YAMLNode, DiagnosticCollector) -> Value?

  /// A reader of a single value; what `body` throws is collected.
  public init(_ body: @escaping (YAMLNode) throws(Diagnostic) -> Value) {
    read = { node, problems in
      do throws(Diagnostic) {
        return try body(node)
      } catch {
        problems.add(error)
        return nil
      }
    }
  }

  /// A reader that reports for itself, any number of findings.
  public init(collecting body: @escaping (YAMLNode, DiagnosticCollector) -> Value?) {
    read = body
  }

  /// Reads one value.
  public func callAsFunction(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Value? {
    read(node, problems)
  }

  /// The same value turned into another; `transform` also gets the place of the text: `ValueReader.text.map(Formula.parse)`.
  public func map<Other>(
    _ transform: @escaping (Value, SourceRange) throws(Diagnostic) -> Other
  ) -> ValueReader<Other> {
    ValueReader<Other>(collecting: { node, problems in
      guard let value = read(node, problems) else { return nil }
      return problems.collect { () throws(Diagnostic) in try transform(value, node.contentRange) }
    })
  }
}

extension ValueReader where Value == String {
  /// Any text, as written.
  public static var text: ValueReader { ValueReader { node throws(Diagnostic) in try node.text() } }
}

extension ValueReader where Value == Double {
  /// A number without unit.
  public static var number: ValueReader { ValueReader { node throws(Diagnostic) in try node.number() } }
}

extension ValueReader where Value == Int {
  /// A whole number.
  public static var integer: ValueReader { ValueReader { node throws(Diagnostic) in try node.integer() } }

  /// A whole number between bounds.
  public static func integer(in bounds: ClosedRange<Int>) -> ValueReader {
    ValueReader { node throws(Diagnostic) in
      let value = try node.integer()
      guard !bounds.contains(value) else { return value }
      throw node.mismatch(
        expected: LocalizedText(
          en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
          zh: "\(bounds.lowerBound) 到 \(bounds.upperBound) 之间的整数"))
    }
  }
}

extension ValueReader where Value == Bool {
  /// `true` or `false`.
  public static var bool: ValueReader { ValueReader { node throws(Diagnostic) in try node.bool() } }
}

extension ValueReader where Value == YAMLNode {
  /// The part of the tree itself, for a reader of its own.
  public static var node: ValueReader { ValueReader { node throws(Diagnostic) in node } }
}

extension ValueReader where Value == LocalizedText {
  /// A text for both languages, or `{en: …, zh: …}` of which one may be missing.
  public static var localizedText: ValueReader {
    ValueReader(collecting: { node, problems in
      guard case .mapping = node.kind else {
        return ValueReader<String>.text(node, problems).map { LocalizedText($0) }
      }
      let reader = MappingReader(
        node, expecting: LocalizedText(en: "a text in both languages", zh: "双语文本"), problems)
      let en = reader.optional("en", .text)
      let zh = reader.optional("zh", .text)
      guard reader.finish() else { return nil }
      guard let either = en ?? zh else {
        problems.add(node.mismatch(expected: LocalizedText(en: "{en: …, zh: …}", zh: "{en: …, zh: …}")))
        return nil
      }
      return LocalizedText(en: en ?? either, zh: zh ?? either)
    })
  }
}

extension ValueReader where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration; another word is answered with the nearest one.
  public static func choice(_ type: Value.Type = Value.self) -> ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = try node.text()
      if let value = Value(rawValue: text) { return value }
      let words = Value.allCases.map(\.rawValue)
      throw node.mismatch(
        expected: LocalizedText(
          en: "one of " + words.joined(separator: ", "), zh: words.joined(separator: "、") + "之一"),
        hint: didYouMean(text, among: words))
    }
  }
}

/// One key of a mapping with its value.
public struct MappingEntry<Value> {
  /// The key as written.
  public let key: String
  /// Where the key is written.
  public let keyRange: SourceRange
  /// The value.
  public let value: Value
  /// Where the value is written.
  public let valueRange: SourceRange
}

extension MappingEntry: Sendable where Value: Sendable {}

extension ValueReader {
  /// A list, every element read with `element`; a single value stands for a list of one.
  public static func list<Element>(_ element: ValueReader<Element>) -> ValueReader
  where Value == [Element] {
    ValueReader(collecting: { node, problems in
      if case .scalar = node.kind { return element(node, problems).map { [$0] } }
      guard let items = problems.collect({ () throws(Diagnostic) in try node.elements() }) else { return nil }
      let values = items.map { element($0, problems) }
      let read = values.compactMap { $0 }
      return read.count == values.count ? read : nil
    })
  }

  /// A mapping with keys of the user's own (variables, periods), every value read with `value`.
  public static func entries<Element>(_ value: ValueReader<Element>) -> ValueReader
  where Value == [MappingEntry<Element>] {
    ValueReader(collecting: { node, problems in
      guard let pairs = problems.collect({ () throws(Diagnostic) in try node.pairs() }) else { return nil }
      let entries = pairs.map { pair -> MappingEntry<Element>? in
        guard let key = pair.key.scalarText, let read = value(pair.value, problems) else { return nil }
        return MappingEntry(
          key: key, keyRange: pair.key.range, value: read, valueRange: pair.value.range)
      }
      let read = entries.compactMap { $0 }
      return read.count == entries.count ? read : nil
    })
  }

  /// A mapping with known keys, read by `body`; unknown keys are reported afterwards.
  public static func mapping(
    _ what: LocalizedText, _ body: @escaping (MappingReader) -> Value?
  ) -> ValueReader {
    ValueReader(collecting: { node, problems in
      let reader = MappingReader(node, expecting: what, problems)
      let value = body(reader)
      return reader.finish() ? value : nil
    })
  }
}
