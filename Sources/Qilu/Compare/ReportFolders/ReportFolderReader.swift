import Localization
import Modeling
import SourceText
import TimeSeries

extension ScenarioDataset {
  /// Reads a report folder that some version of qilu wrote.
  ///
  /// What an earlier version did not write, or a user has removed, is a remark; the rest is read. Files are called by their
  /// path as the user named the folder.
  ///
  /// - Throws: `Failure`: the folder does not exist, was not written by qilu, or holds nothing that can be read.
  public static func reportFolder(
    _ folder: String, label: String, shownAs shown: String? = nil, _ fileSystem: any FileSystem
  ) throws -> ScenarioDataset {
    try ReportFolderReader(
      folder: folder, shown: shown ?? folder, fileSystem: fileSystem
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
  let fileSystem: any FileSystem

  func dataset(label: String) throws -> ScenarioDataset {
    let manifest = try manifest()
    var dataset = ScenarioDataset(label: label, version: manifest.version)
    let measures = MeasureTable(comparison: table("comparison/comparison.csv", &dataset.remarks))
    for scenario in manifest.scenarios + kept(manifest) {
      let name = "\(scenario.name)/projections.csv"
      guard let table = table(name, required: ProjectionTable.required, &dataset.remarks) else { continue }
      var projections = ProjectionTable(table: table, scenario: scenario, measures: measures)
      dataset.series += projections.series()
      dataset.remarks.add(projections.problems)
      dataset.scenarios.append(scenario.completed(from: projections))
    }
    guard !dataset.series.isEmpty else { throw nothing(dataset.remarks) }
    return dataset
  }

  /// The manifest, which shows that qilu wrote the folder.
  func manifest() throws -> ReportManifest {
    let name = FolderMark.qilu.fileName
    guard fileSystem.exists(folder) else {
      throw Failure(.missing, Diagnostics(from: FileError.notFound(shown)))
    }
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

  /// Folders of earlier runs, of which the manifest knows no more than the name.
  private func kept(_ manifest: ReportManifest) -> [ScenarioSummary] {
    manifest.kept.filter { fileSystem.exists(path("\($0)/projections.csv")) }.map {
      ScenarioSummary(name: $0)
    }
  }

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
          en: "name a folder that `qilu run` wrote, or a .csv or .xlsx file in IAMC format",
          zh: "请指明 qilu run 生成的文件夹，或 IAMC 格式的 .csv、.xlsx 文件"))
  }

  fileprivate static func missingFile(_ name: String) -> Diagnostic {
    .warning(
      at: nil, LocalizedText(en: "\(name) is not there and is left out", zh: "没有 \(name)，略去"))
  }
}
