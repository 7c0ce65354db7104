import Expressions
import Localization
import SourceText
import TimeSeries

extension ValueReader where Value == Control? {
  /// The `control:` key, or `none`.
  static var controlOrNone: ValueReader {
    ValueReader(collecting: { node, problems in
      if let text = node.scalarText, PathWord.none.spellings.contains(text.lowercased()) { return .some(nil) }
      return ValueReader<Control>.control(node, problems).map { .some($0) }
    })
  }
}

extension ValueReader where Value == Control {
  fileprivate static var control: ValueReader {
    .mapping(LocalizedText(en: "the keys of \"control\"", zh: "“control”的键")) { reader in
      let text = reader.required("minimize", .text)
      let loss = reader.optional("minimize", .loss)
      let by = reader.required("by", .instruments)
      let over = reader.required("over", .periodRange)
      let within = reader.optional("within", .quantityRange)
      let step = reader.optional("step", .step)
      let discount = reader.optional("discount", .positive("discount")) ?? 1
      guard let text, let loss, let by, let over else { return nil }
      return Control(
        loss: loss, text: text, by: by, over: over, within: within, step: step, discount: discount,
        origin: reader.node.range)
    }
  }
}

extension ValueReader where Value == Expression {
  /// An expression of the equation language.
  fileprivate static var loss: ValueReader {
    ValueReader<String>.text.map { (text, place) throws(Diagnostic) in try Expression.parse(text, at: place) }
  }
}
