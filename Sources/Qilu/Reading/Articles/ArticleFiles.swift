import Localization
import SourceText

/// The files that a request names, those of folders included.
struct ArticleFiles {
  /// The endings by which articles in a folder are known.
  static let endings = [".txt", ".html", ".htm"]

  /// The paths in order.
  private(set) var paths: [String] = []
  /// What was passed over, and folders that hold no article.
  private(set) var findings = Diagnostics()

  /// Finds the files.
  ///
  /// - Throws: a `Failure` that names every path at which there is nothing.
  init(_ names: [String], in fileSystem: any FileSystem) throws {
    let missing = names.filter { !fileSystem.exists($0) }.map(FileError.notFound)
    guard missing.isEmpty else {
      throw Failure(.missing, Diagnostics(missing.map { .error(at: nil, $0.message) }))
    }
    for name in names {
      if fileSystem.kind(of: name) == .folder { try addFolder(name, fileSystem) } else { add(name) }
    }
  }

  private mutating func add(_ path: String) {
    // The same file twice would say everything twice.
    if !paths.contains(path) { paths.append(path) }
  }

  private mutating func addFolder(_ folder: String, _ fileSystem: any FileSystem) throws {
    let names = try fileSystem.list(folder).filter { !$0.hasPrefix(".") }
    let articles = names.filter { name in
      ArticleFiles.isArticle(name) && fileSystem.kind(of: Project.join(folder, name)) == .file
    }
    for name in articles { add(Project.join(folder, name)) }
    let others = names.filter { !articles.contains($0) }
    if articles.isEmpty { findings.add(.noArticles(in: folder)) }
    if !others.isEmpty { findings.add(.passedOver(others, in: folder)) }
  }

  private static func isArticle(_ name: String) -> Bool {
    let lower = name.lowercased()
    return endings.contains(where: lower.hasSuffix)
  }
}

extension Diagnostic {
  fileprivate static func noArticles(in folder: String) -> Diagnostic {
    .error(
      at: nil, en: "the folder \(folder) holds no article", zh: "文件夹 \(folder) 中没有文章",
      hint: LocalizedText(
        en: "articles are files that end in " + ArticleFiles.endings.joined(separator: ", "),
        zh: "文章文件以 \(ArticleFiles.endings.joined(separator: "、")) 结尾"))
  }

  fileprivate static func passedOver(_ names: [String], in folder: String) -> Diagnostic {
    let shown = names.prefix(5)
    let more = names.count - shown.count
    return .warning(
      at: nil,
      LocalizedText(
        en: "passed over in \(folder): " + shown.joined(separator: ", ")
          + (more > 0 ? " and \(more) more" : ""),
        zh: "\(folder) 中略过：" + shown.joined(separator: "、") + (more > 0 ? " 等共 \(names.count) 个" : "")))
  }
}
