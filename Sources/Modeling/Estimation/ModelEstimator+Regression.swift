import Econometrics
import Expressions
import LinearAlgebra
import Localization
import TimeSeries

extension ModelEstimator {
  /// A plain regression: least squares, or mixed estimation where there are priors.
  ///
  /// A row of `regress:` in which a regressor is missing stays in with it at its mean; one of `estimate:` is left out.
  func fit(
    _ specification: RegressionSpecification, _ equation: EquationSpecification
  ) throws(EconometricsError) -> FittedEquation {
    let linear = specification.equation
    let rows = PublishedSpans(
      response: equation.variable, sample: specification.sample, data: data, frequency: model.frequency)
    let design = try DesignMatrix(
      linear, data: rows, missingRegressors: specification.namesCoefficients ? .drop : .mean,
      undefinedTerms: specification.undefinedTerms)
    let fitted = try estimator(specification).fit(design)
    let coefficients = (try? fitted.termsWithLeaveOneOut()) ?? fitted.terms
    let left = (try? LeftSide(linear.response)) ?? LeftSide(of: equation.variable)
    let right =
      specification.namesCoefficients
      ? specification.rightSide { .variable(FittedEquation.symbol(for: $0)) }
      : FittedEquation.linearSum(
        coefficients, terms: linear.terms.map { $0.expression.isNumber ? nil : $0.expression })
    return FittedEquation(
      left: left, right: right, coefficients: coefficients,
      uncertainty: uncertainty(fitted, design, specification),
      residual: residual(fitted, specification), regression: fitted, residuals: fitted.residualsByPeriod,
      remarks: remarks(design, specification), specification: equation)
  }

  private func estimator(_ specification: RegressionSpecification) -> any RegressionEstimator {
    let covariance = specification.covariance
    let priors = specification.econometricPriors
    guard !priors.isEmpty || specification.givenResidual != nil else {
      return OrdinaryLeastSquares(covariance: covariance)
    }
    let given = specification.givenResidual.map {
      ResidualVariance(value: $0 * $0, degreesOfFreedom: .infinity)
    }
    return MixedEstimation(
      priors: priors, covariance: given == nil ? covariance : .classical, residualVariance: given)
  }

  /// With a given residual and priors, the posterior covariance stands; otherwise the data's part scales with
  /// the drawn variance and the prior's does not.
  private func uncertainty(
    _ fitted: FittedRegression, _ design: DesignMatrix, _ specification: RegressionSpecification
  ) -> FittedEquation.Uncertainty {
    guard !specification.priors.isEmpty, specification.givenResidual == nil else {
      return .joint(covariance: fitted.covariance)
    }
    let precision = design.names.map { name in
      specification.prior(of: name).map { 1 / ($0.standardDeviation * $0.standardDeviation) } ?? 0
    }
    // A term the data say nothing about (early origins of an evaluation) leaves no data covariance to invert.
    guard let data = try? OrdinaryLeastSquares(covariance: specification.covariance).fit(design),
      let inverse = try? Cholesky(data.covariance).inverse
    else {
      return .joint(covariance: fitted.covariance)
    }
    return .withPrior(dataPrecision: inverse, priorPrecision: precision)
  }

  /// A projection of full years uses the residuals of the full-year rows, where spans of a part of a year are
  /// in the sample too.
  private func residual(_ fitted: FittedRegression, _ specification: RegressionSpecification) -> Residual {
    if let given = specification.givenResidual {
      return Residual(
        standardDeviation: given, degreesOfFreedom: nil,
        basis: LocalizedText(en: "given by the author", zh: "作者给定"))
    }
    let fullYears = fitted.design.rows.indices.filter { fitted.design.rows[$0].period?.isFullYear == true }
    guard specification.sample.usesPublishedSpans, fullYears.count < fitted.observationCount,
      case .success(let variance) = fitted.residualVariance(of: fullYears)
    else {
      return Residual(
        standardDeviation: fitted.sigma, degreesOfFreedom: fitted.residualVariance.degreesOfFreedom,
        basis: LocalizedText(en: "all rows of the sample", zh: "样本全部行"))
    }
    return Residual(
      standardDeviation: variance.standardDeviation, degreesOfFreedom: variance.degreesOfFreedom,
      basis: LocalizedText(
        en: "the \(fullYears.count) full-year rows", zh: "\(fullYears.count) 个全年样本"))
  }

  /// Rows that could not be used, of a sample that was asked for.
  func leftOut(_ design: DesignMatrix, _ specification: RegressionSpecification) -> [LocalizedText] {
    let undefined = design.droppedRows.filter { !$0.undefined.isEmpty }
    let missing = design.droppedRows.filter { $0.undefined.isEmpty }
    var texts: [LocalizedText] = []
    if specification.sample.periods != nil, !missing.isEmpty {
      let rows = missing.map { "\($0.label) (\($0.missing.joined(separator: ", ")))" }.joined(separator: ", ")
      texts.append(LocalizedText(en: "Left out for want of data: \(rows)", zh: "因缺数据未用：\(rows)"))
    }
    if !undefined.isEmpty {
      let rows = undefined.map { "\($0.label) (\($0.undefined.joined(separator: ", ")))" }
        .joined(separator: ", ")
      let count = undefined.count
      texts.append(
        LocalizedText(
          en: "\(count) \(count == 1 ? "row is" : "rows are") left out, where a term has no value: \(rows)",
          zh: "有 \(count) 行因某项无定义而未用：\(rows)"))
    }
    return texts
  }

  private func remarks(_ design: DesignMatrix, _ specification: RegressionSpecification) -> [LocalizedText] {
    guard !specification.namesCoefficients else { return leftOut(design, specification) }
    return design.names.indices.compactMap { column in
      let filled = design.filledCount(column: column)
      guard filled > 0 else { return nil }
      let name = design.names[column]
      return LocalizedText(
        en:
          "\(name) is unpublished in \(filled) of \(design.observationCount) rows, which stay in with it at its mean",
        zh: "\(design.observationCount) 行中有 \(filled) 行未公布 \(name)，按均值保留")
    }
  }
}

extension RegressionSpecification {
  /// A row of `estimate:` in which a term has no value is left out; in `regress:` that is an error.
  var undefinedTerms: UndefinedTerms { namesCoefficients ? .drop : .refuse }
}

extension FittedRegression {
  /// The residuals of the rows that carry a period.
  var residualsByPeriod: [Period: Double] { design.byPeriod(residuals) }
}

extension DesignMatrix {
  /// One value a row, by the row's period.
  func byPeriod(_ values: [Double]) -> [Period: Double] {
    let pairs = zip(rows.map(\.period), values).compactMap { period, value in period.map { ($0, value) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension RegressionSpecification {
  var covariance: CovarianceKind { clustersByYear ? .clustered : .classical }

  /// The prior on a column of the design.
  func prior(of column: String) -> Belief? {
    priors[column == DesignMatrix.interceptName ? Self.interceptName : column]
  }

  var econometricPriors: [Prior] {
    priors.sorted { $0.key < $1.key }.map { term, belief in
      Prior(
        term: term == Self.interceptName ? DesignMatrix.interceptName : term, mean: belief.mean,
        standardDeviation: belief.standardDeviation)
    }
  }
}
