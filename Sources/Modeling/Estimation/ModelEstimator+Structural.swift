import Econometrics
import Expressions
import LinearAlgebra
import Localization
import SourceText
import TimeSeries

extension ModelEstimator {
  /// An equation with restrictions, distributed lags, autoregressive errors or instruments.
  func fitStructural(
    _ specification: RegressionSpecification, _ equation: EquationSpecification, _ method: EquationMethod
  ) throws(EconometricsError) -> FittedEquation {
    let (design, instruments) = try self.design(specification, equation, method)
    let restrictions = specification.allRestrictions
    let estimate: EquationEstimate
    if specification.errorOrder > 0 {
      estimate = try CochraneOrcutt(
        order: specification.errorOrder, restrictions: restrictions, instruments: instruments
      ).fit(design)
    } else if let instruments {
      estimate = try TwoStageLeastSquares(instruments: instruments, restrictions: restrictions).fit(design)
    } else {
      estimate = try RestrictedLeastSquares(restrictions: restrictions).fit(design)
    }
    return fitted(estimate, specification, equation, design)
  }

  /// The rows of an equation, with its instruments where the method uses them.
  private func design(
    _ specification: RegressionSpecification, _ equation: EquationSpecification, _ method: EquationMethod
  ) throws(EconometricsError) -> (DesignMatrix, InstrumentMatrix?) {
    let rows = PublishedSpans(
      response: equation.variable, sample: specification.sample, data: data, frequency: model.frequency,
      leading: specification.errorOrder)
    let linear = specification.expandedEquation
    let undefined = specification.undefinedTerms
    guard method.usesInstruments else {
      return (try DesignMatrix(linear, data: rows, undefinedTerms: undefined), nil)
    }
    let (design, instruments) = try DesignMatrix.withInstruments(
      linear, model.instruments(of: specification), data: rows, undefinedTerms: undefined)
    return (design, instruments)
  }

  private func fitted(
    _ estimate: EquationEstimate, _ specification: RegressionSpecification,
    _ equation: EquationSpecification, _ design: DesignMatrix
  ) -> FittedEquation {
    FittedEquation(
      left: (try? LeftSide(specification.response)) ?? LeftSide(of: equation.variable),
      right: specification.rightSide { .variable(FittedEquation.symbol(for: $0)) },
      coefficients: estimate.terms, uncertainty: .joint(covariance: estimate.covariance),
      residual: Residual(
        standardDeviation: estimate.sigma,
        degreesOfFreedom: estimate.residualVariance.degreesOfFreedom,
        basis: LocalizedText(en: "all rows of the sample", zh: "样本全部行")),
      estimate: estimate,
      distributedLags: specification.distributedLags.compactMap { name, lag in
        DistributedLag(name, lag, coefficients: specification.lagNames(name, lag), of: estimate)
      },
      residuals: estimate.design.byPeriod(estimate.residuals),
      remarks: leftOut(design, specification) + estimate.cautions, specification: equation)
  }
}

extension ModelEstimator {
  /// The equations that a method estimates together.
  func members(of method: EquationMethod) -> [EquationSpecification] {
    model.equations.filter { equation in
      if case .regression(let regression) = equation.kind {
        model.method(of: regression) == method
      } else {
        false
      }
    }
  }

  /// One equation of a system, estimated with all of it.
  func fitTogether(
    _ specification: EquationSpecification, _ method: EquationMethod
  ) throws(Diagnostic) -> FittedEquation {
    let system = try fitSystem(members(of: method), method)
    if let equation = system.first(where: { $0.variable == specification.variable }) { return equation }
    throw failure(.noUsableRows(response: specification.variable), specification)
  }

  /// Equations estimated together, on the rows that all of them have.
  func fitSystem(
    _ members: [EquationSpecification], _ method: EquationMethod
  ) throws(Diagnostic) -> [FittedEquation] {
    var parts: [SystemPart] = []
    for member in members {
      guard case .regression(let regression) = member.kind else { continue }
      do throws(EconometricsError) {
        let (design, instruments) = try design(regression, member, method)
        parts.append(SystemPart(member, regression, design, instruments))
      } catch {
        throw failure(error, member)
      }
    }
    guard let first = parts.first else { return [] }
    do throws(EconometricsError) {
      return try fit(parts, method)
    } catch {
      throw failure(error, first.equation)
    }
  }

  private func fit(
    _ parts: [SystemPart], _ method: EquationMethod
  ) throws(EconometricsError) -> [FittedEquation] {
    let common = parts.dropFirst().reduce(Set(parts[0].design.rowLabels)) {
      $0.intersection($1.design.rowLabels)
    }
    guard !common.isEmpty else { throw .noUsableRows(response: parts[0].equation.variable) }
    var equations: [SystemEquation] = []
    for part in parts {
      let outside = part.design.rows.indices.filter { !common.contains(part.design.rows[$0].label) }
      equations.append(
        SystemEquation(
          name: part.equation.variable, design: try part.design.removing(rows: Set(outside)),
          restrictions: part.regression.allRestrictions))
    }
    let system: FittedSystem
    if let instruments = parts[0].instruments, method == .threeStage {
      let rows = parts[0].design.rows.indices.filter { common.contains(parts[0].design.rows[$0].label) }
      system = try ThreeStageLeastSquares(
        instruments: InstrumentMatrix(
          names: instruments.names, matrix: instruments.matrix.selecting(rows: rows)),
        iterates: model.estimation.iterates
      ).fit(equations)
    } else {
      system = try SeeminglyUnrelatedRegressions(iterates: model.estimation.iterates).fit(equations)
    }
    return parts.indices.map { index in
      let part = parts[index]
      var equation = fitted(system.equations[index], part.regression, part.equation, part.design)
      equation.system = system
      equation.uncertainty = .system(
        covariance: system.covariance, equations: system.names, offset: system.columns(of: index).lowerBound)
      equation.remarks += part.remarks(common: common.count)
      return equation
    }
  }
}

/// An equation of a system with its rows.
private struct SystemPart {
  let equation: EquationSpecification
  let regression: RegressionSpecification
  let design: DesignMatrix
  let instruments: InstrumentMatrix?

  init(
    _ equation: EquationSpecification, _ regression: RegressionSpecification, _ design: DesignMatrix,
    _ instruments: InstrumentMatrix?
  ) {
    (self.equation, self.regression) = (equation, regression)
    (self.design, self.instruments) = (design, instruments)
  }

  func remarks(common: Int) -> [LocalizedText] {
    let lost = design.observationCount - common
    guard lost > 0 else { return [] }
    return [
      LocalizedText(
        en: "\(lost) of its rows are not used: the system has \(common) rows that all its equations have",
        zh: "有 \(lost) 行未用：系统各方程共有的样本为 \(common) 行")
    ]
  }
}

extension EquationEstimate {
  /// What a reader should be warned of.
  var cautions: [LocalizedText] {
    var texts: [LocalizedText] = []
    if !isStationary {
      texts.append(
        LocalizedText(
          en: "The autoregression of the errors does not die out: a shock stays or grows",
          zh: "误差的自回归不收敛：冲击不会消失"))
    }
    let weak = (instruments?.firstStages ?? []).filter(\.isWeak).map(\.regressor)
    if !weak.isEmpty {
      let names = weak.joined(separator: ", ")
      texts.append(
        LocalizedText(
          en:
            "The instruments are weak for \(names) (first-stage F below 10): its errors understate the doubt",
          zh: "对 \(names) 工具变量较弱（第一阶段 F 小于 10）：标准误低估了不确定性"))
    }
    return texts
  }
}
