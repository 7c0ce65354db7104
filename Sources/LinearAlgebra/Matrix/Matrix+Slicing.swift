extension Matrix {
  /// The entries of column `index`, top to bottom.
  public func column(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < columns, "column out of range")
    return Array(elements[(index * rows)..<((index + 1) * rows)])
  }

  /// The entries of row `index`, left to right.
  public func row(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < rows, "row out of range")
    return (0..<columns).map { elements[index + $0 * rows] }
  }

  /// The columns `indices`, in that order (repetitions allowed).
  public func selecting(columns indices: [Int]) -> Matrix {
    var selected = [Double]()
    selected.reserveCapacity(rows * indices.count)
    for index in indices {
      precondition(index >= 0 && index < columns, "column out of range")
      selected.append(contentsOf: elements[(index * rows)..<((index + 1) * rows)])
    }
    return Matrix(rows: rows, columns: indices.count, elements: selected)
  }

  /// The rows `indices`, in that order (repetitions allowed).
  public func selecting(rows indices: [Int]) -> Matrix {
    var selected = Matrix(rows: indices.count, columns: columns)
    for (target, source) in indices.enumerated() {
      precondition(source >= 0 && source < rows, "row out of range")
      for c in 0..<columns { selected.elements[target + c * indices.count] = elements[source + c * rows] }
    }
    return selected
  }

  /// The entries on the diagonal.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { elements[$0 + $0 * rows] }
  }

  /// The matrix with rows and columns exchanged.
  public var transpose: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for c in 0..<columns {
      for r in 0..<rows { result.elements[c + r * columns] = elements[r + c * rows] }
    }
    return result
  }

  /// This matrix over `lower`; both need the same number of columns.
  public func stacked(over lower: Matrix) -> Matrix {
    precondition(columns == lower.columns, "stacked matrices have equally many columns")
    var result = Matrix(rows: rows + lower.rows, columns: columns)
    for c in 0..<columns {
      for r in 0..<rows { result.elements[r + c * result.rows] = elements[r + c * rows] }
      for r in 0..<lower.rows {
        result.elements[rows + r + c * result.rows] = lower.elements[r + c * lower.rows]
      }
    }
    return result
  }

  /// This matrix with `right` beside it; both need the same number of rows.
  public func beside(_ right: Matrix) -> Matrix {
    precondition(rows == right.rows, "matrices side by side have equally many rows")
    return Matrix(rows: rows, columns: columns + right.columns, elements: elements + right.elements)
  }
}
