import Econometrics
import Localization
import Modeling
import SourceText

extension Model {
  /// What a variable is called.
  func title(of name: String) -> LocalizedText { variable(name)?.title ?? LocalizedText(name) }

  /// A variable by its name, or by what reports call it.
  func variable(named text: String) -> Variable? {
    variable(text) ?? variables.first { $0.title.en == text || $0.title.zh == text }
  }

  /// The variable that a user named.
  ///
  /// - Throws: that there is none, with the nearest name.
  func known(_ text: String) throws(Diagnostics) -> Variable {
    if let variable = variable(named: text) { return variable }
    throw Diagnostics([
      .error(
        at: nil, en: "the model \(name) has no variable \"\(text)\"", zh: "模型 \(name) 没有变量“\(text)”",
        hint: nearestVariable(to: text))
    ])
  }

  /// The variable whose name or title is nearest to what a user wrote.
  private func nearestVariable(to text: String) -> LocalizedText? {
    let names = variables.map(\.name)
    let titles = variables.flatMap { [$0.title.en, $0.title.zh] }
    guard nearestName(to: text, among: names) == nil, let title = nearestName(to: text, among: titles) else {
      return nameHint(text, among: names)
    }
    let name = variables.first { [$0.title.en, $0.title.zh].contains(title) }?.name ?? title
    return LocalizedText(en: "did you mean \(name), \"\(title)\"?", zh: "是否想写“\(title)”（\(name)）？")
  }

  /// What a coefficient's term is called: the variable's title, else the coefficient's own name.
  func term(_ name: String) -> LocalizedText {
    if name == DesignMatrix.interceptName { return LocalizedText(en: "constant", zh: "常数项") }
    return title(of: name)
  }
}
