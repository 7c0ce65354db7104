import Localization
import SourceText

/// What stands in the folder that a comparison is to be written to.
struct EarlierComparison {
  /// The sources of the comparison there, as its manifest names them; nil where the folder holds the reports of a run.
  let sources: [ComparisonRequest.Source]?

  /// Reads the manifest of a folder; nil where there is none of ours, which is for the writing to judge.
  init?(folder: String, _ fileSystem: any FileSystem) {
    guard fileSystem.kind(of: folder) == .folder,
      let bytes = try? fileSystem.read(Project.join(folder, FolderMark.qilu.fileName)),
      let manifest = try? ReportManifest(bytes, name: folder)
    else { return nil }
    sources = manifest.sources?.map { .init(label: $0.label, path: $0.path ?? "") }
  }
}

extension ComparisonRequest {
  /// Refuses a folder that holds something else than an earlier comparison of the same sources.
  ///
  /// - Throws: `Failure` of the kind `unwritable`.
  public func check(_ folder: String, _ fileSystem: any FileSystem) throws {
    guard let earlier = EarlierComparison(folder: folder, fileSystem) else { return }
    guard earlier.sources?.map(\.path) != sources.map(\.path) else { return }
    throw Failure(.unwritable, Diagnostics([.holdsOther(folder, earlier.sources)]))
  }
}

extension Diagnostic {
  fileprivate static func holdsOther(_ folder: String, _ sources: [ComparisonRequest.Source]?) -> Diagnostic {
    let hint = LocalizedText(
      en: "--out names another folder; --force replaces this one", zh: "请用 --out 指定其他文件夹；加 --force 可替换此文件夹")
    guard let sources else {
      return .error(
        at: nil, en: "\(folder) holds the reports of a run", zh: "\(folder) 中是一次运行的报告", hint: hint)
    }
    let names = sources.map { $0.label == $0.path ? $0.path : "\($0.label ?? "")=\($0.path)" }
    return .error(
      at: nil, en: "\(folder) holds a comparison of other sources: \(names.joined(separator: ", "))",
      zh: "\(folder) 中是其他来源的比较：\(names.joined(separator: "、"))", hint: hint)
  }
}
