internal import COpenBLAS

/// A block of rows in column-major storage that is absorbed into a triangle by Householder reflections.
///
/// The reflections act on [R; B] with R the n × n triangle so far: reflector j is e_j in the part of R and
/// fills column j of B, so B needs no triangular corner and products with it are plain matrix products.
/// Reflectors are gathered in panels, I − V T V' (compact WY). Sources: Schreiber and Van Loan (1989), SIAM
/// J. Sci. Stat. Comput. 10, 53-57; Golub and Van Loan, Matrix Computations, 4th ed., 5.2.3 and 6.5.3.
struct ReflectorBlock {
  /// Entry (r, c) stands at `r + c * stride`.
  let entries: UnsafeMutablePointer<Double>
  let rows: Int
  let stride: Int
  let columns: Int

  /// Columns per panel: few enough that a panel stays in a first-level cache, more where the matrix products
  /// right of it are wide.
  static func panelWidth(columns: Int) -> Int { columns > 96 ? 24 : 8 }

  /// Doubles needed to keep the T of every panel of a block with `columns` columns.
  static func factorCount(columns: Int) -> Int {
    let width = panelWidth(columns: columns)
    return (columns + width - 1) / width * width * width
  }

  /// The distance between columns for `rows` rows: not a power of two, so that columns do not compete for
  /// the same cache lines.
  static func paddedStride(rows: Int) -> Int { (rows + 7) / 8 * 8 + 16 }

  private func column(_ c: Int) -> UnsafeMutablePointer<Double> { entries + c * stride }

  /// Replaces `triangle` (n × n, column-major) by R of [triangle; block]; the reflectors stay in the block
  /// and their T in `factors` (see `factorCount`).
  func absorb(into triangle: UnsafeMutablePointer<Double>, factors: UnsafeMutablePointer<Double>) {
    guard rows > 0 else { return }
    let panel = Self.panelWidth(columns: columns)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: panel * (columns + 1)) { scratch in
      guard let work = scratch.baseAddress else { return }
      let scales = work + panel * columns
      for start in Swift.stride(from: 0, to: columns, by: panel) {
        let width = min(panel, columns - start)
        reflectPanel(start: start, width: width, triangle, scales, work)
        reflectTrailing(start: start, width: width, triangle, factors + start * panel, scales, work)
      }
    }
  }

  /// Level-2 reflections within one panel; leaves the reflectors' tau in `scales`.
  private func reflectPanel(
    start: Int, width: Int, _ triangle: UnsafeMutablePointer<Double>,
    _ scales: UnsafeMutablePointer<Double>, _ work: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<width {
      let index = start + place
      let tau = makeReflector(index, &triangle[index + index * columns])
      scales[place] = tau
      let right = width - place - 1
      guard right > 0 && tau != 0 else { continue }
      multiply(transposed: true, index + 1, right, column(index), work)
      for k in 0..<right {
        let corner = index + (index + 1 + k) * columns
        work[k] = tau * (work[k] + triangle[corner])
        triangle[corner] -= work[k]
      }
      cblas_dger(
        CblasColMajor, Int32(rows), Int32(right), -1, column(index), 1, work, 1, column(index + 1),
        Int32(stride))
    }
  }

  /// Turns column `index` into a reflector that sends it to ±length in the triangle; returns its tau.
  private func makeReflector(_ index: Int, _ diagonal: inout Double) -> Double {
    let vector = column(index)
    var squares = cblas_ddot(Int32(rows), vector, 1, vector, 1)
    // Outside this range squares overflow or lose digits: take the slow, scaled length.
    if !(squares > 1e-270 && squares < 1e270) {
      let length = cblas_dnrm2(Int32(rows), vector, 1)
      guard length != 0 else { return 0 }
      squares = length * length
    }
    let length = (diagonal * diagonal + squares).squareRoot()
    let target = diagonal > 0 ? -length : length
    let tau = (target - diagonal) / target
    cblas_dscal(Int32(rows), 1 / (diagonal - target), vector, 1)
    diagonal = target
    return tau
  }

  /// A panel's T from V'V (in `products`, leading dimension `width`): column j is −tau T (V'v) over tau.
  private func makeFactor(
    _ factor: UnsafeMutablePointer<Double>, width: Int, _ scales: UnsafeMutablePointer<Double>,
    _ products: UnsafeMutablePointer<Double>
  ) {
    let panel = Self.panelWidth(columns: columns)
    for j in 0..<width {
      for i in 0..<j {
        var sum = 0.0
        for k in i..<j { sum += factor[i + k * panel] * products[k + j * width] }
        factor[i + j * panel] = -scales[j] * sum
      }
      factor[j + j * panel] = scales[j]
    }
  }

  /// T of a panel and the level-3 reflection of the columns right of it, whose products with V come from
  /// one multiplication: V' [V C].
  private func reflectTrailing(
    start: Int, width: Int, _ triangle: UnsafeMutablePointer<Double>,
    _ factor: UnsafeMutablePointer<Double>, _ scales: UnsafeMutablePointer<Double>,
    _ work: UnsafeMutablePointer<Double>
  ) {
    let first = start + width
    let trailing = columns - first
    let (m, k, n, ld) = (Int32(rows), Int32(width), Int32(trailing), Int32(stride))
    cblas_dgemm(
      CblasColMajor, CblasTrans, CblasNoTrans, k, k + n, m, 1, column(start), ld, column(start), ld, 0, work,
      k)
    makeFactor(factor, width: width, scales, work)
    guard trailing > 0 else { return }
    let shares = work + width * width
    for c in 0..<trailing {
      for r in 0..<width { shares[r + c * width] += triangle[start + r + (first + c) * columns] }
    }
    cblas_dtrmm(
      CblasColMajor, CblasLeft, CblasUpper, CblasTrans, CblasNonUnit, k, n, 1, factor,
      Int32(Self.panelWidth(columns: columns)), shares, k)
    for c in 0..<trailing {
      for r in 0..<width { triangle[start + r + (first + c) * columns] -= shares[r + c * width] }
    }
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, -1, column(start), ld, shares, k, 1,
      column(first), ld)
  }

  /// `result` = V' x for `count` columns from `first` (transposed), or x −= V `result`.
  private func multiply(
    transposed: Bool, _ first: Int, _ count: Int, _ vector: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    if transposed {
      cblas_dgemv(
        CblasColMajor, CblasTrans, Int32(rows), Int32(count), 1, column(first), Int32(stride), vector, 1, 0,
        result, 1)
    } else {
      cblas_dgemv(
        CblasColMajor, CblasNoTrans, Int32(rows), Int32(count), -1, column(first), Int32(stride), result, 1,
        1, vector, 1)
    }
  }

  /// Applies Q' (or Q) to the vector [top; lower], with `top` of length n and `lower` of length `rows`.
  func reflect(
    top: UnsafeMutablePointer<Double>, lower: UnsafeMutablePointer<Double>,
    factors: UnsafeMutablePointer<Double>, transposed: Bool
  ) {
    guard rows > 0 else { return }
    let panel = Self.panelWidth(columns: columns)
    let starts = Array(Swift.stride(from: 0, to: columns, by: panel))
    withUnsafeTemporaryAllocation(of: Double.self, capacity: panel) { scratch in
      guard let work = scratch.baseAddress else { return }
      for start in transposed ? starts : starts.reversed() {
        let width = min(panel, columns - start)
        multiply(transposed: true, start, width, lower, work)
        for k in 0..<width { work[k] += top[start + k] }
        cblas_dtrmv(
          CblasColMajor, CblasUpper, transposed ? CblasTrans : CblasNoTrans, CblasNonUnit, Int32(width),
          factors + start * panel, Int32(panel), work, 1)
        for k in 0..<width { top[start + k] -= work[k] }
        multiply(transposed: false, start, width, lower, work)
      }
    }
  }
}
