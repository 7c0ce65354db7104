import Localization

extension Verification {
  /// What of a run's figures can be others now.
  enum Figures: CaseIterable {
    case paths, bands, probabilities, equations

    fileprivate var title: LocalizedText {
      switch self {
      case .paths: LocalizedText(en: "projected figures", zh: "预测值")
      case .bands: LocalizedText(en: "bands", zh: "区间")
      case .probabilities: LocalizedText(en: "probabilities", zh: "概率")
      case .equations: LocalizedText(en: "equations", zh: "方程")
      }
    }
  }

  /// The scenarios that the project no longer has, and what moves of the others: `push is gone; bands and probabilities move`.
  static func words(_ moved: [String: TableChange]) -> LocalizedText {
    let gone = gone(moved)
    let kinds = figures(moved)
    var clauses: [LocalizedText] = []
    if !gone.isEmpty {
      let names = gone.map { LocalizedText($0) }.listed
      clauses.append(
        LocalizedText(
          en: "\(names.en) \(gone.count > 1 ? "are" : "is") gone", zh: "情景 \(names.zh) 已不存在"))
    }
    if !kinds.isEmpty {
      let list = kinds.map(\.title).listed
      clauses.append(LocalizedText(en: "\(list.en) move", zh: "\(list.zh)随之变动"))
    }
    return clauses.clauses
  }

  /// The tables of the scenarios and of the equations; what else stands in `comparison/` are these once more.
  static func own(_ moved: [String: TableChange]) -> [String: TableChange] {
    let own = moved.filter { !$0.key.hasPrefix("comparison/") || $0.key == "comparison/equations.csv" }
    return own.isEmpty ? moved : own
  }

  /// The scenarios whose whole table is lost.
  private static func gone(_ moved: [String: TableChange]) -> [String] {
    moved.filter { $0.key.hasSuffix("/projections.csv") && $0.value.isLoss }
      .map { String($0.key.prefix { $0 != "/" }) }.sorted()
  }

  /// What moves of the scenarios that are still there.
  private static func figures(_ moved: [String: TableChange]) -> [Figures] {
    let gone = gone(moved)
    let kinds = own(moved).filter { path, _ in !gone.contains { path.hasPrefix($0 + "/") } }
      .reduce(into: Set<Figures>()) { $0.formUnion(figures($1.value, of: $1.key)) }
    return Figures.allCases.filter(kinds.contains)
  }

  private static func figures(_ change: TableChange, of path: String) -> Set<Figures> {
    switch path.split(separator: "/").last {
    case "equations.csv": return [.equations]
    case "probabilities.csv": return [.probabilities]
    case "bands.csv", "paths.csv": return [.bands]
    case "projections.csv":
      let spread = change.movedColumns.intersection(["sd"] + ProjectionsFile.quantileColumns)
      let isPath = change.hasOtherRows || !change.movedColumns.subtracting(spread).isEmpty
      return (isPath ? [.paths] : Set()).union(spread.isEmpty ? [] : [.bands])
    default: return [.paths]
    }
  }
}

extension TableChange {
  /// Whether rows came or went.
  fileprivate var hasOtherRows: Bool { lost > 0 || gained > 0 }
  /// Whether every row went.
  fileprivate var isLoss: Bool { lost > 0 && gained == 0 && compared == 0 }
}
