import Expressions
import Foundation
public import Localization
public import SourceText
public import TimeSeries

/// The catalogue of indicators a model file may refer to.
public struct IndicatorCatalogue: Sendable {
  /// Indicators by id.
  public var indicators: [String: Indicator]
  /// Ids of the indicators that are shares, not growth rates.
  public var shares: Set<String>
  /// Names of the known regions.
  public var regions: Set<String>

  /// A catalogue of indicators and regions.
  public init(indicators: [String: Indicator], shares: Set<String>, regions: Set<String>) {
    self.indicators = indicators
    self.shares = shares
    self.regions = regions
  }
}

extension Model {
  /// Reads and checks a model file.
  ///
  /// - Throws: every finding at once: unknown keys, names, units, indicators, formulas that do not parse.
  public static func read(_ file: SourceFile, catalogue: IndicatorCatalogue) throws(Diagnostics) -> Model {
    let problems = DiagnosticCollector()
    guard let root = problems.collectAll({ () throws(Diagnostics) in try YAMLNode.parse(file) }) else {
      throw problems.diagnostics
    }
    let reader = ModelReader(file: file, catalogue: catalogue, problems: problems)
    let model = reader.read(root)
    try problems.throwIfErrors()
    guard let model else { throw problems.diagnostics }
    return model
  }
}

/// Reads one model file; what is wrong goes to `problems`.
struct ModelReader {
  let file: SourceFile
  let catalogue: IndicatorCatalogue
  let problems: DiagnosticCollector

  func read(_ root: YAMLNode) -> Model? {
    let reader = MappingReader(root, expecting: LocalizedText(en: "a model", zh: "模型"), problems)
    let name = reader.required("model", .text)
    let title = reader.optional("title", .localizedText)
    let notes = reader.optional("notes", .list(.localizedText)) ?? []
    let frequency = reader.optional("frequency", .choice(Frequency.self)) ?? .annual
    let region = reader.required("region", .text) ?? ""
    let dataFile = reader.optional("data", .node)
    if let dataFile {
      // Reading past it would estimate on other figures than the author means.
      problems.add(
        .error(
          at: dataFile.range, en: "this version does not read a model's own data file",
          zh: "本版本不读取模型自带的数据文件",
          hint: LocalizedText(en: "put the figures under seeds/", zh: "请把数据放入 seeds/")))
    }
    let variableEntries = reader.optional("variables", .entries(.node)) ?? []
    let equationEntries = reader.optional("equations", .entries(.node)) ?? []
    let identityEntries = reader.optional("identities", .entries(.node)) ?? []
    let variables = variableEntries.compactMap { variable($0, region: region) }
    let equations = equationEntries.compactMap(equation)
    let identities = identityEntries.compactMap { identity($0, region: region) }
    reader.finish()
    checkRegion(region, at: root.range)
    guard let name else { return nil }
    checkName(name, at: root.range)
    let model = Model(
      name: name, title: title ?? LocalizedText(name), notes: notes, frequency: frequency, region: region,
      variables: variables + identities.map(\.variable), equations: equations + identities.map(\.equation),
      dataFile: dataFile?.scalarText, path: file.name)
    let declared = Model.Declarations(
      variables: Set((variableEntries + identityEntries).map(\.key)),
      equations: Set((equationEntries + identityEntries).map(\.key)))
    for problem in model.check(declared: declared) { problems.add(problem) }
    return model
  }

  private func checkName(_ name: String, at range: SourceRange) {
    let base = (file.name as NSString).lastPathComponent
    let expected = (base as NSString).deletingPathExtension
    guard name != expected else { return }
    problems.add(
      .error(
        at: range, en: "the model is called \"\(name)\" but its file is \(base)",
        zh: "模型名为“\(name)”，文件却是 \(base)",
        hint: LocalizedText(en: "write model: \(expected)", zh: "请写 model: \(expected)")))
  }

  func checkRegion(_ region: String, at range: SourceRange) {
    guard !region.isEmpty, !catalogue.regions.isEmpty, !catalogue.regions.contains(region) else { return }
    problems.add(
      .error(
        at: range, en: "no region is called \"\(region)\"", zh: "没有名为“\(region)”的地区",
        hint: didYouMean(region, among: catalogue.regions.sorted())))
  }
}
