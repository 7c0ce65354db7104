import Foundation
import LinearAlgebra
import TestSupport

/// One linear regression of the NIST Statistical Reference Datasets with its certified results.
struct NISTSet {
  var name: String
  var hasIntercept = true
  var isPolynomial = false
  var coefficients: [Double] = []
  var standardErrors: [Double] = []
  var residualDeviation = 0.0
  var rSquared = 0.0
  /// y, then the predictors.
  var rows: [[Double]] = []

  struct Unreadable: Error { var line: String }

  /// Reads `Tests/Fixtures/nist/NAME.txt`.
  init(_ name: String) throws {
    self.name = name
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/nist/\(name).txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      try read(line: String(line))
    }
  }

  private mutating func read(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap(Double.init)
    switch (words[0], numbers.count) {
    case ("#", _): return
    case ("model", _):
      isPolynomial = words[1] == "polynomial"
      hasIntercept = words[2] == "intercept"
    case ("coefficient", 2):
      coefficients.append(numbers[0])
      standardErrors.append(numbers[1])
    case ("residual-deviation", 1): residualDeviation = numbers[0]
    case ("r-squared", 1): rSquared = numbers[0]
    case ("f-statistic", 1): return
    case ("row", 2...): rows.append(numbers)
    default: throw Unreadable(line: line)
    }
  }

  /// The design over the rows in `order`; powers are the doubles nearest to x to the k.
  func design(order: [Int]) -> Matrix {
    Matrix(
      rowVectors: order.map { r in
        let x = Array(rows[r].dropFirst())
        guard isPolynomial else { return (hasIntercept ? [1] : []) + x }
        return (0..<coefficients.count).map { pow(x[0], Double($0)) }
      })
  }

  func response(order: [Int]) -> [Double] { order.map { rows[$0][0] } }

  /// Smallest number of correct digits over the coefficients of `fit`.
  func coefficientDigits(_ fit: LeastSquares) -> Double {
    smallest(fit.coefficients, coefficients)
  }

  /// Smallest number of correct digits over the standard errors of `fit`; 15 where they are certified zero.
  func standardErrorDigits(_ fit: LeastSquares) -> Double {
    residualDeviation == 0 ? 15 : smallest(fit.standardErrors, standardErrors)
  }

  private func smallest(_ found: [Double], _ certified: [Double]) -> Double {
    zip(found, certified).map { correctDigits($0, certified: $1) }.min() ?? 0
  }
}

extension SplitMix64 {
  /// Uniform on (-1, 1).
  mutating func uniform() -> Double { Double.random(in: -1..<1, using: &self) }

  /// A matrix of such numbers.
  mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: (0..<(rows * columns)).map { _ in uniform() })
  }
}
