import Econometrics
import Expressions
import Localization
import Modeling
import Reporting
import Scenarios

/// A model's equations for an economist: written out, with what each coefficient rests on and what would sharpen it.
struct EquationPage {
  let view: ModelView
  let outcome: RunOutcome

  private var estimated: EstimatedModel { view.group.estimated }

  /// The equations one after the other, then the identities.
  var section: Report.Section? {
    let equations = estimated.system.equations
    var blocks = equations.filter { !$0.isIdentity }.flatMap(self.blocks)
    let identities = equations.filter(\.isIdentity)
    if !identities.isEmpty {
      blocks.append(.subheading(LocalizedText(en: "Identities", zh: "恒等式")))
      blocks.append(
        .bullets(identities.map { EquationWords(equation: $0, model: estimated.model).text + asWritten($0) }))
    }
    guard !blocks.isEmpty else { return nil }
    blocks.append(.derivations(equations.filter { !$0.coefficients.isEmpty }.map(derivation)))
    let title = estimated.model.title
    return Report.Section(
      heading: LocalizedText(en: "Equations — \(title.en)", zh: "方程——\(title.zh)"), blocks: blocks)
  }

  /// An identity by the names that files use.
  private func asWritten(_ identity: FittedEquation) -> LocalizedText {
    LocalizedText(en: " (\(identity.written))", zh: "（\(identity.written)）")
  }

  /// What the figures about an equation lead to that stand in no cell.
  private func derivation(_ equation: FittedEquation) -> Report.Derivation {
    EquationDerivation(
      equation: equation, model: estimated.model, seeds: outcome.seeds, tellsStatistics: true
    ).derivation(identifier(equation))
  }

  /// Its name; two models may have equations of the same name.
  private func identifier(_ equation: FittedEquation) -> String {
    "why-equation-\(estimated.model.name)-\(equation.variable)"
  }

  private func blocks(_ equation: FittedEquation) -> [Report.Block] {
    let model = estimated.model
    let target: Report.Target? = equation.coefficients.isEmpty ? nil : .derivation(identifier(equation))
    let coefficients = CoefficientTable(equation: equation, model: model)
    let figures = EquationFigures(equation: equation, model: model) { index in
      index.flatMap(coefficients.place).map(Report.Target.cell) ?? target
    }
    var blocks: [Report.Block] = [
      .subheading(model.title(of: equation.variable).quoted), .statement(figures.titled),
      .statement(figures.written),
    ]
    if let why = equation.specification.why {
      blocks.append(.paragraph(LocalizedText(en: "Why: ", zh: "依据：") + why))
    }
    blocks.append(.table(coefficients.table))
    let facts = EquationFacts(equation: equation, model: model, seeds: outcome.seeds, target: target)
      .statements
    if !facts.isEmpty { blocks.append(.statements(facts)) }
    let evaluations = outcome.evaluations[model.path] ?? []
    if let evaluation = evaluations.first(where: { $0.variable == equation.variable }) {
      blocks +=
        RollingOriginTable(
          evaluation: evaluation, model: model.name, format: NumberFormat(decimals: 1)
        ).blocks
    }
    return blocks
  }
}

extension FittedEquation {
  /// The equation with its numbers: `va_growth = 2.29 + 0.866 * national_va_growth + 0.0921 * (…)`.
  var written: String { "\(left) = \(written(right))" }

  /// A part of the right side with its numbers.
  func written(_ part: Expression) -> String {
    let values = coefficientValues
    let numbers = part.substituting { reference in values[reference.name].map { .number($0.threeDigits) } }
    return "\(numbers)".replacing("+ -", with: "- ").replacing("- -", with: "+ ")
  }
}

extension Double {
  /// The number to three significant digits, as an equation shows it.
  var threeDigits: Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while abs(self) * scale < 100, scale < 1e12 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
