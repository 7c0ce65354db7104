import Localization
import Modeling
import SourceText

extension [Variable] {
  /// What somebody may have meant who named no variable: one of nearly that name, those whose titles hold the words, or
  /// else what there is, each with its title.
  func hint(for text: String) -> LocalizedText? {
    if let near = didYouMean(text, among: map(\.name)) { return near }
    var seen: Set<String> = []
    let known = filter { seen.insert($0.name).inserted }
    let holding = known.filter { variable in
      [variable.title.en, variable.title.zh].contains { $0.lowercased().contains(text.lowercased()) }
    }
    guard !known.isEmpty else { return nil }
    return holding.isEmpty || text.isEmpty
      ? known.list(LocalizedText(en: "there are: ", zh: "可用的有："))
      : holding.list(LocalizedText(en: "did you mean one of: ", zh: "您是不是要找："))
  }

  /// `va_growth (Industrial value added growth)`, as many as one reads.
  private func list(_ opening: LocalizedText) -> LocalizedText {
    let shown = prefix(12)
    let isCut = count > shown.count
    return opening
      + LocalizedText(
        en: shown.map { "\($0.name) (\($0.title.en))" }.joined(separator: ", ") + (isCut ? ", …" : ""),
        zh: shown.map { "\($0.name)（\($0.title.zh)）" }.joined(separator: "、") + (isCut ? "……" : ""))
  }
}
