import SeedExtraction
import SourceText
import Testing

/// A reader with a few words of its own, and texts seen as strings.
enum SampleReader {
  static func reader() throws -> ArticleTextReader {
    let furniture =
      "phrase,where,note\n版权所有,anywhere,\n首页,alone,\n分享,alone,\n编辑：,start,\n声明：,notice,\n相关阅读,list,\n网友评论,rest,\n"
    let spun =
      "printed,meant,sign,note\n制作业,制造业,sure,\n制作业务,制作业务,context,\n新式工业化,新型工业化,sure,\n添加值,增加值,sure,\n"
      + "悉数,全部,context,\n本年,今年,context,\n深层次地交融,深度融合,sure,\n"
    let problems = DiagnosticCollector()
    let reader = ArticleTextReader(
      furniture: try CSVTable.parse(SourceFile(name: "furniture.csv", text: furniture)),
      spunWords: try CSVTable.parse(SourceFile(name: "spun-words.csv", text: spun)), problems)
    #expect(problems.diagnostics.isEmpty)
    return reader
  }

  static func text(_ content: String, name: String = "a.txt") throws -> ArticleText {
    try reader().text(of: Array(content.utf8), name: name)
  }

  /// The paragraphs as normalised, furniture marked with #.
  static func lines(_ article: ArticleText) -> [String] {
    article.paragraphs.map { ($0.isFurniture ? "#" : "") + string($0.scalars) }
  }

  static func string(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  /// One line, normalised, without furniture mark.
  static func normalized(_ line: String) throws -> String {
    string(try text(line).paragraphs.first?.scalars ?? [])
  }
}
