public import Localization

/// Why a statistic is not given for these rows: the reason is printed where the number would stand.
public enum Refusal: Error, Hashable, Sendable {
  /// Two rows cover a common month, so their errors are correlated by construction.
  case overlappingSpans(String, String)
  /// Several rows (say, regions) share one period, so the rows are no single sequence.
  case severalRowsPerPeriod(String)
  /// A period is missing between two rows.
  case gap(after: String, before: String)
  /// Rows cover spans of different length.
  case unequalSpans(String, String)
  /// Some rows carry a period and this one does not.
  case rowWithoutPeriod(String)
  /// The statistic needs more rows than there are.
  case tooFewRows(found: Int, needed: Int)
  /// One row determines a coefficient alone, so its residual carries no information.
  case fullLeverage(row: String)
  /// The residuals are zero, so nothing about the errors can be tested.
  case exactFit
  /// The response is the same in every row.
  case constantResponse
  /// The regression has no regressor besides the constant.
  case noRegressors
  /// The covariance does not have the rank that the hypothesis needs (few clusters).
  case covarianceRank(restrictions: Int)
  /// The regression has no priors.
  case noPriors
  /// The data without priors do not determine the coefficients.
  case dataAloneSingular
  /// As many instruments as coefficients: nothing is left to test.
  case exactlyIdentified
  /// The distribution of the statistic is not known with autoregressive errors.
  case autoregressiveErrors
  /// Without the restrictions the data do not determine the coefficients.
  case unrestrictedSingular
  /// The statistic belongs to the system, not to one of its equations.
  case testedForTheSystem
  /// The rows do not stand in the order of time.
  case rowsOutOfOrder
}

extension Refusal {
  /// The reason in one sentence.
  public var message: LocalizedText {
    LocalizedText(en: "not given: " + english, zh: "不给出：" + chinese)
  }

  private var english: String {
    switch self {
    case .overlappingSpans(let one, let other):
      "the spans \(one) and \(other) overlap, so neighbouring errors share months by construction"
    case .severalRowsPerPeriod(let period):
      "several rows share the period \(period), so the rows are no single time series"
    case .gap(let after, let before): "periods are missing between \(after) and \(before)"
    case .unequalSpans(let one, let other): "\(one) and \(other) are spans of different length"
    case .rowWithoutPeriod(let row): "row \(row) has no period"
    case .tooFewRows(let found, let needed): "\(found) rows, at least \(needed) are needed"
    case .fullLeverage(let row): "row \(row) determines a coefficient alone (leverage 1)"
    case .exactFit: "the fit is exact, every residual is zero"
    case .constantResponse: "the response is the same in every row"
    case .noRegressors: "there is no regressor besides the constant"
    case .covarianceRank(let restrictions):
      "the covariance matrix is too poor in rank to test \(restrictions) restrictions jointly"
    case .noPriors: "there are no priors"
    case .dataAloneSingular: "without the priors the data do not determine the coefficients"
    case .exactlyIdentified: "there are just as many instruments as coefficients"
    case .autoregressiveErrors: "its distribution is not known with autoregressive errors"
    case .unrestrictedSingular: "without the restrictions the data do not determine the coefficients"
    case .testedForTheSystem: "it is tested for the system as a whole"
    case .rowsOutOfOrder: "the rows do not stand in the order of time"
    }
  }

  private var chinese: String {
    switch self {
    case .overlappingSpans(let one, let other): "时段 \(one) 与 \(other) 重叠，相邻误差必然含有相同月份"
    case .severalRowsPerPeriod(let period): "多行同属时段 \(period)，各行不构成单一时间序列"
    case .gap(let after, let before): "\(after) 与 \(before) 之间缺少时段"
    case .unequalSpans(let one, let other): "\(one) 与 \(other) 的时段长度不同"
    case .rowWithoutPeriod(let row): "行 \(row) 没有时段"
    case .tooFewRows(let found, let needed): "只有 \(found) 行，至少需要 \(needed) 行"
    case .fullLeverage(let row): "行 \(row) 单独决定一个系数（杠杆值为 1）"
    case .exactFit: "拟合完全精确，残差全为零"
    case .constantResponse: "被解释变量在每一行都相同"
    case .noRegressors: "除常数项外没有解释变量"
    case .covarianceRank(let restrictions): "协方差矩阵的秩不足以联合检验 \(restrictions) 个约束"
    case .noPriors: "没有先验"
    case .dataAloneSingular: "没有先验时，数据不足以确定各系数"
    case .exactlyIdentified: "工具变量与系数个数相同"
    case .autoregressiveErrors: "误差自相关时该统计量的分布未知"
    case .unrestrictedSingular: "没有约束时，数据不足以确定各系数"
    case .testedForTheSystem: "该检验针对整个系统"
    case .rowsOutOfOrder: "各行没有按时间排列"
    }
  }
}
