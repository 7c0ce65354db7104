public import Reporting
import SeedExtraction
import TimeSeries

extension SeedUpdate {
  /// The comparison for programs.
  public var json: JSONValue {
    [
      "articles": .array(articles.map(\.json)),
      "entries": [
        "indicators": .array(snippets.indicators.map { .string($0) }),
        "regions": .array(snippets.regions.map { .string($0) }),
      ],
      "new_regions": .array(addedRegions.map { .string($0) }),
      "files": .array(files.map { .string($0.name) }),
    ]
  }
}

extension SeedUpdate.ArticleUpdate {
  fileprivate var json: JSONValue {
    [
      "article": .string(article.file), "id": .string(id), "is_new": .bool(isNew),
      "rows": .array(changes.map(\.json)),
      "conflicts": .array(
        conflicts.map { conflict in
          [
            "region": .string(conflict.region), "indicator": .string(conflict.indicator),
            "period": .string("\(conflict.period)"), "used": conflict.chosen.json,
            "not_used": .array(conflict.losers.map(\.json)),
          ]
        }),
      "not_written": .array(
        leftOut.enumerated().map { place, left in
          [
            "figure": left.figure.json(order: place + 1), "reasons": .array(left.reasons.map(\.message.json)),
          ]
        }),
    ]
  }
}

extension RowChange {
  fileprivate var json: JSONValue {
    var members = [
      JSONValue.Member("change", .string(kind.rawValue)), JSONValue.Member("row", shown?.json ?? .null),
    ]
    if let old, kind == .changed || isRewritten { members.append(.init("was", old.json)) }
    return .object(members)
  }
}

extension SeedRow {
  fileprivate var json: JSONValue {
    .object(zip(ObservationFile.columns, fields).map { JSONValue.Member($0, .string($1)) })
  }
}
