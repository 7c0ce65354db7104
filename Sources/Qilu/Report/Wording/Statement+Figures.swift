import Localization
import Reporting

extension Report.Statement {
  /// A text whose figures all lead to one place; without one they lead nowhere.
  init(_ text: LocalizedText, figures: [LocalizedText], to target: Report.Target?) {
    self.init(text, mentions: figures.map { Report.Mention($0, to: target) })
  }

  /// The same with figures that read alike in both languages.
  init(_ text: LocalizedText, figures: [String], to target: Report.Target?) {
    self.init(text, figures: figures.map { LocalizedText($0) }, to: target)
  }

  /// The sentence with its full stop.
  var closed: Self { Self(text.closed, mentions: mentions) }
}

extension [Report.Statement] {
  /// The texts one after the other, between them what each language puts there.
  func joined(en: String, zh: String) -> Report.Statement {
    Report.Statement(map(\.text).joined(en: en, zh: zh), mentions: flatMap(\.mentions))
  }
}
