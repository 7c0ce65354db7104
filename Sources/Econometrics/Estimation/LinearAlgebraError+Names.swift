internal import LinearAlgebra

extension LinearAlgebraError {
  /// The error in the words of a design: rows and columns by name.
  func named(_ design: DesignMatrix) -> EconometricsError {
    switch self {
    case .notFinite(let row, let column, _):
      .notFinite(term: design.names[column], row: design.rows[row].label)
    case .responseNotFinite(let row, _):
      .notFinite(term: design.responseName, row: design.rows[row].label)
    case .weightNotUsable(let row, let value): .invalidWeight(row: design.rows[row].label, value: value)
    case .tooFewRows:
      .tooFewObservations(
        observations: design.observationCount, coefficients: design.coefficientCount)
    case .rankDeficient(_, _, let dependencies):
      .singular(dependencies.map { CollinearColumn($0, names: design.names) })
    default: .numerical(description: description)
    }
  }
}

extension CollinearColumn {
  init(_ dependency: ColumnDependency, names: [String]) {
    self.init(
      name: names[dependency.column], dependsOn: dependency.terms.map { names[$0.column] })
  }
}
