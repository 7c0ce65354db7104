import Localization

/// The names of the statistics of `equations.csv` for people.
enum StatisticName {
  /// The name of a statistic; one that carries a name of its own (`leverage 2020Q1`, `lag_sum x`) keeps it. Unknown ones stay as
  /// they are.
  static func text(_ term: String) -> LocalizedText {
    if let name = names[term] { return name }
    let parts = term.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let name = names[parts[0]] else { return LocalizedText(term) }
    return name + LocalizedText(en: ", \(parts[1])", zh: "，\(parts[1])")
  }

  private static let names: [String: LocalizedText] = [
    "projection_residual_sd": LocalizedText(
      en: "residual standard deviation of a projection", zh: "预测期残差标准差"),
    "s": LocalizedText(en: "standard error of the regression", zh: "回归标准误"),
    "rss": LocalizedText(en: "residual sum of squares", zh: "残差平方和"),
    "effective_coefficients": LocalizedText(en: "coefficients that the data determine", zh: "有效系数个数"),
    "r_squared": LocalizedText("R²"),
    "adjusted_r_squared": LocalizedText(en: "adjusted R²", zh: "调整后R²"),
    "log_likelihood": LocalizedText(en: "log-likelihood", zh: "对数似然"),
    "aic": LocalizedText("AIC"), "bic": LocalizedText("BIC"),
    "durbin_watson": LocalizedText(en: "Durbin-Watson", zh: "DW 统计量"),
    "f": LocalizedText(en: "F", zh: "F 统计量"),
    "breusch_pagan": LocalizedText(en: "Breusch-Pagan (equal variance)", zh: "布罗施-帕甘检验（同方差）"),
    "jarque_bera": LocalizedText(en: "Jarque-Bera (normal errors)", zh: "JB 检验（误差正态）"),
    "breusch_godfrey_1": LocalizedText(en: "Breusch-Godfrey (no serial correlation)", zh: "BG 检验（无序列相关）"),
    "condition_number": LocalizedText(en: "condition number", zh: "条件数"),
    "leverage": LocalizedText(en: "leverage", zh: "杠杆值"),
    "rolling_origin_mae_unconditional": LocalizedText(
      en: "past forecasts, mean absolute error", zh: "历史预测平均绝对误差"),
    "rolling_origin_mae_conditional": LocalizedText(
      en: "the same, inputs given", zh: "历史预测平均绝对误差（给定输入）"),
    "rolling_origin_mae_naive": LocalizedText(
      en: "the same of “as the year before”", zh: "简单外推的平均绝对误差"),
    "rolling_origin_coverage_80": LocalizedText(en: "past outcomes inside the 80 % band", zh: "落在80%区间的历史比例"),
    "rolling_origin_coverage_95": LocalizedText(en: "past outcomes inside the 95 % band", zh: "落在95%区间的历史比例"),
    "method": LocalizedText(en: "method", zh: "估计方法"), "passes": LocalizedText(en: "passes", zh: "迭代次数"),
    "restriction": LocalizedText(en: "restriction", zh: "约束"),
    "restrictions_f": LocalizedText(en: "F of the restrictions", zh: "约束的 F 检验"),
    "lag_sum": LocalizedText(en: "sum of the lags", zh: "滞后合计"),
    "mean_lag": LocalizedText(en: "mean lag", zh: "平均滞后"),
    "instruments": LocalizedText(en: "instruments", zh: "工具变量"),
    "sargan": LocalizedText(en: "Sargan (valid instruments)", zh: "萨尔甘检验（工具变量有效）"),
    "first_stage_f": LocalizedText(en: "first-stage F", zh: "第一阶段 F"),
    "residual_covariance": LocalizedText(en: "residual covariance", zh: "残差协方差"),
    "system_overidentification": LocalizedText(en: "valid instruments of the system", zh: "系统的工具变量有效性检验"),
  ]
}
