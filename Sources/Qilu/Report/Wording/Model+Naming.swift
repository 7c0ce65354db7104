import Econometrics
import Localization
import Modeling

extension Model {
  /// What a variable is called.
  func title(of name: String) -> LocalizedText { variable(name)?.title ?? LocalizedText(name) }

  /// A variable by its name, or by what reports call it.
  func variable(named text: String) -> Variable? {
    variable(text) ?? variables.first { $0.title.en == text || $0.title.zh == text }
  }

  /// What a coefficient's term is called: the variable's title, else the coefficient's own name.
  func term(_ name: String) -> LocalizedText {
    if name == DesignMatrix.interceptName { return LocalizedText(en: "constant", zh: "常数项") }
    return title(of: name)
  }
}
