import Localization
import Modeling
import Reporting
import Scenarios

/// `datapackage.json`: a Frictionless descriptor of the tables of a run. Workbooks are left out: without a plug-in Frictionless
/// takes them for broken.
struct DataPackageFile {
  static let name = "datapackage.json"

  let outcome: RunOutcome
  let contents: FolderContents

  private var results: [ScenarioResult] { outcome.groups.flatMap(\.results) }

  func bytes(in language: Language) -> [UInt8] {
    let package = DataPackage(
      name: "qilu-reports", title: LocalizedText(en: "Projections and comparisons", zh: "预测与比较"),
      resources: results.map(projections) + results.flatMap(requested)
        + [comparison, differences, equations, iamc, sdmx, sdmxStructure])
    return JSONWriter().encode(package.descriptor(in: language))
  }

  private func projections(_ result: ScenarioResult) -> DataPackage.Resource {
    let spread = Self.spread
    return resource(
      "\(result.name)/projections.csv",
      LocalizedText(en: "Projection: ", zh: "预测：") + result.projection.scenario.title,
      [.required("scenario"), .required("region"), .required("variable"), .init("unit"), .required("period")]
        + [
          .init(
            "kind", .string,
            LocalizedText(en: "where the value comes from", zh: "数值来源"),
            allowed: [.history, .estimate, .assumption, .projection].map { (kind: SolveWindow.CellKind) in
              kind.rawValue
            },
            isRequired: true), .init("value", .number),
        ] + spread, key: ["scenario", "region", "variable", "period"])
  }

  /// The files that a scenario asks for.
  private func requested(_ result: ScenarioResult) -> [DataPackage.Resource] {
    var resources: [DataPackage.Resource] = []
    if result.bands != nil { resources.append(bands(result)) }
    if !result.probabilities.isEmpty { resources.append(probabilities(result)) }
    if result.paths != nil { resources.append(paths(result)) }
    return resources
  }

  private func bands(_ result: ScenarioResult) -> DataPackage.Resource {
    resource(
      "\(result.name)/\(BandsFile.name)",
      LocalizedText(en: "Bands by source: ", zh: "分来源区间：") + result.projection.scenario.title,
      [.required("scenario"), .required("region"), .required("variable"), .init("unit"), .required("period")]
        + [
          .init(
            "source", .string, LocalizedText(en: "what varies", zh: "变动的来源"),
            allowed: UncertaintyOptions.Component.allCases.map(\.rawValue) + [BandsFile.all],
            isRequired: true)
        ] + Self.spread, key: ["scenario", "region", "variable", "period", "source"])
  }

  private func probabilities(_ result: ScenarioResult) -> DataPackage.Resource {
    resource(
      "\(result.name)/\(ProbabilitiesFile.name)",
      LocalizedText(en: "Probabilities of statements: ", zh: "陈述的概率：")
        + result.projection.scenario.title,
      [
        .required("scenario"), .required("statement"), .init("probability", .number),
        .init(
          "standard_error", .number, LocalizedText(en: "Monte Carlo standard error", zh: "蒙特卡罗标准误")),
        .init("draws", .number),
        .init(
          "holds_on_path", .number,
          LocalizedText(en: "1 where it holds on the path without draws", zh: "确定性路径上成立为 1")),
      ], key: ["scenario", "statement"])
  }

  private func paths(_ result: ScenarioResult) -> DataPackage.Resource {
    resource(
      "\(result.name)/\(PathsFile.name)",
      LocalizedText(en: "Draws: ", zh: "抽样路径：") + result.projection.scenario.title,
      [
        .required("scenario"), .required("variable"),
        .init("draw", .number, LocalizedText(en: "0 is the path without draws", zh: "0 为确定性路径")),
        .required("period"), .init("value", .number),
      ], key: ["scenario", "variable", "draw", "period"])
  }

  private static var spread: [DataPackage.Field] {
    [.init("sd", .number)] + ProjectionsFile.quantileColumns.map { .init($0, .number) }
  }

  private var comparison: DataPackage.Resource {
    let compared = results.filter { $0.differences != nil }
    let columns = results.map(\.name) + compared.map { "\($0.name) - \($0.projection.scenario.root)" }
    return resource(
      "comparison/comparison.csv", LocalizedText(en: "Scenarios side by side", zh: "情景对照"),
      [.required("variable"), .required("region"), .init("unit"), .required("period")]
        + columns.map { .init($0, .number) }, key: ["variable", "region", "period"])
  }

  private var differences: DataPackage.Resource {
    resource(
      "comparison/differences.csv",
      LocalizedText(en: "Scenario less baseline, draw by draw", zh: "情景减基准（逐次抽样）"),
      ["scenario", "baseline", "region", "variable"].map { .required($0) } + [
        .init("unit"), .required("period"),
      ]
        + [.init("value", .number)] + Self.spread + [.init("probability_above_zero", .number)],
      key: ["scenario", "region", "variable", "period"])
  }

  private var equations: DataPackage.Resource {
    let texts: Set = ["model", "equation", "kind", "term", "class", "note"]
    return resource(
      "comparison/equations.csv", LocalizedText(en: "Coefficients and statistics", zh: "系数与统计量"),
      EquationsFile.header.map { .init($0, texts.contains($0) ? .string : .number) },
      key: ["model", "equation", "kind", "term"])
  }

  private var iamc: DataPackage.Resource {
    let columns = header("comparison/iamc.csv")
    return resource(
      "comparison/iamc.csv", LocalizedText(en: "IAMC format", zh: "IAMC 格式"),
      columns.map { .init($0, Int($0) == nil ? .string : .number) },
      key: columns.filter { Int($0) == nil && $0 != "unit" })
  }

  private var sdmx: DataPackage.Resource {
    let columns = header("comparison/sdmx.csv")
    let attributes: Set = ["OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "KIND"]
    return resource(
      "comparison/sdmx.csv", LocalizedText(en: "SDMX-CSV 2.0", zh: "SDMX-CSV 2.0"),
      columns.map { .init($0, $0 == "OBS_VALUE" ? .number : .string) },
      key: columns.dropFirst(3).filter { !attributes.contains($0) })
  }

  private var sdmxStructure: DataPackage.Resource {
    let path = "comparison/sdmx-structure.xml"
    return DataPackage.Resource(
      name: "comparison-sdmx-structure", path: path,
      title: LocalizedText(en: "What the columns of sdmx.csv are", zh: "sdmx.csv 各列的定义"), format: .xml,
      byteCount: contents.byteCount(of: path), sha256: contents.digest(of: path))
  }

  /// The column names of a file, none of which has a comma; without a byte-order mark.
  private func header(_ path: String) -> [String] {
    let line = contents.files[path].map { Array($0.prefix { $0 != UInt8(ascii: "\n") }) } ?? []
    let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    return String(decoding: text, as: UTF8.self).split(separator: ",").map(String.init)
  }

  private func resource(
    _ path: String, _ title: LocalizedText, _ fields: [DataPackage.Field], key: [String]
  ) -> DataPackage.Resource {
    let name = path.replacing("/", with: "-").replacing(".csv", with: "")
    return DataPackage.Resource(
      name: name, path: path, title: title, fields: fields, primaryKey: key,
      byteCount: contents.byteCount(of: path), sha256: contents.digest(of: path))
  }
}

extension DataPackage.Field {
  fileprivate static func required(_ name: String) -> DataPackage.Field {
    .init(name, .string, isRequired: true)
  }
}
