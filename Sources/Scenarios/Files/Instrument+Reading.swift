import Localization
import SourceText
import TimeSeries

extension ValueReader where Value == [Instrument] {
  /// The `by:` key: a name, `{variable, within, step, weight}`, or a list of these.
  static var instruments: ValueReader {
    ValueReader(collecting: { node, problems in
      if case .mapping = node.kind { return ValueReader<Instrument>.instrument(node, problems).map { [$0] } }
      guard let found = ValueReader<[Instrument]>.list(.instrument)(node, problems) else { return nil }
      if found.isEmpty { problems.add(.noInstrument(at: node.range)) }
      for (place, instrument) in found.enumerated()
      where found[..<place].contains(where: { $0.variable.value == instrument.variable.value }) {
        problems.add(.repeatedInstrument(instrument.variable))
      }
      return found.isEmpty ? nil : found
    })
  }
}

extension ValueReader where Value == Instrument {
  /// One instrument.
  fileprivate static var instrument: ValueReader {
    ValueReader(collecting: { node, problems in
      guard case .mapping = node.kind else {
        return ValueReader<Located<String>>.located(.text)(node, problems).map { Instrument($0) }
      }
      let reader = MappingReader(
        node, expecting: LocalizedText(en: "an instrument", zh: "工具变量"), problems)
      let variable = reader.required("variable", .located(.text))
      let within = reader.optional("within", .quantityRange)
      let step = reader.optional("step", .step)
      let weight = reader.optional("weight", .positive("weight")) ?? 1
      guard reader.finish(), let variable else { return nil }
      return Instrument(variable, within: within, step: step, weight: weight)
    })
  }
}

extension ValueReader where Value == Double {
  /// A number above zero.
  static func positive(_ key: String) -> ValueReader {
    ValueReader<Double>.number.map { (value, place) throws(Diagnostic) in
      if value > 0, value.isFinite { return value }
      throw .error(
        at: place, en: "\"\(key)\" is a number above zero, found \(value)", zh: "“\(key)”应大于零，实际为 \(value)")
    }
  }
}

extension ValueReader where Value == Quantity {
  /// The `step:` key.
  static var step: ValueReader {
    ValueReader<Quantity>.quantity(example: "3 pp").map { (step, place) throws(Diagnostic) in
      if step.value > 0 { return step }
      throw .error(
        at: place, en: "\"step\" bounds the size of a change and must be above zero, found \(step.written)",
        zh: "“step”限定变动幅度，应大于零，实际为 \(step.written)")
    }
  }
}

extension ValueReader where Value == QuantityRange {
  /// Two quantities with `..` between them.
  static var quantityRange: ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      try QuantityRange.read(text, at: place, example: "0 % .. 20 %")
    }
  }
}

extension Diagnostic {
  fileprivate static func noInstrument(at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "\"by\" names no instrument", zh: "“by”没有写工具变量", hint: .example("by: [g, w2]"))
  }

  fileprivate static func repeatedInstrument(_ variable: Located<String>) -> Diagnostic {
    .error(
      at: variable.range, en: "the instrument \"\(variable.value)\" is named twice",
      zh: "工具变量“\(variable.value)”重复")
  }
}
