import Econometrics
import Localization
import Modeling
import Reporting

/// Every statistic of an equation in a line, with more digits than sentences have: those of `equations.csv`, and what
/// sentences tell beside them.
struct StatisticWords {
  let equation: FittedEquation
  let model: Model

  /// `Breusch-Pagan (equal variance): 1.4521, p = 0.6834`
  var texts: [LocalizedText] { freedom + listed + agreement + correlations + influence }

  private static let format = NumberFormat(decimals: 4)

  /// The digits of a statistic: four behind the point, of small ones more.
  private static func digits(_ value: Double) -> String {
    var format = format
    while format.decimals < 12, value != 0, abs(value) * power(format.decimals) < 1000 {
      format.decimals += 1
    }
    return format.digits(value)
  }

  private static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1) { value, _ in value * 10 } }

  /// What the data determine, and the degrees of freedom of t.
  private var freedom: [LocalizedText] {
    let degrees = equation.regression?.degreesOfFreedom ?? equation.estimate?.degreesOfFreedom
    guard let degrees, degrees.isFinite else { return [] }
    let digits = NumberFormat(decimals: 1).digits(degrees)
    return [LocalizedText(en: "Degrees of freedom of t: \(digits)", zh: "t 的自由度：\(digits)")]
  }

  /// Those of `equations.csv`; rows that weigh heavily are told with titles.
  private var listed: [LocalizedText] {
    zip(
      EquationsFile.statisticRows(equation, .en), EquationsFile.statisticRows(equation, .zh)
    ).compactMap { en, zh in
      guard !en.term.hasPrefix("leverage "), en.value != nil || !en.note.isEmpty else { return nil }
      return StatisticName.text(en.term)
        + LocalizedText(en: ": \(Self.words(en, ", "))", zh: "：\(Self.words(zh, "，"))")
    }
  }

  private static func words(_ row: EquationsFile.Row, _ separator: String) -> String {
    let value = row.value.map(digits)
    let error = row.error.map { " ± \(digits($0))" } ?? ""
    return [
      value.map { $0 + error }, row.p.map(probability), row.note.isEmpty ? nil : row.note,
    ].compactMap { $0 }.joined(separator: separator)
  }

  private static func probability(_ p: Double) -> String {
    "p = \(NumberFormat(decimals: 4, boundsSmall: true).digits(p))"
  }

  /// Theil's test of priors against data.
  private var agreement: [LocalizedText] {
    guard case .success(let test)? = equation.regression?.priorCompatibility else { return [] }
    let (value, p) = (Self.digits(test.statistic), Self.probability(test.p))
    return [
      LocalizedText(
        en: "Theil's test (priors and data agree): \(value), \(p)", zh: "泰尔检验（先验与数据一致）：\(value)，\(p)")
    ]
  }

  /// The correlations of its residuals with those of the other equations of its system.
  private var correlations: [LocalizedText] {
    guard let system = equation.system, let own = system.names.firstIndex(of: equation.variable) else {
      return []
    }
    return system.correlations(of: own).map { name, value in
      let digits = Self.format.digits(value)
      return LocalizedText(
        en: "correlation of its residuals with those of \(name): \(digits)", zh: "与 \(name) 残差的相关系数：\(digits)"
      )
    }
  }

  /// Rows that weigh heavily, and the coefficients without them.
  private var influence: [LocalizedText] {
    (equation.regression?.influentialRows() ?? []).map { row in
      let without = zip(equation.coefficients, row.coefficientsWithout ?? []).map { coefficient, value in
        model.term(coefficient.name) + LocalizedText(" \(Self.format.digits(value))")
      }
      let leverage = Self.format.digits(row.leverage)
      let opening = LocalizedText(
        en: "\(row.label): leverage \(leverage)", zh: "\(row.label)：杠杆值 \(leverage)")
      guard !without.isEmpty else { return opening }
      return opening + LocalizedText(en: "; without it: ", zh: "；剔除后：") + without.joined(en: ", ", zh: "，")
    }
  }
}
