import Econometrics
import Localization
import Modeling
import Reporting
import TimeSeries

/// What there is to say about one equation's sample, fit and tests, each refused test with its reason.
struct EquationFacts {
  let equation: FittedEquation
  let model: Model
  let seeds: SeedDatabase

  var texts: [LocalizedText] {
    (sample + (StructuralFacts(equation)?.texts ?? []) + residual + fit + tests + influence + remarks
      + sharpening).map(\.closed)
  }

  private var sample: [LocalizedText] {
    guard let regression = equation.regression else { return [] }
    let (rows, count) = (regression.observationCount, regression.coefficientCount)
    let effective = NumberFormat(decimals: 1).digits(regression.effectiveDegreesOfFreedom)
    let clusters =
      regression.clusterCount.map {
        LocalizedText(en: " in \($0) years", zh: "（\($0)年）")
      } ?? LocalizedText("")
    let freedom = NumberFormat(decimals: 0).digits(regression.degreesOfFreedom)
    let basis =
      regression.degreesOfFreedom.isFinite
      ? LocalizedText(en: "; t has \(freedom) degrees of freedom", zh: "；t 的自由度为\(freedom)")
      : LocalizedText("")
    return [
      LocalizedText(
        en:
          "Sample: \(rows) rows\(clusters.en). Effective degrees of freedom: the data determine \(effective) of \(count) coefficients\(basis.en)",
        zh: "样本：\(rows)行\(clusters.zh)。有效自由度：\(count)个系数中由数据决定的相当于\(effective)个\(basis.zh)")
    ]
  }

  private var residual: [LocalizedText] {
    guard equation.residual.standardDeviation > 0 else { return [] }
    let size = NumberFormat(decimals: 2).digits(equation.residual.standardDeviation)
    let basis = equation.residual.basis
    return [
      LocalizedText(
        en: "Residual standard deviation of a projected period: \(size) (\(basis.en))",
        zh: "预测期残差标准差：\(size)（\(basis.zh)）")
    ]
  }

  private var fit: [LocalizedText] {
    guard let regression = equation.regression, regression.observationCount > regression.coefficientCount,
      case .success(let share) = regression.rSquared
    else { return [] }
    return [FitWords.share(share, isCentred: regression.design.interceptColumn != nil)]
  }

  private var tests: [LocalizedText] {
    equation.regression.map { RegressionTestWords(regression: $0).texts } ?? []
  }

  private var influence: [LocalizedText] {
    (equation.regression?.influentialRows() ?? []).map { row in
      let format = NumberFormat(decimals: 2)
      let without = zip(equation.coefficients, row.coefficientsWithout ?? []).map { coefficient, value in
        model.term(coefficient.name) + LocalizedText(" \(format.digits(value))")
      }
      let leverage = format.digits(row.leverage)
      guard !without.isEmpty else {
        return LocalizedText(
          en: "Row \(row.label) determines a coefficient alone (leverage \(leverage))",
          zh: "\(row.label)单独决定一个系数（杠杆值\(leverage)）")
      }
      return LocalizedText(
        en:
          "\(row.label) weighs heavily (leverage \(leverage)); without it: \(without.map(\.en).joined(separator: ", "))",
        zh: "\(row.label)对估计的影响较大（杠杆值\(leverage)），剔除后：\(without.map(\.zh).joined(separator: "，"))")
    }
  }

  /// The estimator's remarks, variables called by their titles; of a pooled level, what it is pooled from.
  private var remarks: [LocalizedText] {
    if let pooled = equation.pooled { return [pooling(pooled)] }
    return equation.remarks.map { remark in
      equation.coefficients.compactMap { model.variable($0.name) }.reduce(remark) { text, variable in
        let title = variable.title.quoted
        return LocalizedText(
          en: text.en.replacing(variable.name, with: title.en),
          zh: text.zh.replacing(variable.name, with: title.zh))
      }
    }
  }

  private func pooling(_ pooled: PooledLevel) -> LocalizedText {
    let format = NumberFormat(decimals: 1)
    let levels = pooled.groups.filter { $0.role == .pooled }.map { group in
      let (name, mean) = (seeds.regionName(group.name), format.digits(group.mean))
      let years = NumberFormat(decimals: 0).digits(group.totalWeight)
      return LocalizedText(en: "\(name.en) \(mean) (\(years))", zh: "\(name.zh)\(mean)（\(years)）")
    }
    let term = model.term(pooled.coefficient)
    let left = pooled.excluded.map { place($0.name) }
    let excluded =
      left.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        en: "; left out, for reasons given in the model file: \(left.listed.en)",
        zh: "；排除（理由见模型文件）：\(left.listed.zh)")
    return LocalizedText(
      en:
        "The \(term.en) is pooled over regions, their mean a year (years): \(levels.map(\.en).joined(separator: ", "))",
      zh: "\(term.zh) 由各地区部分合并，各地区年均（年数）：\(levels.map(\.zh).joined(separator: "，"))") + excluded
  }

  /// A region, or a region and a year: 日照 2009.
  private func place(_ name: String) -> LocalizedText {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard let region = parts.first else { return LocalizedText(name) }
    let rest = parts.dropFirst().map { LocalizedText(en: " \($0)", zh: "\($0)年") }
    return rest.reduce(seeds.regionName(region), +)
  }

  private var sharpening: [LocalizedText] {
    equation.specification.sharpenedBy.map {
      [LocalizedText(en: "Would sharpen it most: ", zh: "最有助于改进的数据：") + $0]
    } ?? []
  }
}
