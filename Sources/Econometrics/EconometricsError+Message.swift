public import Localization

extension EconometricsError {
  /// One sentence for the user: what was found and what was expected.
  public var message: LocalizedText {
    LocalizedText(en: english, zh: chinese)
  }

  private var english: String {
    switch self {
    case .unknownVariable(let name, let nearest):
      "there is no variable \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .noUsableRows(let response):
      "no row carries \(response) together with the regressors it needs"
    case .regressorNeverObserved(let term): "\(term) is published in none of the rows"
    case .tooFewObservations(let found, let coefficients):
      "\(found) observations cannot determine \(coefficients) coefficients and the residual variance; at "
        + "least \(coefficients + 1) are needed"
    case .singular(let columns):
      "the regression is singular: " + columns.map(\.message.en).joined(separator: "; ")
    case .notFinite(let term, let row): "\(term) is not a number in row \(row)"
    case .sizeMismatch(let part, let found, let expected):
      "\(part.name.en) has \(found) entries, expected \(expected)"
    case .invalidWeight(let row, let value):
      "the weight of row \(row) is \(value), expected a positive number"
    case .unknownTerm(let name, let known):
      "the regression has no term \(name); it has \(known.joined(separator: ", "))"
    case .regressorNotGiven(let term): "the forecast needs a value of \(term)"
    case .regressorNotFinite(let term): "the forecast's value of \(term) is not a number"
    case .repeatedPrior(let term): "\(term) has two priors"
    case .invalidPrior(let term, let mean, let deviation):
      "the prior \(mean) ± \(deviation) of \(term) needs a finite mean and a positive deviation"
    case .invalidParameter(let parameter, let value): "\(parameter.name.en) cannot be \(value)"
    case .residualVarianceNotIdentified(let found, let coefficients):
      "\(found) observations for \(coefficients) coefficients leave no residual variance to weigh the "
        + "priors against; state the residual standard deviation"
    case .noPooledGroup: "no group takes part in the pooling"
    case .emptyGroup(let name): "group \(name) has no values"
    case .withinVarianceNotIdentified:
      "no group has two values, so the scatter within groups is unknown; state the variance"
    case .betweenVarianceNotIdentified(let groups):
      "the variance between groups needs at least two of them, found \(groups); state the variance"
    case .clusterMissing(let row): "row \(row) names no cluster"
    case .tooFewClusters(let found):
      "clustered standard errors need at least two clusters, found \(found)"
    case .refused(let refusal): refusal.message.en
    case .restrictionsNotIndependent(let texts):
      "the restrictions contradict or repeat each other, or leave nothing to estimate: "
        + texts.joined(separator: "; ")
    case .tooFewInstruments(let found, let needed):
      "\(found) independent instruments (the constant counted) cannot identify \(needed) coefficients"
    case .notConverged(let passes): "the iteration did not come to rest in \(passes) passes"
    case .rowsDiffer(let one, let other): "the equations of \(one) and \(other) have different rows"
    case .singularResidualCovariance:
      "the residuals of the system's equations are combinations of each other; are there more equations "
        + "than rows, or equations that add up?"
    case .numerical(let description): "the computation failed: \(description)"
    }
  }

  private var chinese: String {
    switch self {
    case .unknownVariable(let name, let nearest):
      "没有变量 \(name)" + (nearest.map { "，是否指 \($0)？" } ?? "")
    case .noUsableRows(let response): "没有一行同时具有 \(response) 和所需的解释变量"
    case .regressorNeverObserved(let term): "\(term) 在所有行中都没有公布值"
    case .tooFewObservations(let found, let coefficients):
      "\(found) 个观测值不足以估计 \(coefficients) 个系数和残差方差，至少需要 \(coefficients + 1) 个"
    case .singular(let columns): "回归矩阵奇异：" + columns.map(\.message.zh).joined(separator: "；")
    case .notFinite(let term, let row): "\(term) 在行 \(row) 中不是数值"
    case .sizeMismatch(let part, let found, let expected): "\(part.name.zh)有 \(found) 项，应为 \(expected) 项"
    case .invalidWeight(let row, let value): "行 \(row) 的权重为 \(value)，应为正数"
    case .unknownTerm(let name, let known):
      "回归中没有 \(name) 这一项；现有各项为 \(known.joined(separator: "、"))"
    case .regressorNotGiven(let term): "预测缺少 \(term) 的取值"
    case .regressorNotFinite(let term): "预测中 \(term) 的取值不是数值"
    case .repeatedPrior(let term): "\(term) 有两个先验"
    case .invalidPrior(let term, let mean, let deviation):
      "\(term) 的先验 \(mean) ± \(deviation) 无效：均值应为有限数，标准差应为正数"
    case .invalidParameter(let parameter, let value): "\(parameter.name.zh)不能取 \(value)"
    case .residualVarianceNotIdentified(let found, let coefficients):
      "\(found) 个观测值、\(coefficients) 个系数，数据本身给不出衡量先验所需的残差方差；请给定残差标准差"
    case .noPooledGroup: "没有任何一组参与合并估计"
    case .emptyGroup(let name): "组 \(name) 没有数值"
    case .withinVarianceNotIdentified: "没有任何一组具有两个以上的值，组内方差无从得知；请给定该方差"
    case .betweenVarianceNotIdentified(let groups):
      "组间方差至少需要两个组，现有 \(groups) 个；请给定该方差"
    case .clusterMissing(let row): "行 \(row) 没有指明所属的组"
    case .tooFewClusters(let found): "聚类标准误至少需要两个组，现有 \(found) 个"
    case .refused(let refusal): refusal.message.zh
    case .restrictionsNotIndependent(let texts):
      "各约束相互矛盾或重复，或没有留下可估计的系数：" + texts.joined(separator: "；")
    case .tooFewInstruments(let found, let needed):
      "\(found) 个独立的工具变量（含常数项）不足以识别 \(needed) 个系数"
    case .notConverged(let passes): "迭代 \(passes) 次仍未收敛"
    case .rowsDiffer(let one, let other): "\(one) 与 \(other) 两个方程的样本行不同"
    case .singularResidualCovariance: "系统各方程的残差线性相关；是否方程多于样本行，或各方程之间有加总关系？"
    case .numerical(let description): "计算失败：\(description)"
    }
  }
}

extension CollinearColumn {
  /// What the column is a combination of, in words.
  public var message: LocalizedText {
    dependsOn.isEmpty
      ? LocalizedText(en: "\(name) is zero in every row", zh: "\(name) 在每一行都为零")
      : LocalizedText(
        en: "\(name) is a combination of \(dependsOn.joined(separator: ", "))",
        zh: "\(name) 是 \(dependsOn.joined(separator: "、")) 的线性组合")
  }
}
