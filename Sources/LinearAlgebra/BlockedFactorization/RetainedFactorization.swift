/// X = Q R by blocks, with the reflectors kept so that Q and Q' can be applied.
///
/// Holds as many doubles as X. Q acts on vectors [top; rows] of length n + m: n zero rows stand above X (the
/// triangle the first block is absorbed into), one such part per group of blocks.
final class RetainedFactorization {
  let columns: Int
  private let blocks: [Range<Int>]
  private let groups: [Range<Int>]
  private let threads: Int?

  private let factorCount: Int
  /// The reflectors, one block after another.
  private let entries: UnsafeMutablePointer<Double>
  /// The T of every block's panels.
  private let factors: UnsafeMutablePointer<Double>
  /// One triangle per group; the first becomes R, the others the reflectors that merged them into it.
  private let triangles: UnsafeMutablePointer<Double>
  /// The T of every merger's panels.
  private let mergerFactors: UnsafeMutablePointer<Double>

  /// Factors the rows with column c multiplied by `scales[c]`.
  init(_ rows: StackedRows, scales: [Double], threads: Int?) {
    BLAS.prepare()
    columns = rows.columns
    blocks = rows.blocks
    groups = evenRanges(blocks.count, parts: rows.greatestGroupCount)
    self.threads = threads
    factorCount = ReflectorBlock.factorCount(columns: columns)
    entries = Self.zeros(rows.count * columns)
    factors = Self.zeros(blocks.count * factorCount)
    triangles = Self.zeros(groups.count * columns * columns)
    mergerFactors = Self.zeros(groups.count * factorCount)
    factorGroups(rows, scales)
    for group in groups.indices.dropFirst() {
      merger(group).absorb(into: triangles, factors: mergerFactors + group * factorCount)
    }
  }

  deinit {
    entries.deallocate()
    factors.deallocate()
    triangles.deallocate()
    mergerFactors.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
    let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
    pointer.initialize(repeating: 0, count: max(1, count))
    return pointer
  }

  /// R, n × n.
  var upper: Matrix {
    let size = columns * columns
    return Matrix(
      rows: columns, columns: columns,
      elements: Array(UnsafeBufferPointer(start: triangles, count: size)))
  }

  private func block(_ index: Int) -> ReflectorBlock {
    let rows = blocks[index]
    return ReflectorBlock(
      entries: entries + rows.lowerBound * columns, rows: rows.count, stride: rows.count, columns: columns)
  }

  private func merger(_ group: Int) -> ReflectorBlock {
    ReflectorBlock(
      entries: triangles + group * columns * columns, rows: columns, stride: columns, columns: columns)
  }

  private func factorGroups(_ rows: StackedRows, _ scales: [Double]) {
    concurrently(groups.count, threads: threads) { group in
      for index in groups[group] {
        let block = block(index)
        for c in 0..<columns {
          let target = block.entries + c * block.stride
          rows.copy(blocks[index], column: c, to: target)
          for i in 0..<block.rows { target[i] *= scales[c] }
        }
        block.absorb(
          into: triangles + group * columns * columns, factors: factors + index * factorCount)
      }
    }
  }
}

/// Q' times a vector, in the parts in which blocked reflections leave it.
struct RotatedVector {
  /// n entries per group of blocks; the first n belong to R, the others to the mergers of the groups.
  fileprivate(set) var tops: [Double]
  /// One entry per row of X.
  fileprivate(set) var rows: [Double]
  let columns: Int

  /// The first n entries, those that R x is compared with.
  var leading: [Double] {
    get { Array(tops.prefix(columns)) }
    set { tops.replaceSubrange(0..<columns, with: newValue) }
  }
}

extension RetainedFactorization {
  /// Q' `vector`.
  func rotate(_ vector: [Double]) -> RotatedVector {
    let tops = [Double](repeating: 0, count: groups.count * columns)
    var rotated = RotatedVector(tops: tops, rows: vector, columns: columns)
    withPointers(&rotated) { tops, vector in
      reflectGroups(tops, vector, transposed: true)
      for group in groups.indices.dropFirst() { reflectMerger(group, tops, transposed: true) }
    }
    return rotated
  }

  /// Q `rotated`, over the rows of X.
  func restore(_ rotated: RotatedVector) -> [Double] {
    var restored = rotated
    withPointers(&restored) { tops, vector in
      for group in groups.indices.dropFirst().reversed() {
        reflectMerger(group, tops, transposed: false)
      }
      reflectGroups(tops, vector, transposed: false)
    }
    return restored.rows
  }

  private func withPointers(
    _ vector: inout RotatedVector,
    _ body: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    vector.tops.withUnsafeMutableBufferPointer { tops in
      vector.rows.withUnsafeMutableBufferPointer { rows in
        guard let tops = tops.baseAddress, let rows = rows.baseAddress else { return }
        body(tops, rows)
      }
    }
  }

  private func reflectGroups(
    _ tops: UnsafeMutablePointer<Double>, _ vector: UnsafeMutablePointer<Double>, transposed: Bool
  ) {
    concurrently(groups.count, threads: threads) { group in
      let members = Array(groups[group])
      for index in transposed ? members : members.reversed() {
        block(index).reflect(
          top: tops + group * columns, lower: vector + blocks[index].lowerBound,
          factors: factors + index * factorCount, transposed: transposed)
      }
    }
  }

  private func reflectMerger(_ group: Int, _ tops: UnsafeMutablePointer<Double>, transposed: Bool) {
    merger(group).reflect(
      top: tops, lower: tops + group * columns, factors: mergerFactors + group * factorCount,
      transposed: transposed)
  }
}
