import Expressions
import Localization
import SourceText
import TimeSeries

/// Whether what an equation adds, subtracts or compares is measured in one unit.
///
/// Declared units alone are judged. Products and quotients have units of their own (a price times an amount), and a number
/// may convert one unit into another, so what stands under them is judged by itself and the result is not. Rates, shares and
/// their changes go together: % plus or less pp is %, % less % is pp.
struct UnitCheck {
  /// What is known of the unit of an expression.
  private enum Measure {
    /// Nothing: not declared, or a product.
    case unknown
    /// A number, which goes with any unit.
    case bare
    case unit(Unit)
  }

  /// The declared units by variable.
  let units: [String: Unit]
  private(set) var problems: [Diagnostic] = []

  init(units: [String: Unit]) {
    self.units = units
  }

  /// Judges an expression that stands by itself, such as a term of a regression.
  mutating func check(_ expression: Expression) {
    _ = measure(of: expression)
  }

  /// Judges an equation: its two sides are compared.
  mutating func check(_ equation: Equation, at range: SourceRange) {
    let right = measure(of: equation.right)
    guard let declared = units[equation.left.variable] else { return }
    let left: Unit
    switch equation.left.transform {
    case .identity: left = declared
    case .d: left = declared.differenceUnit
    case .pct: left = .percent
    case .dlog, .log, .exp, .logit: return
    }
    guard case .unit(let found) = right, !left.goes(with: found) else { return }
    problems.append(
      .differentUnits(
        (equation.left.description, left), (equation.right.description, found),
        LocalizedText(en: "equated", zh: "等同"),
        at: equation.right.range.file.isEmpty ? range : equation.right.range))
  }

  private mutating func measure(of expression: Expression) -> Measure {
    switch expression.node {
    case .number: return .bare
    case .variable(let name, _): return units[name].map(Measure.unit) ?? .unknown
    case .negate(let operand): return measure(of: operand)
    case .binary(let binary, let left, let right): return measure(of: binary, left, right, in: expression)
    case .call(let function, let arguments): return measure(of: function, arguments)
    default:
      for child in expression.children { check(child) }
      return .unknown
    }
  }

  private mutating func measure(
    of binary: BinaryOperator, _ left: Expression, _ right: Expression, in expression: Expression
  ) -> Measure {
    switch binary {
    case .add: return together(left, right, LocalizedText(en: "added", zh: "相加"), in: expression)
    case .subtract:
      let parts = ((left, measure(of: left)), (right, measure(of: right)))
      let result = combined(
        parts.0, parts.1, LocalizedText(en: "subtracted", zh: "相减"), at: expression.range)
      if case .unit(.percent) = parts.0.1, case .unit(.percent) = parts.1.1 { return .unit(.percentagePoint) }
      return result
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      _ = together(left, right, LocalizedText(en: "compared", zh: "比较"), in: expression)
    default:
      check(left)
      check(right)
    }
    return .unknown
  }

  private mutating func measure(of function: Function, _ arguments: [Expression]) -> Measure {
    switch function {
    case .conditional where arguments.count == 3:
      check(arguments[0])
      return alike(Array(arguments.dropFirst()))
    case .min, .max: return alike(arguments)
    case .abs, .ma, .sum: return arguments.first.map { measure(of: $0) } ?? .unknown
    case .d:
      guard let x = arguments.first, case .unit(let unit) = measure(of: x) else { return .unknown }
      return .unit(unit.differenceUnit)
    case .pct:
      if let x = arguments.first { check(x) }
      return .unit(.percent)
    default:
      for argument in arguments { check(argument) }
      return .unknown
    }
  }

  /// Values of which one is taken.
  private mutating func alike(_ parts: [Expression]) -> Measure {
    guard let first = parts.first else { return .unknown }
    var result = measure(of: first)
    for part in parts.dropFirst() {
      result = combined(
        (first, result), (part, measure(of: part)), LocalizedText(en: "chosen between", zh: "二者取一"),
        at: part.range)
    }
    return result
  }

  private mutating func together(
    _ left: Expression, _ right: Expression, _ verb: LocalizedText, in expression: Expression
  ) -> Measure {
    combined((left, measure(of: left)), (right, measure(of: right)), verb, at: expression.range)
  }

  private mutating func combined(
    _ left: (Expression, Measure), _ right: (Expression, Measure), _ verb: LocalizedText,
    at range: SourceRange
  ) -> Measure {
    switch (left.1, right.1) {
    case (.bare, let other), (let other, .bare): return other
    case (.unit(let own), .unit(let other)):
      guard own.goes(with: other) else {
        problems.append(
          .differentUnits((left.0.description, own), (right.0.description, other), verb, at: range))
        return .unknown
      }
      return .unit(own == .percentagePoint ? other : own)
    default: return .unknown
    }
  }
}

extension Unit {
  /// Whether values of two units may be added or compared.
  fileprivate func goes(with other: Unit) -> Bool { self == other || (isRate && other.isRate) }
}

extension Diagnostic {
  fileprivate static func differentUnits(
    _ left: (text: String, unit: Unit), _ right: (text: String, unit: Unit), _ verb: LocalizedText,
    at range: SourceRange
  ) -> Diagnostic {
    var hint = LocalizedText(
      en: "bring one of them into the other's unit, or leave out a unit that is not right",
      zh: "请把其中之一换算为另一单位，或去掉不正确的 unit")
    if let factor = try? left.unit.convert(1, to: right.unit) {
      let number = Quantity(factor).description
      hint = LocalizedText(
        en: "1 \(left.unit.symbol) is \(number) \(right.unit.symbol): multiply by it",
        zh: "1\(left.unit.symbol)等于\(number)\(right.unit.symbol)，请乘以该系数")
    }
    return .error(
      at: range,
      en:
        "\(left.text) is in \(left.unit.symbol) and \(right.text) in \(right.unit.symbol); they cannot be \(verb.en)",
      zh: "\(left.text) 的单位是 \(left.unit.symbol)，\(right.text) 是 \(right.unit.symbol)，不能\(verb.zh)",
      hint: hint)
  }
}
