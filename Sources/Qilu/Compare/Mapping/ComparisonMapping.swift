import Localization
import Modeling
import SourceText

/// What a mapping file (`--map`) says: other names of variables, regions, scenarios and models, conversions of units, and
/// how quarters and months become a year.
struct ComparisonMapping {
  /// How the parts of a year make the year.
  enum Annual: String, CaseIterable {
    /// A flow: added up.
    case sum
    /// A rate or a price: averaged.
    case mean
    /// A stock: the last.
    case last
  }

  /// A declared conversion: one `from` is `factor` times `to`.
  struct Conversion {
    /// The variable it is for; nil for all.
    var variable: String?
    var from: String
    var to: String
    var factor: Double
    var place: SourceRange
  }

  /// A new name and where it is written.
  struct Rename {
    var name: String
    var place: SourceRange
  }

  var variables: [String: Rename] = [:]
  var regions: [String: Rename] = [:]
  var scenarios: [String: Rename] = [:]
  var models: [String: Rename] = [:]
  var conversions: [Conversion] = []
  var annual: [String: Annual] = [:]
  var measures: [String: Variable.Measure] = [:]

  /// No mapping.
  init() {}
}

extension ComparisonMapping {
  /// Reads a mapping file. Errors: what is wrong with it, all at once.
  init(_ file: SourceFile) throws {
    let problems = DiagnosticCollector()
    let reader = MappingReader(
      try YAMLNode.parse(file), expecting: LocalizedText(en: "a mapping file", zh: "对应关系文件"), problems)
    variables = Self.renames(reader, "variables")
    regions = Self.renames(reader, "regions")
    scenarios = Self.renames(reader, "scenarios")
    models = Self.renames(reader, "models")
    conversions = reader.optional("units", .list(.conversion)) ?? []
    annual = Self.choices(reader, "annual")
    measures = Self.choices(reader, "measures")
    reader.finish()
    try problems.throwIfErrors()
  }

  private static func renames(_ reader: MappingReader, _ key: String) -> [String: Rename] {
    let entries = reader.optional(key, .entries(ValueReader<String>.text)) ?? []
    return Dictionary(
      entries.map { ($0.key, Rename(name: $0.value, place: $0.keyRange)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func choices<Choice: RawRepresentable & CaseIterable>(
    _ reader: MappingReader, _ key: String
  ) -> [String: Choice] where Choice.RawValue == String {
    let entries = reader.optional(key, .entries(ValueReader<Choice>.choice())) ?? []
    return Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ValueReader where Value == ComparisonMapping.Conversion {
  /// `{from: Mt CO2/yr, to: kt CO2/yr, factor: 1000}`, for one variable with `variable:`.
  fileprivate static var conversion: ValueReader {
    ValueReader(collecting: { node, problems in
      let what = LocalizedText(en: "a conversion of units", zh: "单位换算")
      let reader = MappingReader(node, expecting: what, problems)
      let variable = reader.optional("variable", .text)
      let from = reader.required("from", .text)
      let to = reader.required("to", .text)
      let factor = reader.required("factor", .factor)
      guard reader.finish(), let from, let to, let factor else { return nil }
      guard !UnitMatch.isRateAgainstPoints(from, to) else {
        problems.add(.rateAgainstPoints(from, to, at: node.range))
        return nil
      }
      return ComparisonMapping.Conversion(
        variable: variable, from: from, to: to, factor: factor, place: node.range)
    })
  }
}

extension ValueReader where Value == Double {
  /// A number above zero.
  fileprivate static var factor: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let value = try node.number()
      guard value > 0, value.isFinite else {
        throw node.mismatch(expected: LocalizedText(en: "a number above zero", zh: "大于零的数"))
      }
      return value
    }
  }
}

extension Diagnostic {
  static func rateAgainstPoints(_ from: String, _ to: String, at place: SourceRange?) -> Diagnostic {
    .error(
      at: place, en: "\(from) and \(to) are different quantities: a rate and a change of rates",
      zh: "\(from) 与 \(to) 是不同的量：一个是比率，一个是比率的变动",
      hint: LocalizedText(
        en: "compare rates with rates; a difference of two rates is in pp", zh: "比率只与比率比较；两个比率之差以百分点计"))
  }
}
