import Econometrics
import Expressions
import LinearAlgebra
import Localization
import TimeSeries

extension ModelEstimator {
  /// A `regress:` equation: least squares, or mixed estimation where there are priors.
  func fit(
    _ specification: RegressionSpecification, _ equation: EquationSpecification
  ) throws(EconometricsError) -> FittedEquation {
    let formula = specification.formula
    let rows = PublishedSpans(
      response: equation.variable, sample: specification.sample, data: data, frequency: model.frequency)
    let design = try DesignMatrix(formula, data: rows, missingRegressors: .mean)
    let fitted = try estimator(specification).fit(design)
    let coefficients = (try? fitted.termsWithLeaveOneOut()) ?? fitted.terms
    let left = (try? LeftSide(formula.response)) ?? LeftSide(of: equation.variable)
    return FittedEquation(
      left: left,
      right: FittedEquation.linearSum(
        coefficients, terms: (formula.hasIntercept ? [nil] : []) + formula.terms.map(Optional.some)),
      coefficients: coefficients, uncertainty: uncertainty(fitted, design, specification),
      residual: residual(fitted, specification), regression: fitted,
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

  private func remarks(_ design: DesignMatrix, _ specification: RegressionSpecification) -> [LocalizedText] {
    design.names.indices.compactMap { column in
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
