extension ColumnFitting {
  /// Parts that repeat the columns that name the rows; as few as can be, and about equally wide.
  func split() -> [Part] {
    let names = rowNames
    let values = grid.columns.indices.filter { !names.contains($0) }
    guard !values.isEmpty else { return [clamped(names)] }
    let blocks = keptTogether(values, names: names)
    return balanced(blocks, count: fewestParts(blocks, names: names), names: names).map { part in
      leastWidth(names + part) <= available ? fitted(names + part) : clamped(names + part)
    }
  }

  /// The columns marked as naming the rows, or the first if none is and it holds no figures.
  private var rowNames: [Int] {
    let marked = grid.columns.indices.filter { grid.columns[$0].namesRows }
    if !marked.isEmpty { return marked }
    return grid.columns.first?.alignment == .left ? [0] : []
  }

  /// Columns under a common heading stay together where they fit beside the row names.
  private func keptTogether(_ values: [Int], names: [Int]) -> [[Int]] {
    Grid.spanRuns(values, of: grid).flatMap { run -> [[Int]] in
      let columns = Array(values[run.range])
      let fits = !run.heading.isEmpty && leastWidth(names + columns) <= available
      return fits ? [columns] : columns.map { [$0] }
    }
  }

  /// How many parts it takes if each is filled before the next.
  private func fewestParts(_ blocks: [[Int]], names: [Int]) -> Int {
    var count = 1
    var part: [Int] = []
    for block in blocks {
      if !part.isEmpty, leastWidth(names + part + block) > available {
        count += 1
        part = []
      }
      part += block
    }
    return count
  }

  /// The blocks in that many parts, the sum of the parts' costs the least possible, by dynamic programming.
  private func balanced(_ blocks: [[Int]], count: Int, names: [Int]) -> [[Int]] {
    // best[end]: the cheapest way to put the first `end` blocks into the parts made so far.
    var best: [(cost: Int, parts: [[Int]])?] = [(0, [])] + blocks.map { _ in nil }
    for _ in 0..<count {
      var next: [(cost: Int, parts: [[Int]])?] = best.map { _ in nil }
      for end in 1...blocks.count {
        for start in (0..<end).reversed() {
          guard let before = best[start] else { continue }
          let part = blocks[start..<end].flatMap { $0 }
          guard let cost = cost(of: part, names: names, isSingle: end - start == 1) else { break }
          if before.cost + cost < next[end]?.cost ?? .max {
            next[end] = (before.cost + cost, before.parts + [part])
          }
        }
      }
      best = next
    }
    return best[blocks.count]?.parts ?? blocks
  }

  /// What a part costs: the square of its width, and ten times as much of what it lacks to its natural one; nil
  /// if it does not fit, save a single block, which must stand somewhere.
  private func cost(of part: [Int], names: [Int], isSingle: Bool) -> Int? {
    let columns = names + part
    guard isSingle || leastWidth(columns) <= available else { return nil }
    let width = total(columns.map { measures[$0].natural }, gap: Self.narrowGap)
    let lacking = max(0, width - available)
    return width * width + 100 * lacking * lacking
  }

  /// Columns that cannot fit whole: words are torn, figures stay whole and may stand over.
  func clamped(_ columns: [Int]) -> Part {
    var widths = columns.map { measures[$0].least }
    while total(widths, gap: Self.narrowGap) > available {
      let tearable = columns.indices.filter { canTear(columns[$0]) && widths[$0] > 4 }
      guard let widest = tearable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return Part(columns: columns, widths: widths, gap: Self.narrowGap)
  }

  private func canTear(_ column: Int) -> Bool {
    grid.columns[column].cells.allSatisfy { cell in
      if case .words = cell { true } else { false }
    }
  }
}
