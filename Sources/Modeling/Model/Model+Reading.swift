import Expressions
import Foundation
import Localization
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
    var reader = ModelReader(file: file, catalogue: catalogue, problems: problems)
    if case .mapping(let pairs) = root.kind {
      reader.hasData = pairs.contains { $0.key.scalarText == "data" }
    }
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
  /// Whether the model brings its own data.
  var hasData = false

  func read(_ root: YAMLNode) -> Model? {
    let reader = MappingReader(root, expecting: LocalizedText(en: "a model", zh: "模型"), problems)
    let name = reader.required("model", .text)
    let title = reader.optional("title", .localizedText)
    let notes = reader.optional("notes", .list(.localizedText)) ?? []
    let frequency = reader.optional("frequency", .choice(Frequency.self)) ?? .annual
    let ownRegion = reader.optional("region", .text)
    let dataFile = dataFile(reader)
    // A model with data of its own may be about no region at all.
    if ownRegion == nil, !hasData { _ = reader.required("region", .text) }
    let region = ownRegion ?? (hasData ? name ?? "" : "")
    let estimation = reader.optional("estimation").map(estimationDefaults) ?? EstimationDefaults()
    let variableEntries = reader.optional("variables", .entries(.node)) ?? []
    let equationEntries = reader.optional("equations", .entries(.node)) ?? []
    let identityEntries = reader.optional("identities", .entries(.node)) ?? []
    let variables = variableEntries.compactMap { variable($0, region: region) }
    let equations = equationEntries.compactMap(equation)
    let identities = identityEntries.compactMap { identity($0, region: region) }
    reader.finish()
    if !hasData || variables.contains(where: { $0.indicator != nil && $0.region == region }) {
      checkRegion(region, at: root.range)
    }
    guard let name else { return nil }
    checkName(name, at: root.range)
    let model = Model(
      name: name, title: title ?? LocalizedText(name), notes: notes, frequency: frequency, region: region,
      estimation: estimation, variables: variables + identities.map(\.variable),
      equations: equations + identities.map(\.equation),
      dataFile: dataFile, path: file.name)
    let declared = Model.Declarations(
      variables: Set((variableEntries + identityEntries).map(\.key)),
      equations: Set((equationEntries + identityEntries).map(\.key)))
    for problem in model.check(declared: declared) { problems.add(problem) }
    return model
  }

  private func dataFile(_ reader: MappingReader) -> Model.DataFile? {
    guard let name = reader.optional("data", .text), let range = reader.node("data")?.range else {
      return nil
    }
    return Model.DataFile(name: name, range: range)
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
