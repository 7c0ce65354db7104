import Econometrics
import Expressions
import Localization
import Modeling
import Reporting

/// The numbers of an equation as it is written out, each with where it leads.
///
/// Names and the lags behind them are passed over, whatever digits they hold.
struct EquationFigures {
  let equation: FittedEquation
  let model: Model
  /// Where the number of a coefficient leads, by its place among them; nil for a number of the model file.
  let target: (Int?) -> Report.Target?

  /// The equation with the titles of its variables.
  var titled: Report.Statement {
    statement(EquationWords(equation: equation, model: model).text) { name in
      model.variable(name).map(\.title.quoted) ?? LocalizedText(name)
    }
  }

  /// The equation by the names that files use.
  var written: Report.Statement { statement(LocalizedText(equation.written)) { LocalizedText($0) } }

  private func statement(_ text: LocalizedText, _ called: (String) -> LocalizedText) -> Report.Statement {
    Report.Statement(
      text,
      mentions: parts.map { part in
        switch part {
        case .name(let name): Report.Mention(called(name), to: nil)
        case .number(let digits): Report.Mention(LocalizedText(digits), to: target(nil))
        case .coefficient(let index): Report.Mention(LocalizedText(digits(index)), to: target(index))
        }
      })
  }

  /// A coefficient as the equation prints it; its sign may be that of the term.
  private func digits(_ index: Int) -> String {
    "\(Expression.number(abs(equation.coefficients[index].value.threeDigits)))"
  }

  private enum Part {
    case name(String)
    case number(String)
    case coefficient(Int)
  }

  /// What the equation is written with, in its order; a lag in brackets belongs to its name.
  private var parts: [Part] {
    let right = equation.right.substituting { reference in
      equation.coefficientIndex(of: reference.name).map { .variable("·\($0)") }
    }
    return "\(equation.left) = \(right)"
      .matches(of: /·(\d+)|(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)(?:\[[-+]?\d+\])?/)
      .compactMap { match in
        if let index = match.1.flatMap({ Int($0) }) { return .coefficient(index) }
        return match.2.map { .number(String($0)) } ?? match.3.map { .name(String($0)) }
      }
  }
}
