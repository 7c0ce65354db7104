/// How a row of an article stands to what the seeds have.
struct RowChange: Hashable {
  enum Kind: String, CaseIterable {
    case new, changed, gone, same
  }

  let kind: Kind
  /// The row that reading gives; nil if it is gone.
  let row: SeedRow?
  /// The row that the seeds have; nil if it is new.
  let old: SeedRow?

  /// The row that reading gives, else the one that is gone.
  var shown: SeedRow? { row ?? old }

  /// The columns in which the two rows differ.
  var differences: [String] { row.flatMap { row in old.map(row.differences) } ?? [] }

  /// Whether the figure is the same and only its place, its note or the spelling of its period is written anew.
  var isRewritten: Bool { kind == .same && !differences.isEmpty }
}

extension [RowChange] {
  /// Compares the rows that reading gives with those that are there.
  ///
  /// A row is taken for another by the strongest of: everything, the figure, what it is of, where it stands and what it
  /// measures, where it stands and its value, the paragraph and what it says. Order: the new rows', then those that are gone.
  init(from old: [SeedRow], to new: [SeedRow]) {
    var pairs = [Int?](repeating: nil, count: new.count)
    var free = Set(old.indices)
    let keys: [(SeedRow) -> [String]] = [
      \.fields, \.identity, \.subject, { [$0.evidencePlace, $0["indicator"], $0["region"]] },
      { [$0.evidencePlace, $0["indicator"]] }, { [$0.evidencePlace, $0["value"]] },
      { [$0.paragraph, $0["indicator"], $0["region"], $0["value"]] },
    ]
    for key in keys {
      var places = Dictionary(grouping: free.sorted(by: >)) { key(old[$0]) }
      for index in new.indices where pairs[index] == nil {
        guard let match = places[key(new[index])]?.popLast() else { continue }
        pairs[index] = match
        free.remove(match)
      }
    }
    self = new.indices.map { RowChange(row: new[$0], old: pairs[$0].map { old[$0] }) }
    self += free.sorted().map { RowChange(kind: .gone, row: nil, old: old[$0]) }
  }

  /// The changes of a kind.
  func of(_ kind: RowChange.Kind) -> [RowChange] { filter { $0.kind == kind } }
}

extension RowChange {
  fileprivate init(row: SeedRow, old: SeedRow?) {
    guard let old else {
      self.init(kind: .new, row: row, old: nil)
      return
    }
    let isSame =
      row.identity == old.identity
      && Set(row.differences(from: old)).isSubset(of: ["period", "value", "place", "note"])
    self.init(kind: isSame ? .same : .changed, row: row, old: old)
  }
}
