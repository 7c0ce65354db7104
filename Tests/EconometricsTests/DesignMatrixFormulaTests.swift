import Econometrics
import Expressions
import LinearAlgebra
import SourceText
import Testing

struct DesignMatrixFormulaTests {
  private func table(_ columns: [String: [Double?]]) throws -> RegressionTable {
    let count = columns.values.first?.count ?? 0
    return try RegressionTable(
      rows: (0..<count).map { ObservationRow(label: "r\($0)") }, columns: columns)
  }

  private func design(
    _ formula: String, _ columns: [String: [Double?]], _ missing: MissingRegressors = .drop
  ) throws -> DesignMatrix {
    try DesignMatrix(
      Formula.parse(formula, at: SourceRange(file: "test", line: 1)), data: table(columns),
      missingRegressors: missing)
  }

  @Test func columnsInOrder() throws {
    let design = try design("y ~ x + log(z)", ["y": [1, 2], "x": [3, 4], "z": [1, 1]])
    #expect(design.names == ["constant", "x", "log(z)"])
    #expect(design.matrix == Matrix(columnVectors: [[1, 1], [3, 4], [0, 0]]))
    #expect(design.response == [1, 2])
    #expect(design.responseName == "y")
    #expect(design.droppedRows.isEmpty && design.filled.isEmpty)
  }

  @Test func withoutConstant() throws {
    let design = try design("y ~ x - 1", ["y": [1, 2], "x": [3, 4]])
    #expect(design.names == ["x"])
    #expect(design.interceptColumn == nil)
  }

  /// A lag and a difference look to earlier rows; the first row has none and is left out.
  @Test func lagsAndDifferences() throws {
    let design = try design("d(y) ~ x[-1]", ["y": [1, 3, 6], "x": [10, 20, 30]])
    #expect(design.response == [2, 3])
    #expect(design.matrix.column(1) == [10, 20])
    #expect(design.droppedRows == [DroppedRow(label: "r0", missing: ["d(y)", "x[-1]"])])
  }

  @Test func missingValuesDropRows() throws {
    let design = try design("y ~ x", ["y": [1, nil, 3, 4], "x": [1, 2, nil, 5]])
    #expect(design.rowLabels == ["r0", "r3"])
    #expect(
      design.droppedRows == [
        DroppedRow(label: "r1", missing: ["y"]), DroppedRow(label: "r2", missing: ["x"]),
      ])
  }

  /// The column is centred at the mean of what is published in the rows that stay; the holes are zeros.
  @Test func missingRegressorsAtTheMean() throws {
    let design = try design(
      "y ~ x + z", ["y": [1, nil, 3, 4], "x": [1, 9, nil, 5], "z": [1, 2, 3, 4]], .mean)
    #expect(design.rowLabels == ["r0", "r2", "r3"])
    #expect(design.matrix.column(1) == [-2, 0, 2])
    #expect(design.matrix.column(2) == [1, 3, 4])
    #expect(design.centers == [0, 3, 0])
    #expect(design.filled == [FilledEntry(row: 1, column: 1)])
    #expect(design.filledCount(column: 1) == 1 && design.filledCount(column: 2) == 0)
    #expect(design.droppedRows == [DroppedRow(label: "r1", missing: ["y"])])
  }

  @Test func filledEntriesFollowTheirRows() throws {
    let columns: [String: [Double?]] = ["y": [1, 2, 3, 4], "x": [1, nil, nil, 5], "z": [1, 2, 3, 5]]
    let design = try design("y ~ x + z", columns, .mean)
    let rest = try design.removing(rows: [0, 2])
    #expect(rest.filled == [FilledEntry(row: 0, column: 1)])
    #expect(rest.rowLabels == ["r1", "r3"])
    #expect(rest.centers == design.centers)
  }

  @Test func rowsInWhichATermHasNoValue() throws {
    let columns: [String: [Double?]] = ["y": [1, 2, 3, 4, 5], "x": [1, -2, 4, 5, nil]]
    let data = try table(columns)
    let formula = try Formula.parse("y ~ log(x)", at: SourceRange(file: "test", line: 1))
    #expect(throws: EconometricsError.notFinite(term: "log(x)", row: "r1")) {
      try DesignMatrix(formula, data: data)
    }
    let design = try DesignMatrix(formula, data: data, undefinedTerms: .drop)
    #expect(design.rowLabels == ["r0", "r2", "r3"])
    #expect(
      design.droppedRows == [
        DroppedRow(label: "r1", missing: ["log(x)"], undefined: ["log(x)"]),
        DroppedRow(label: "r4", missing: ["log(x)"]),
      ])
  }

  /// A row that says nothing about any regressor would only pull the constant towards the mean of the response.
  @Test func rowsWithoutAnyRegressorAreLeftOut() throws {
    let design = try design("y ~ x", ["y": [1, 2, 3, 4], "x": [1, nil, 4, 5]], .mean)
    #expect(design.rowLabels == ["r0", "r2", "r3"])
    #expect(design.droppedRows == [DroppedRow(label: "r1", missing: ["x"])])
    #expect(design.centers == [0, 0])
  }

  @Test func neverObserved() throws {
    let columns: [String: [Double?]] = ["y": [1, 2], "x": [nil, nil]]
    #expect(throws: EconometricsError.regressorNeverObserved(term: "x")) {
      try design("y ~ x", columns, .mean)
    }
    #expect(throws: EconometricsError.noUsableRows(response: "y")) { try design("y ~ x", columns) }
  }

  /// Not a number is an error that names term and row, never a missing value.
  @Test(arguments: [
    ("y ~ log(x)", "log(x)", "r1"), ("y ~ 1 / z", "1 / z", "r0"), ("y ~ w", "w", "r1"),
    ("w ~ x", "w", "r1"),
  ]) func notANumber(formula: String, term: String, row: String) throws {
    let columns: [String: [Double?]] = [
      "y": [1, 2], "x": [3, -4], "z": [0, 1], "w": [1, .nan],
    ]
    #expect(throws: EconometricsError.notFinite(term: term, row: row)) {
      try design(formula, columns, .mean)
    }
  }

  @Test func misspelledVariable() throws {
    #expect(throws: EconometricsError.unknownVariable(name: "incom", nearest: "income")) {
      try design("y ~ d(incom)", ["y": [1, 2], "income": [1, 2]])
    }
  }

  @Test func columnsOfUnequalLength() throws {
    #expect(throws: EconometricsError.sizeMismatch(part: .column("x"), found: 1, expected: 2)) {
      try RegressionTable(
        rows: [ObservationRow(label: "a"), ObservationRow(label: "b")], columns: ["x": [1]])
    }
  }
}
