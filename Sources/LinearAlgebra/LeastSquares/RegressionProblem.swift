/// A regression before it is fitted: inputs of fitting sizes, with usable weights.
struct RegressionProblem {
  let design: Matrix
  let response: [Double]
  let weights: [Double]?
  let prior: PriorRows?
  let options: LeastSquares.Options

  /// Checks sizes and weights. Entries are checked by `checkFinite()`, which costs a pass over the data.
  init(
    design: Matrix, response: [Double], weights: [Double]?, prior: PriorRows?,
    options: LeastSquares.Options
  ) throws(LinearAlgebraError) {
    guard response.count == design.rows else {
      throw .sizeMismatch(argument: "response", found: response.count, expected: design.rows)
    }
    if let weights, weights.count != design.rows {
      throw .sizeMismatch(argument: "weights", found: weights.count, expected: design.rows)
    }
    if let weights, let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .weightNotUsable(row: row, value: weights[row])
    }
    if let prior, prior.rows.columns != design.columns {
      throw .sizeMismatch(
        argument: "columns of the prior", found: prior.rows.columns, expected: design.columns)
    }
    self.design = design
    self.response = response
    self.weights = weights
    self.prior = prior
    self.options = options
  }

  /// Throws `notFinite` or `responseNotFinite` for the first NaN or infinity.
  func checkFinite() throws(LinearAlgebraError) {
    if let entry = design.firstNotFinite {
      throw .notFinite(row: entry.row, column: entry.column, value: entry.value)
    }
    if let row = response.firstIndex(where: { !$0.isFinite }) {
      throw .responseNotFinite(row: row, value: response[row])
    }
  }

  /// Data rows with positive weight.
  var usableRows: Int { weights.map { $0.count { $0 > 0 } } ?? design.rows }

  /// Throws `tooFewRows` where rows cannot determine the columns, unless that was allowed for.
  func checkRowCount() throws(LinearAlgebraError) {
    let rows = usableRows + (prior?.rows.rows ?? 0)
    guard rows >= design.columns || options.deficiency == .minimumNorm else {
      throw .tooFewRows(rows: rows, columns: design.columns)
    }
  }
}
