import Statistics
import TimeSeries

/// Draws the residuals of a system's equations, period by period.
struct ResidualDraws {
  let equations: [FittedEquation]
  let periods: PeriodRange
  /// σ/s in each lane, by equation.
  let ratios: [LaneColumns]
  let random: ModelRandomness

  /// Normal residuals by equation, correlated within each group; nil where an equation has none.
  func normals(_ groups: [ResidualGroup], threads: Int) -> [LaneColumns?] {
    let columns = emptyColumns(groups.flatMap(\.equations))
    guard random.lanes > 1 else { return columns }
    let jobs = groups.flatMap { group in periods.indices.map { (group: group, period: $0) } }
    Parallel.perform(jobs.count, threads: threads) { index in
      let (group, period) = jobs[index]
      let cells = group.equations.compactMap { columns[$0]?.column(period) }
      fill(cells, group, ordinal: periods[period].ordinal)
      for (equation, cell) in zip(group.equations, cells) { scale(cell, equation) }
    }
    return columns
  }

  /// Residual vectors of historical periods by equation; equations without a sample have normal residuals.
  func bootstrapped(_ bootstrap: ResidualBootstrap?, threads: Int) -> [LaneColumns?] {
    let drawn = Set(bootstrap?.equations ?? [])
    let others = equations.indices.filter {
      !drawn.contains($0) && equations[$0].residual.standardDeviation > 0
    }
    var columns = normals(
      others.map { ResidualGroup(equations: [$0], periods: [], form: .alone) }, threads: threads)
    guard let bootstrap, random.lanes > 1 else { return columns }
    let vectors = emptyColumns(bootstrap.equations)
    Parallel.perform(periods.count, threads: threads) { index in
      let choice = choices(bootstrap, ordinal: periods[index].ordinal)
      for (position, equation) in bootstrap.equations.enumerated() {
        guard let cell = vectors[equation]?.column(index) else { continue }
        let values = bootstrap.values[position]
        for lane in 1..<random.lanes { cell[lane] = values[choice[lane]] }
      }
    }
    for equation in bootstrap.equations { columns[equation] = vectors[equation] }
    return columns
  }

  /// Which residual vector each lane has in one period: one choice for all equations, so no variable's name is part of it.
  private func choices(_ bootstrap: ResidualBootstrap, ordinal: Int) -> [Int] {
    var uniforms = [Double](repeating: 0, count: random.lanes)
    uniforms.withUnsafeMutableBufferPointer {
      random.fillUniform($0, variable: "", source: "residual period", period: ordinal)
    }
    return uniforms.map(bootstrap.position)
  }

  private func emptyColumns(_ drawn: [Int]) -> [LaneColumns?] {
    var columns: [LaneColumns?] = equations.map { _ in nil }
    guard random.lanes > 1 else { return columns }
    for equation in drawn { columns[equation] = LaneColumns(columns: periods.count, lanes: random.lanes) }
    return columns
  }

  /// Standard normal numbers with the group's correlation.
  private func fill(
    _ cells: [UnsafeMutableBufferPointer<Double>], _ group: ResidualGroup, ordinal: Int
  ) {
    if case .vectors(let loadings) = group.form {
      return mix(shocks(group, ordinal), into: cells, loadings)
    }
    for (equation, cell) in zip(group.equations, cells) {
      random.fillNormal(cell, variable: equations[equation].variable, source: "residual", period: ordinal)
    }
    if case .triangular(let lower) = group.form { mixTriangular(cells, lower) }
  }

  /// One column of standard normal numbers for each sample period of a group.
  private func shocks(_ group: ResidualGroup, _ ordinal: Int) -> LaneColumns {
    let columns = LaneColumns(columns: group.periods.count, lanes: random.lanes)
    for (index, period) in group.periods.enumerated() {
      random.fillNormal(
        columns.column(index), variable: "", source: "residual of \(period)", period: ordinal)
    }
    return columns
  }

  /// Cell i becomes Σ_t loadings[i, t] w_t.
  private func mix(
    _ shocks: LaneColumns, into cells: [UnsafeMutableBufferPointer<Double>], _ loadings: [Double]
  ) {
    let sources = (0..<shocks.columns).compactMap { UnsafePointer(shocks.column($0).baseAddress) }
    let targets = cells.compactMap(\.baseAddress)
    let mixing = Mixing(sources: sources, factors: loadings, width: shocks.columns)
    for start in stride(from: 1, to: random.lanes, by: Mixing.blockSize) {
      let count = min(Mixing.blockSize, random.lanes - start)
      for (row, target) in targets.enumerated() {
        (target + start).update(repeating: 0, count: count)
        mixing.add(row: row, columns: sources.count, to: target + start, from: start, count: count)
      }
    }
  }

  /// Cell i becomes Σ_{j ≤ i} L[i, j] z_j, in place: the last one first, since it needs all before it unchanged.
  private func mixTriangular(_ cells: [UnsafeMutableBufferPointer<Double>], _ lower: [Double]) {
    let targets = cells.compactMap(\.baseAddress)
    let mixing = Mixing(sources: targets.map { UnsafePointer($0) }, factors: lower, width: cells.count)
    for start in stride(from: 1, to: random.lanes, by: Mixing.blockSize) {
      let count = min(Mixing.blockSize, random.lanes - start)
      for (row, target) in targets.enumerated().reversed() {
        let own = lower[row * cells.count + row]
        for lane in start..<start + count { target[lane] *= own }
        mixing.add(row: row, columns: row, to: target + start, from: start, count: count)
      }
    }
  }

  /// Standard normal numbers become residuals of an equation, of each draw's own variance.
  private func scale(_ cell: UnsafeMutableBufferPointer<Double>, _ equation: Int) {
    let deviation = equations[equation].residual.standardDeviation
    let ratio = ratios[equation].column(0)
    for lane in 1..<random.lanes { cell[lane] *= deviation * ratio[lane] }
  }
}
