import Econometrics
import LinearAlgebra
import SourceText

/// The lower factors with which the equations' coefficients are drawn, one for each equation or system of equations.
struct CovarianceFactors {
  /// By equation: the factor of its covariance, or of its system's.
  private var factors: [Matrix?]
  /// By equation: its first row in the factor.
  private var offsets: [Int]
  /// By equation: the equations whose coefficients stand in the factor up to and including its own.
  private var members: [[Int]]

  /// Factors every estimated covariance.
  ///
  /// - Throws: for a covariance that is not a covariance, the equation.
  init(_ equations: [FittedEquation]) throws(Diagnostic) {
    factors = []
    offsets = []
    members = []
    var positions: [String: Int] = [:]
    for (index, equation) in equations.enumerated() { positions[equation.variable] = index }
    var systems: [[String]: Matrix] = [:]
    for (index, equation) in equations.enumerated() {
      switch equation.uncertainty {
      case .independent, .withPrior: append(nil, 0, [index])
      case .joint(let covariance): append(try Self.factor(covariance, of: equation), 0, [index])
      case .system(let covariance, let names, let offset):
        if systems[names] == nil { systems[names] = try Self.factor(covariance, of: equation) }
        let place = names.firstIndex(of: equation.variable) ?? names.endIndex - 1
        append(systems[names], offset, names[...place].compactMap { positions[$0] })
      }
    }
  }

  private mutating func append(_ factor: Matrix?, _ offset: Int, _ equations: [Int]) {
    factors.append(factor)
    offsets.append(offset)
    members.append(equations)
  }

  /// The factor of an equation's covariance and its first row in it.
  func lower(of equation: Int) -> (lower: Matrix, offset: Int)? {
    factors[equation].map { ($0, offsets[equation]) }
  }

  /// The equations whose coefficients' numbers an equation needs, itself last.
  func drivers(of equation: Int) -> [Int] { members[equation] }

  private static func factor(_ covariance: Matrix, of equation: FittedEquation) throws(Diagnostic) -> Matrix {
    do throws(LinearAlgebraError) {
      return try Cholesky(covariance).lower
    } catch {
      if let lower = semidefiniteFactor(covariance) { return lower }
      throw .error(
        at: equation.range, en: "the coefficients of \(equation.variable) cannot be drawn: \(error)",
        zh: "无法抽取 \(equation.variable) 方程的系数：\(error)")
    }
  }

  /// L with LL' = A where A may be singular, as restrictions make it: a pivot next to nothing has a column of zeros. Nil where A
  /// has a negative one.
  static func semidefiniteFactor(_ matrix: Matrix) -> Matrix? {
    let count = matrix.rows
    var lower = Matrix(rows: count, columns: count)
    for column in 0..<count {
      var pivot = matrix[column, column]
      for k in 0..<column { pivot -= lower[column, k] * lower[column, k] }
      let noise = 1e-10 * abs(matrix[column, column])
      guard pivot.isFinite, pivot >= -noise else { return nil }
      guard pivot > noise else { continue }
      lower[column, column] = pivot.squareRoot()
      for row in column + 1..<max(count, column + 1) {
        var sum = matrix[row, column]
        for k in 0..<column { sum -= lower[row, k] * lower[column, k] }
        lower[row, column] = sum / lower[column, column]
      }
    }
    return lower
  }
}
