import Econometrics
import Expressions
import Localization
import SourceText

extension Model {
  /// The names that stand in a model file, readable or not.
  struct Declarations {
    /// Under `variables` and `identities`.
    var variables: Set<String>
    /// Under `equations` and `identities`.
    var equations: Set<String>
  }

  /// Findings about how the parts of the model fit together.
  ///
  /// - Parameter declared: every name the file declares, those of parts with errors of their own too: what refers to
  ///   them is no second error.
  func check(declared: Declarations) -> [Diagnostic] {
    checkDuplicates() + checkOwners(declared.equations) + checkLeftSides() + checkNames(declared.variables)
      + checkUnits() + checkEstimation()
  }

  private func checkDuplicates() -> [Diagnostic] {
    var first: [String: SourceRange] = [:]
    return variables.compactMap { variable in
      guard let other = first[variable.name] else {
        first[variable.name] = variable.range
        return nil
      }
      return .error(
        at: variable.range, en: "\(variable.name) is declared twice; the other place is \(other)",
        zh: "\(variable.name) 声明了两次，另一处在 \(other)")
    }
  }

  /// Each endogenous variable has one equation, and no other variable has one.
  private func checkOwners(_ owners: Set<String>) -> [Diagnostic] {
    let missing = variables.filter { $0.role == .endogenous && !owners.contains($0.name) }.map {
      Diagnostic.error(
        at: $0.range, en: "\($0.name) is endogenous but has no equation",
        zh: "\($0.name) 是内生变量，但没有方程",
        hint: LocalizedText(
          en: "add it under equations or identities, or give it role: exogenous",
          zh: "请在 equations 或 identities 中加上方程，或写 role: exogenous"))
    }
    let names = variables.filter { $0.role == .endogenous }.map(\.name)
    let unknown = equations.filter { !names.contains($0.variable) }.map {
      Diagnostic.error(
        at: $0.range, en: "no endogenous variable is called \"\($0.variable)\"",
        zh: "没有名为“\($0.variable)”的内生变量", hint: nameHint($0.variable, among: names))
    }
    return missing + unknown
  }

  /// An equation determines the variable it is filed under, once.
  private func checkLeftSides() -> [Diagnostic] {
    var first: [String: SourceRange] = [:]
    return equations.flatMap { equation -> [Diagnostic] in
      var problems: [Diagnostic] = []
      if let other = first[equation.variable] {
        problems.append(
          .error(
            at: equation.range, en: "\(equation.variable) has two equations; the other is at \(other)",
            zh: "\(equation.variable) 有两个方程，另一个在 \(other)"))
      }
      first[equation.variable] = equation.range
      return problems + [equation.leftSideProblem].compactMap(\.self)
    }
  }

  /// What is added or compared has one unit, where units are declared.
  private func checkUnits() -> [Diagnostic] {
    let declared = variables.compactMap { variable in variable.unit.map { (variable.name, $0) } }
    var check = UnitCheck(units: Dictionary(declared, uniquingKeysWith: { first, _ in first }))
    for equation in equations {
      switch equation.kind {
      case .identity(let identity): check.check(identity, at: equation.range)
      case .calibrated(let calibrated): check.check(calibrated.equation, at: equation.range)
      case .regression: for formula in equation.formulas { check.check(formula) }
      }
    }
    return check.problems
  }

  private func checkNames(_ declared: Set<String>) -> [Diagnostic] {
    let names = variables.map(\.name)
    let known = declared.union(names)
    return equations.flatMap { equation -> [Diagnostic] in
      let own = equation.namedCoefficients
      return equation.formulas.flatMap { formula in
        formula.variables.filter { !known.contains($0.name) && !own.contains($0.name) }.map {
          Diagnostic.error(
            at: formula.range, en: "no variable is called \"\($0.name)\"", zh: "没有名为“\($0.name)”的变量",
            hint: didYouMean($0.name, among: names + own))
        }
      } + clash(equation, own: own, names: names)
    }
  }

  private func clash(_ equation: EquationSpecification, own: [String], names: [String]) -> [Diagnostic] {
    own.filter(names.contains).map {
      .error(
        at: equation.range, en: "\"\($0)\" is both a coefficient and a variable", zh: "“\($0)”既是系数又是变量名")
    }
  }
}

extension EquationSpecification {
  /// What is wrong with the left side: it cannot be solved for one variable, or not for the one the equation is filed under.
  fileprivate var leftSideProblem: Diagnostic? {
    let left: LeftSide
    let range: SourceRange
    switch kind {
    case .identity(let equation): (left, range) = (equation.left, self.range)
    case .calibrated(let calibrated): (left, range) = (calibrated.equation.left, self.range)
    case .regression(let regression):
      range = regression.response.range == .none ? self.range : regression.response.range
      do throws(Diagnostic) {
        left = try LeftSide(regression.response)
      } catch {
        return error
      }
    }
    guard left.variable != variable else { return regressionOnItself }
    return .error(
      at: range, en: "the equation filed under \(variable) determines \(left.variable)",
      zh: "写在 \(variable) 名下的方程决定的是 \(left.variable)",
      hint: LocalizedText(
        en: "write the left side in \(variable), or file the equation under \(left.variable)",
        zh: "请把左边写成 \(variable)，或把方程改名为 \(left.variable)"))
  }

  /// A response that explains itself fits perfectly and says nothing.
  private var regressionOnItself: Diagnostic? {
    guard case .regression(let regression) = kind else { return nil }
    let own = VariableReference(name: variable, shift: 0)
    let term = regression.equation.terms.first { $0.expression.variables.contains(own) }
    return term.map {
      .error(
        at: $0.expression.range == .none ? range : $0.expression.range,
        en: "\(variable) of the same period stands among the terms that explain it",
        zh: "\(variable) 的当期值出现在解释它自己的项中",
        hint: LocalizedText(en: "use \(variable)[-1]", zh: "请用 \(variable)[-1]"))
    }
  }

  /// The coefficients that have names of their own.
  fileprivate var namedCoefficients: [String] {
    switch kind {
    case .calibrated(let calibrated): calibrated.coefficients.map(\.name)
    case .regression(let regression) where regression.namesCoefficients: regression.equation.terms.map(\.name)
    default: []
    }
  }

  /// Every formula of the equation that names variables.
  var formulas: [Expression] {
    switch kind {
    case .identity(let equation): [equation.right]
    case .calibrated(let calibrated): [calibrated.equation.right]
    case .regression(let regression):
      [regression.response] + [regression.equation.offset].compactMap(\.self)
        + regression.equation.terms.map(\.expression) + (regression.instruments ?? [])
    }
  }
}
