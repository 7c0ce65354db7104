import Expressions
import Localization
import Modeling
import Scenarios
import SourceText

/// The parts of an equation in one period, adding up to its left side: its terms, an add-factor, a residual that is held.
struct BreakdownParts {
  /// One part, or what the parts come to.
  struct Part {
    /// What it is called: a term with the coefficients' numbers in it, the left side.
    var name: LocalizedText
    /// What it reads.
    var inputs: [EquationBreakdown.Input] = []
    /// The line that set it.
    var place: String?
    /// What it brings, in units of the left side.
    var amount: Double
  }

  let cell: CellTrace
  let breakdown: EquationBreakdown

  /// What is below this, of the largest part, is rounding and not shown as a part.
  private static let rounding = 1e-9

  /// What adds up, in the order of the equation.
  var parts: [Part] {
    var parts = breakdown.terms.map(part)
    if let shift = cell.addFactor { parts.append(part(shift)) }
    let size = breakdown.terms.map { abs($0.value) }.max() ?? 0
    if abs(breakdown.rest) > Self.rounding * max(1, size) {
      let name = LocalizedText(en: "residual, held from the data", zh: "残差（按数据保持）")
      parts.append(Part(name: name, amount: breakdown.rest))
    }
    return parts
  }

  /// The left side, and the level that follows from it where it is a growth, a difference or a logarithm.
  var totals: [Part] {
    let left = Part(
      name: LocalizedText("\(breakdown.equation.left)"), inputs: [breakdown.start].compactMap { $0 },
      amount: breakdown.left)
    guard breakdown.equation.left.transform != .identity else { return [left] }
    return [left, Part(name: LocalizedText(cell.place.variable), amount: cell.value)]
  }

  private func part(_ term: EquationBreakdown.Term) -> Part {
    let text = breakdown.equation.written(term.expression)
    return Part(
      name: LocalizedText(term.isSubtracted ? "− \(text)" : text), inputs: term.inputs, amount: term.value)
  }

  private func part(_ shift: PathPoint) -> Part {
    Part(
      name: LocalizedText(en: "add-factor", zh: "附加调整") + howShifted(shift),
      place: shift.origin?.line,
      amount: breakdown.right * breakdown.percentage / 100 + breakdown.addFactor)
  }

  /// The line as written, or what chose the shift.
  private func howShifted(_ shift: PathPoint) -> LocalizedText {
    switch cell.addFactorSearch {
    case .target: LocalizedText(en: ", solved from the target", zh: "（由目标反解得出）")
    case .control: LocalizedText(en: ", chosen by the optimal control", zh: "（由最优控制选出）")
    case nil: LocalizedText(en: ": \(shift.text)", zh: "：\(shift.text)")
    }
  }
}
