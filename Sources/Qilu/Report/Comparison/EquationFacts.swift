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
  /// Where the figures lead: what tells of the equation.
  let target: Report.Target?

  var statements: [Report.Statement] {
    (sample + (StructuralFacts(equation, target)?.statements ?? []) + residual + fit + tests + influence
      + remarks + sharpening.map { Report.Statement($0) }).map(\.closed)
  }

  private var sample: [Report.Statement] {
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
    let text = LocalizedText(
      en:
        "Sample: \(rows) rows\(clusters.en). Effective degrees of freedom: the data determine \(effective) of \(count) coefficients\(basis.en)",
      zh: "样本：\(rows)行\(clusters.zh)。有效自由度：\(count)个系数中由数据决定的相当于\(effective)个\(basis.zh)")
    // What stands before the figures is a count of rows and years.
    let opening = LocalizedText(en: "Sample: \(rows) rows\(clusters.en)", zh: "样本：\(rows)行\(clusters.zh)")
    let figures = regression.degreesOfFreedom.isFinite ? [effective, freedom] : [effective]
    return [
      Report.Statement(
        text,
        mentions: [Report.Mention(opening, to: nil)]
          + figures.map { Report.Mention(LocalizedText($0), to: target) })
    ]
  }

  private var residual: [Report.Statement] {
    guard equation.residual.standardDeviation > 0 else { return [] }
    let size = NumberFormat(decimals: 2).digits(equation.residual.standardDeviation)
    let basis = equation.residual.basis
    return [
      Report.Statement(
        LocalizedText(
          en: "Residual standard deviation of a projected period: \(size) (\(basis.en))",
          zh: "预测期残差标准差：\(size)（\(basis.zh)）"), figures: [size], to: target)
    ]
  }

  private var fit: [Report.Statement] {
    guard let regression = equation.regression, regression.observationCount > regression.coefficientCount,
      case .success(let share) = regression.rSquared
    else { return [] }
    return [FitWords.share(share, isCentred: regression.design.interceptColumn != nil, to: target)]
  }

  private var tests: [Report.Statement] {
    equation.regression.map { RegressionTestWords(regression: $0, target: target).statements } ?? []
  }

  private var influence: [Report.Statement] {
    (equation.regression?.influentialRows() ?? []).map { row in
      let format = NumberFormat(decimals: 2)
      let leverage = Report.Statement(
        LocalizedText(format.digits(row.leverage)), figures: [format.digits(row.leverage)], to: target)
      let without = zip(equation.coefficients, row.coefficientsWithout ?? []).map { coefficient, value in
        Report.Statement(
          LocalizedText(format.digits(value)), figures: [format.digits(value)], to: target
        ).behind(model.term(coefficient.name) + LocalizedText(" "))
      }
      guard !without.isEmpty else {
        return leverage.behind(
          LocalizedText(
            en: "Row \(row.label) determines a coefficient alone (leverage ", zh: "\(row.label)单独决定一个系数（杠杆值"))
          + Report.Statement(LocalizedText(en: ")", zh: "）"))
      }
      return leverage.behind(
        LocalizedText(en: "\(row.label) weighs heavily (leverage ", zh: "\(row.label)对估计的影响较大（杠杆值"))
        + Report.Statement(LocalizedText(en: "); without it: ", zh: "），剔除后："))
        + without.joined(en: ", ", zh: "，")
    }
  }

  /// The estimator's remarks, variables called by their titles; of a pooled level, what it is pooled from.
  private var remarks: [Report.Statement] {
    if let pooled = equation.pooled { return [pooling(pooled)] }
    return equation.remarks.map { Report.Statement(named($0)) }
  }

  /// A remark with variables called by their titles.
  private func named(_ remark: LocalizedText) -> LocalizedText {
    equation.coefficients.compactMap { model.variable($0.name) }.reduce(remark) { text, variable in
      let title = variable.title.quoted
      return LocalizedText(
        en: text.en.replacing(variable.name, with: title.en),
        zh: text.zh.replacing(variable.name, with: title.zh))
    }
  }

  private func pooling(_ pooled: PooledLevel) -> Report.Statement {
    let format = NumberFormat(decimals: 1)
    let levels = pooled.levels(format, seeds).map { level in
      Report.Statement(level.text, figures: [level.mean], to: target)
    }
    let term = model.term(pooled.coefficient)
    let left = pooled.excluded.map { place($0.name) }
    let excluded =
      left.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        en: "; left out, for reasons given in the model file: \(left.listed.en)",
        zh: "；排除（理由见模型文件）：\(left.listed.zh)")
    return levels.joined(en: ", ", zh: "，").behind(
      LocalizedText(
        en: "The \(term.en) is pooled over regions, their mean a year (years): ",
        zh: "\(term.zh) 由各地区部分合并，各地区年均（年数）：")) + Report.Statement(excluded)
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

extension PooledLevel {
  /// The regions' means with how many years each is worth: `China -3.4 (9)`.
  func levels(_ format: NumberFormat, _ seeds: SeedDatabase) -> [(text: LocalizedText, mean: String)] {
    groups.filter { $0.role == .pooled }.map { group in
      let (name, mean) = (seeds.regionName(group.name), format.digits(group.mean))
      let years = NumberFormat(decimals: 0).digits(group.totalWeight)
      return (LocalizedText(en: "\(name.en) \(mean) (\(years))", zh: "\(name.zh)\(mean)（\(years)）"), mean)
    }
  }
}
