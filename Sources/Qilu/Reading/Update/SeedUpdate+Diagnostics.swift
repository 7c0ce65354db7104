import Localization
import SourceText
import TimeSeries

extension Diagnostic {
  static func readTwice(_ article: ReadArticle, _ name: String) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en: "\(article.path) is the article \(name) once more; it is left out",
        zh: "\(article.path) 与文章 \(name) 重复，已略去"))
  }

  static func otherFile(_ article: ReadArticle, _ entry: Article) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en: "\(article.path) is not the file from which \(entry.id) was read: its SHA-256 differs",
        zh: "\(article.path) 与文章 \(entry.id) 原来读取的文件不同：SHA-256 不一致"),
      hint: LocalizedText(
        en: "if it is the better one, write sha256: \"\(article.sha256)\" in articles.yaml",
        zh: "若以此文件为准，请在 articles.yaml 中写 sha256: \"\(article.sha256)\""))
  }

  static func otherDate(_ article: ReadArticle, _ given: CalendarDate, _ entry: Article) -> Diagnostic {
    .error(
      at: nil, en: "\(article.path) is given as published \(given); articles.yaml has \(entry.published)",
      zh: "\(article.path) 给定的发布日期为 \(given)，articles.yaml 中为 \(entry.published)",
      hint: LocalizedText(
        en: "leave --published out, or change the date of \(entry.id) in articles.yaml",
        zh: "请去掉 --published，或修改 articles.yaml 中 \(entry.id) 的日期"))
  }

  static func undated(_ article: ReadArticle) -> Diagnostic {
    .error(
      at: nil, en: "\(article.path) does not say when it was published", zh: "\(article.path) 未说明发布日期",
      hint: LocalizedText(en: "give it with --published YYYY-MM-DD", zh: "请用 --published YYYY-MM-DD 给出"))
  }
}
