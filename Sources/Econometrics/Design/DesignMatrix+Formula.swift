public import Expressions
internal import LinearAlgebra
internal import SourceText

extension DesignMatrix {
  /// The design of `formula` on `data`.
  ///
  /// A row without the response is always left out. A row without a regressor is left out or kept with the
  /// regressor at its mean, as `missingRegressors` says; either way it is listed. A row in which no regressor at
  /// all is published is left out. A value that is NaN or
  /// infinite (the logarithm of a negative number, say) is an error, or leaves its row out, as `undefinedTerms` says; it
  /// is never a missing value.
  public init(
    _ formula: Formula, data: some RegressionData, missingRegressors: MissingRegressors = .drop,
    undefinedTerms: UndefinedTerms = .refuse
  ) throws(EconometricsError) {
    try self.init(
      LinearEquation(formula), data: data, missingRegressors: missingRegressors,
      undefinedTerms: undefinedTerms)
  }

  /// The design of an equation on `data`, by the same rules; its response is the equation's less the offset.
  public init(
    _ equation: LinearEquation, data: some RegressionData, missingRegressors: MissingRegressors = .drop,
    undefinedTerms: UndefinedTerms = .refuse
  ) throws(EconometricsError) {
    let table = try EvaluatedFormula(equation, data: data, undefinedTerms)
    if missingRegressors == .mean { try table.checkObserved() }
    let selection = table.selection(missingRegressors)
    guard !selection.kept.isEmpty else { throw .noUsableRows(response: table.responseName) }
    var columns = [[Double]]()
    var centers = [Double]()
    var filled = [FilledEntry]()
    for (term, values) in zip(table.termNames, table.terms) {
      let column = try FilledColumn(selection.kept.map { values[$0] }, name: term)
      filled += column.filledRows.map { FilledEntry(row: $0, column: columns.count) }
      columns.append(column.values)
      centers.append(column.center)
    }
    try self.init(
      matrix: Matrix(rows: selection.kept.count, columns: columns.count, elements: columns.flatMap { $0 }),
      response: selection.kept.compactMap { table.response[$0] }, names: table.termNames,
      responseName: table.responseName, rows: selection.kept.map { table.rows[$0] }, centers: centers,
      filled: filled, droppedRows: selection.dropped)
  }

  /// The design of an equation with its instruments (a constant and the expressions given) on the rows that have both.
  public static func withInstruments(
    _ equation: LinearEquation, _ instruments: [Expression], data: some RegressionData,
    undefinedTerms: UndefinedTerms = .refuse
  ) throws(EconometricsError) -> (design: DesignMatrix, instruments: InstrumentMatrix) {
    var joined = equation
    joined.terms.append(LinearEquation.Term(DesignMatrix.interceptName, .number(1)))
    joined.terms += instruments.map { LinearEquation.Term($0.description, $0) }
    let table = try DesignMatrix(joined, data: data, undefinedTerms: undefinedTerms)
    let count = equation.terms.count
    let places = Array(count..<joined.terms.count)
    return (
      try table.removing(columns: Set(places)),
      InstrumentMatrix(
        names: places.map { table.names[$0] }, matrix: table.matrix.selecting(columns: places))
    )
  }
}

/// The response and the terms of a formula in every candidate row; nil where something is not published.
private struct EvaluatedFormula {
  let responseName: String
  let termNames: [String]
  let rows: [ObservationRow]
  var response: [Double?] = []
  var terms: [[Double?]] = []
  /// The terms that are numbers, published everywhere.
  let constants: Set<Int>
  /// The terms without a value in rows that have all the figures.
  private var undefined: [Int: [String]] = [:]
  private let undefinedTerms: UndefinedTerms

  init(
    _ equation: LinearEquation, data: some RegressionData, _ undefinedTerms: UndefinedTerms
  ) throws(EconometricsError) {
    self.undefinedTerms = undefinedTerms
    responseName = equation.response.description
    termNames = equation.terms.map(\.name)
    constants = Set(equation.terms.indices.filter { equation.terms[$0].expression.isNumber })
    rows = data.rows
    response = try values(of: equation.adjustedResponse, named: responseName, data)
    for term in equation.terms {
      terms.append(try values(of: term.expression, named: term.name, data))
    }
  }

  private mutating func values(
    of expression: Expression, named name: String, _ data: some RegressionData
  ) throws(EconometricsError) -> [Double?] {
    try checkNames(expression, data)
    let plain = expression.expandingTimeOperators()
    var values = [Double?]()
    for row in rows.indices {
      var isPublished = true
      let value = plain.evaluate { variable, shift in
        let value = data.value(variable, shift: shift, row: row)
        if value == nil { isPublished = false }
        return value
      }
      // Everything it needs is published and it still has no value: a logarithm of a negative number, say.
      if value == nil, isPublished {
        guard undefinedTerms == .drop else { throw .notFinite(term: name, row: rows[row].label) }
        undefined[row, default: []].append(name)
      }
      values.append(value)
    }
    return values
  }

  private func checkNames(
    _ expression: Expression, _ data: some RegressionData
  ) throws(EconometricsError) {
    guard let known = data.variables else { return }
    for name in expression.variableNames where !known.contains(name) {
      throw .unknownVariable(name: name, nearest: nearestName(to: name, among: known))
    }
  }

  /// A regressor that is published nowhere has no mean to stand in for it.
  func checkObserved() throws(EconometricsError) {
    for (name, values) in zip(termNames, terms) where values.allSatisfy({ $0 == nil }) {
      throw .regressorNeverObserved(term: name)
    }
  }

  /// The rows that can be used and those that cannot.
  func selection(_ missingRegressors: MissingRegressors) -> (kept: [Int], dropped: [DroppedRow]) {
    var kept = [Int]()
    var dropped = [DroppedRow]()
    for row in rows.indices {
      var missing = response[row] == nil ? [responseName] : []
      let unpublished = zip(termNames, terms).filter { $0.1[row] == nil }.map(\.0)
      // A row in which no regressor is published says nothing about any of them.
      if missingRegressors == .drop || undefined[row] != nil
        || (unpublished.count == terms.count - constants.count && !unpublished.isEmpty)
      {
        missing += unpublished
      }
      if missing.isEmpty {
        kept.append(row)
      } else {
        dropped.append(
          DroppedRow(label: rows[row].label, missing: missing, undefined: undefined[row] ?? []))
      }
    }
    return (kept, dropped)
  }
}

/// A column whose holes stand at the mean of its published values; with holes it is centred there, so that
/// the term of a filled row is zero.
private struct FilledColumn {
  let values: [Double]
  let center: Double
  let filledRows: [Int]

  init(_ published: [Double?], name: String) throws(EconometricsError) {
    filledRows = published.indices.filter { published[$0] == nil }
    guard !filledRows.isEmpty else {
      values = published.compactMap { $0 }
      center = 0
      return
    }
    let known = published.compactMap { $0 }
    guard !known.isEmpty else { throw .regressorNeverObserved(term: name) }
    let mean = known.reduce(0, +) / Double(known.count)
    values = published.map { value in value.map { $0 - mean } ?? 0 }
    center = mean
  }
}
