public import Localization

/// A part of a regression whose length must fit the others'.
public enum RegressionPart: Hashable, Sendable {
  /// The response.
  case response
  /// The rows' names.
  case rows
  /// The columns' names.
  case names
  /// What was subtracted from the columns.
  case centers
  /// The rows' weights.
  case weights
  /// The regressors of a forecast.
  case regressors
  /// A column of a table.
  case column(String)
  /// The weights of a group's values.
  case groupWeights(String)

  /// What messages call it.
  public var name: LocalizedText {
    switch self {
    case .response: LocalizedText(en: "the response", zh: "被解释变量")
    case .rows: LocalizedText(en: "the list of rows", zh: "行名列表")
    case .names: LocalizedText(en: "the list of names", zh: "列名列表")
    case .centers: LocalizedText(en: "the list of centres", zh: "中心值列表")
    case .weights: LocalizedText(en: "the list of weights", zh: "权重列表")
    case .regressors: LocalizedText(en: "the list of regressors", zh: "解释变量取值列表")
    case .column(let name): LocalizedText(en: "column \(name)", zh: "列 \(name)")
    case .groupWeights(let name):
      LocalizedText(en: "the weights of group \(name)", zh: "组 \(name) 的权重")
    }
  }
}

/// A number that an estimator or a statistic is given and that has a range.
public enum RegressionParameter: Hashable, Sendable {
  /// The penalty of a ridge regression: zero or more.
  case penalty
  /// A residual variance: above zero to estimate with, zero or more to forecast with.
  case residualVariance
  /// The variance within groups: above zero.
  case withinVariance
  /// The variance between groups: zero or more.
  case betweenVariance
  /// A number of lags.
  case lags
  /// The level of an interval: between 0 and 1.
  case level

  /// What messages call it.
  public var name: LocalizedText {
    switch self {
    case .penalty: LocalizedText(en: "the penalty", zh: "惩罚系数")
    case .residualVariance: LocalizedText(en: "the residual variance", zh: "残差方差")
    case .withinVariance: LocalizedText(en: "the variance within groups", zh: "组内方差")
    case .betweenVariance: LocalizedText(en: "the variance between groups", zh: "组间方差")
    case .lags: LocalizedText(en: "the number of lags", zh: "滞后阶数")
    case .level: LocalizedText(en: "the level of the interval", zh: "区间的置信水平")
    }
  }
}
