import TimeSeries

/// Columns of one scenario name, which are shown together or not at all.
struct NamesakeGroup {
  var columns: [ComparisonColumn]
  /// Whether the answer speaks of it.
  var isAnswer: Bool
  /// How far any of them lies from its reference in another source at most: where it projects, and anywhere.
  private var ahead = 0.0
  private var across = 0.0
  /// How far any of them lies from its reference at most where it projects.
  private var any = 0.0
  /// The column that lies farthest from its reference.
  private var farthest: (index: Int, reference: Int, size: Double)?

  /// The groups of some of a line's columns in the order in which tables, lines and fans show them: that of the answer, those
  /// that moved from source to source, the farthest first, the measure, the others by their differences.
  static func all(
    _ columns: [ComparisonColumn], _ line: AlignedLine, _ all: ComparisonColumns, answer: Int? = nil
  ) -> [NamesakeGroup] {
    let groups = Dictionary(grouping: columns) { $0.scenario }.values.map { columns in
      NamesakeGroup(columns, line, all, answer: answer)
    }
    return groups.sorted { $0.precedes($1) }
  }

  private init(
    _ columns: [ComparisonColumn], _ line: AlignedLine, _ all: ComparisonColumns, answer: Int?
  ) {
    (self.columns, isAnswer) = (columns, columns.contains { $0.index == answer })
    for column in columns {
      guard let reference = column.reference else { continue }
      for place in line.periods.indices {
        guard let size = line.difference(column.index, reference, place).map(abs) else { continue }
        if size > farthest?.size ?? 0 { farthest = (column.index, reference, size) }
        // A revised figure moves every scenario alike.
        let isAhead = column.horizon.map { !line.periods[place].begins(before: $0.first) } ?? true
        if isAhead { any = max(any, size) }
        guard all.isAcross(column) else { continue }
        across = max(across, size)
        if isAhead { ahead = max(ahead, size) }
      }
    }
  }

  /// Its columns, or of more than fit the one that lies farthest from its reference, that reference, then the first.
  func columns(atMost limit: Int) -> [ComparisonColumn] {
    guard columns.count > limit else { return columns }
    let pair = columns.filter { $0.index == farthest?.index || $0.index == farthest?.reference }
    let others = columns.filter { column in !pair.contains { $0.index == column.index } }
    return (pair + others).prefix(limit).sorted { $0.index < $1.index }
  }

  /// Whether one of them is compared with none.
  var hasMeasure: Bool { columns.contains { $0.reference == nil } }

  private func precedes(_ other: NamesakeGroup) -> Bool {
    if isAnswer != other.isAnswer { return isAnswer }
    if (ahead, across) != (other.ahead, other.across) {
      return (ahead, across) > (other.ahead, other.across)
    }
    if hasMeasure != other.hasMeasure { return hasMeasure }
    return (-any, columns[0].index) < (-other.any, other.columns[0].index)
  }
}

extension [NamesakeGroup] {
  /// The columns of as many groups as fit, the first one's as far as they do.
  func columns(atMost limit: Int) -> [ComparisonColumn] {
    dropFirst().reduce(first?.columns(atMost: limit) ?? []) { chosen, group in
      chosen.count + group.columns.count <= limit ? chosen + group.columns : chosen
    }
  }

  /// The columns of as many groups as fit beside the first that has a measure, in their order.
  func columnsWithMeasure(atMost limit: Int) -> [ComparisonColumn] {
    guard let place = firstIndex(where: \.hasMeasure) else { return columns(atMost: limit) }
    let others = enumerated().filter { $0.offset != place }.map(\.element)
    let chosen = Set(([self[place]] + others).columns(atMost: limit).map(\.index))
    return flatMap(\.columns).filter { chosen.contains($0.index) }
  }
}
