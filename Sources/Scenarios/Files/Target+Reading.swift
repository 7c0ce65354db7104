import Localization
import SourceText
import TimeSeries

/// One entry of `targets:`: a target, or the removal of the parent's.
struct TargetEntry {
  var stated: Target?
  var removed: Located<Target.Key>?
}

extension ValueReader where Value == [TargetEntry] {
  /// The list of targets; what is wrong with one does not hide the others.
  static var targets: ValueReader {
    ValueReader(collecting: { node, problems in
      let items = problems.collect { () throws(Diagnostic) in try node.elements() } ?? []
      return items.compactMap { item in
        let reader = MappingReader(
          item, expecting: LocalizedText(en: "a target", zh: "目标"), problems)
        let entry = TargetEntry(reader)
        return reader.finish() ? entry : nil
      }
    })
  }
}

extension TargetEntry {
  fileprivate init?(_ reader: MappingReader) {
    let reach = reader.required("reach", .located(.text))
    let value = reader.required("value", .quantityOrNone)
    let by = reader.required("by", .instruments)
    if value == .some(.none) {
      for key in ["in", "over", "within", "step", "allow_unmet"] where reader.node(key) != nil {
        reader.report(.removalWithDetails(key, at: reader.keyRange(key)))
      }
      guard let reach, let by else { return nil }
      let instruments = by.map(\.variable.value)
      removed = Located(Target.Key(reach: reach.value, by: instruments), at: reader.node.range)
      return
    }
    let periods = reader.required("in", .periodRange)
    let over = reader.required("over", .periodRange)
    let within = reader.optional("within", .quantityRange)
    let step = reader.optional("step", .step)
    let allowUnmet = reader.optional("allow_unmet", .bool) ?? false
    guard let reach, let value = value ?? nil, let periods, let by, let over else { return nil }
    let target = Target(
      reach: reach, value: value, periods: periods, by: by, over: over, within: within, step: step,
      allowUnmet: allowUnmet, origin: reader.node.range)
    target.check(reader)
    stated = target
  }
}

extension Target {
  /// What can be said against a target by itself.
  fileprivate func check(_ reader: MappingReader) {
    if over.first.frequency != periods.first.frequency {
      reader.report(.error(at: origin, TimeSeriesError.mixedFrequencies(periods.first, over.first).message))
    } else if over.first > periods.last {
      reader.report(.instrumentMovesTooLate(self))
    }
  }
}

extension ValueReader where Value == Quantity? {
  /// A quantity, or `none`.
  fileprivate static var quantityOrNone: ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      var scanner = ValueScanner(text, at: place)
      scanner.skipSpace()
      if scanner.take(anyOf: PathWord.none.spellings), scanner.isAtEnd { return nil }
      return try Quantity.read(text, at: place, example: "-4 %")
    }
  }
}

extension ValueReader where Value == Quantity {
  /// One quantity.
  static func quantity(example: String) -> ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      try Quantity.read(text, at: place, example: example)
    }
  }
}

extension Diagnostic {
  fileprivate static func removalWithDetails(_ key: String, at place: SourceRange?) -> Diagnostic {
    .error(
      at: place, en: "a target with \"value: none\" is removed; \"\(key)\" has no meaning there",
      zh: "“value: none”表示删除目标，此时“\(key)”没有意义")
  }

  fileprivate static func instrumentMovesTooLate(_ target: Target) -> Diagnostic {
    .error(
      at: target.origin, en: "the instrument moves over \(target.over), after the target's \(target.periods)",
      zh: "工具变量在 \(target.over) 变动，晚于目标时期 \(target.periods)")
  }
}
