/// What a scenario asks of its draws beside distributions: the keys of `uncertainty:` that change no draw.
public struct DrawRequests: Hashable, Sendable {
  /// Whether bands are given source by source.
  public var bySource: Bool
  /// Statements whose probability is reported.
  public var probabilities: [DrawStatement]
  /// Variables whose draws are written.
  public var paths: [Located<String>]

  /// Requests; by default none.
  public init(
    bySource: Bool = false, probabilities: [DrawStatement] = [], paths: [Located<String>] = []
  ) {
    self.bySource = bySource
    self.probabilities = probabilities
    self.paths = paths
  }

  /// These with those of another that are not among them.
  public func adding(_ other: DrawRequests) -> DrawRequests {
    let texts = Set(probabilities.map(\.text))
    let names = Set(paths.map(\.value))
    return DrawRequests(
      bySource: bySource || other.bySource,
      probabilities: probabilities + other.probabilities.filter { !texts.contains($0.text) },
      paths: paths + other.paths.filter { !names.contains($0.value) })
  }
}
