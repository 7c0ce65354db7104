import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

extension ScenarioDataset {
  /// Reads a report folder that some version of qilu wrote.
  ///
  /// What an earlier version did not write, or a user has removed, is a remark; the rest is read. Files are called by their
  /// path as the user named the folder. Scenario folders that earlier runs left beside those of the last one are left out
  /// with a remark, unless `includesEarlier`.
  ///
  /// - Throws: `Failure`: the folder does not exist, was not written by qilu, or holds nothing that can be read.
  public static func reportFolder(
    _ folder: String, label: String, shownAs shown: String? = nil, includesEarlier: Bool = false,
    _ fileSystem: any FileSystem
  ) throws -> ScenarioDataset {
    try ReportFolderReader(
      folder: folder, shown: shown ?? folder, includesEarlier: includesEarlier, fileSystem: fileSystem
    ).dataset(label: label)
  }
}

/// Reads the files of one report folder.
struct ReportFolderReader {
  /// Above this a file of reports is taken for a mistake.
  static let limit = 1 << 30

  let folder: String
  /// The folder as the user knows it.
  let shown: String
  /// Whether scenario folders of earlier runs are read too.
  var includesEarlier = false
  let fileSystem: any FileSystem

  func dataset(label: String) throws -> ScenarioDataset {
    let manifest = try manifest()
    var dataset = ScenarioDataset(label: label, version: manifest.version)
    let measures = MeasureTable(comparison: table("comparison/comparison.csv", &dataset.remarks))
    let differences = DifferenceTable(table("comparison/differences.csv", &dataset.remarks))
    dataset.remarks.add(differences.problems)
    let earlier = earlier(manifest)
    if !earlier.isEmpty {
      let names = earlier.map(\.name)
      dataset.remarks.add(
        includesEarlier ? .readEarlier(names, in: shown) : .leftOutEarlier(names, in: shown))
      dataset.unreadScenarios = includesEarlier ? [] : names
    }
    for scenario in manifest.scenarios.map(ScenarioSummary.init) + (includesEarlier ? earlier : []) {
      let name = "\(scenario.name)/projections.csv"
      guard let table = table(name, required: ProjectionTable.required, &dataset.remarks) else { continue }
      var projections = ProjectionTable(table: table, scenario: scenario, measures: measures)
      dataset.series += projections.series().map { series in
        var series = series
        series.differences = differences[series.key]
        return series
      }
      dataset.remarks.add(projections.problems)
      dataset.scenarios.append(scenario.completed(from: projections))
    }
    guard !dataset.series.isEmpty else {
      if manifest.scenarios.isEmpty { try manifest.check(in: Project.join(shown, FolderMark.qilu.fileName)) }
      throw nothing(dataset.remarks)
    }
    return dataset
  }

  /// The manifest, which shows that qilu wrote the folder.
  func manifest() throws -> ReportManifest {
    let name = FolderMark.qilu.fileName
    guard fileSystem.exists(folder) else {
      throw Failure(.missing, Diagnostics(from: FileError.notFound(shown)))
    }
    guard fileSystem.kind(of: folder) == .folder else { throw FileError.isNotFolder(shown) }
    guard fileSystem.exists(Project.join(folder, name)) else {
      throw Failure(.invalid, Diagnostics([.notOurs(shown, mark: name, near: near(name))]))
    }
    return try ReportManifest(try bytes(name), name: Project.join(shown, name))
  }

  /// The report folder that was probably meant: inside the one named, or around it.
  private func near(_ mark: String) -> String? {
    if fileSystem.exists(path("reports/\(mark)")) { return Project.join(shown, "reports") }
    guard let slash = folder.lastIndex(of: "/"), let cut = shown.lastIndex(of: "/") else { return nil }
    return fileSystem.exists(Project.join(String(folder[..<slash]), mark)) ? String(shown[..<cut]) : nil
  }

  /// Scenario folders of earlier runs, of which the manifest knows no more than the name.
  private func earlier(_ manifest: ReportManifest) -> [ScenarioSummary] {
    manifest.kept.filter { fileSystem.exists(path("\($0)/projections.csv")) }.map {
      ScenarioSummary(name: $0, model: Self.unknownModel)
    }
  }

  /// The model of a scenario of which the manifest does not say it; tables of scenario databases want some name.
  static let unknownModel = "unknown"

  /// A table of the folder; a remark and nil where it is not there or cannot be read.
  private func table(
    _ name: String, required: [String] = [], _ remarks: inout Diagnostics
  ) -> CSVTable? {
    guard fileSystem.exists(path(name)) else {
      remarks.add(.missingFile(Project.join(shown, name)))
      return nil
    }
    do {
      let file = try SourceFile(name: Project.join(shown, name), bytes: try bytes(name), limit: Self.limit)
      return try CSVTable.parse(file, required: required)
    } catch {
      for var problem in Diagnostics(from: error).all {
        problem.severity = .warning
        remarks.add(problem)
      }
      return nil
    }
  }

  func path(_ name: String) -> String { Project.join(folder, name) }

  private func bytes(_ name: String) throws -> [UInt8] {
    do throws(FileError) {
      return try fileSystem.read(path(name), upTo: Self.limit + 1)
    } catch {
      throw error.shown(as: Project.join(shown, name))
    }
  }

  private func nothing(_ remarks: Diagnostics) -> Failure {
    var problems = remarks
    problems.add(
      .error(
        at: nil, en: "\(shown) holds no projections that can be read", zh: "\(shown) 中没有可读取的预测结果",
        hint: LocalizedText(en: "run `qilu run` again to write it anew", zh: "请重新运行 qilu run 生成")))
    return Failure(.invalid, problems)
  }
}

extension Diagnostic {
  fileprivate static func notOurs(_ folder: String, mark: String, near: String?) -> Diagnostic {
    .error(
      at: nil, en: "\(folder) was not written by qilu: it has no \(mark)",
      zh: "\(folder) 不是 qilu 生成的：其中没有 \(mark)",
      hint: near.map { LocalizedText(en: "did you mean \($0)?", zh: "是否为 \($0)？") }
        ?? LocalizedText(
          en:
            "name a folder that `qilu run` wrote (qilu compare takes .csv and .xlsx files in IAMC format, too)",
          zh: "请指明 qilu run 生成的文件夹（qilu compare 也可用 IAMC 格式的 .csv、.xlsx 文件）"))
  }

  fileprivate static func leftOutEarlier(_ names: [String], in folder: String) -> Diagnostic {
    let many = names.count > 1
    return .warning(
      at: nil,
      LocalizedText(
        en:
          "\(folder): left out \(names.joined(separator: ", ")), which \(many ? "are" : "is") of an earlier run; the last run did not write \(many ? "them" : "it")",
        zh: "\(folder)：略去 \(names.joined(separator: "、"))，属于此前的运行，最近一次运行未生成"),
      hint: LocalizedText(
        en: "--earlier reads \(many ? "them" : "it") too; `qilu run` of all scenarios clears the folder",
        zh: "加 --earlier 可一并读取；用 qilu run 重新运行全部情景即可清除"))
  }

  fileprivate static func readEarlier(_ names: [String], in folder: String) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en:
          "\(folder): \(names.joined(separator: ", ")) \(names.count > 1 ? "are" : "is") of an earlier run: other data or models than the last run's are possible",
        zh: "\(folder)：\(names.joined(separator: "、")) 属于此前的运行，所用数据或模型可能与最近一次不同"))
  }

  fileprivate static func missingFile(_ name: String) -> Diagnostic {
    .warning(
      at: nil, LocalizedText(en: "\(name) is not there and is left out", zh: "没有 \(name)，略去"))
  }
}

extension ScenarioSummary {
  /// A scenario of a manifest.
  fileprivate init(_ scenario: ReportManifest.Scenario) {
    let model = ScenarioFile.name(ofFile: scenario.model ?? "")
    self.init(
      name: scenario.name, model: model, root: scenario.root,
      horizon: scenario.horizon.flatMap { try? PeriodRange.parse($0) })
  }
}
