import Localization
import SourceText
import TimeSeries

/// One of the two tables of figures, read and checked row by row.
struct ObservationFile {
  /// The columns, in the order that the files we write have.
  static let columns = [
    "region", "indicator", "period", "value", "unit", "qualifier", "status", "source", "place", "published",
    "published_rule", "class", "note",
  ]
  /// The size over which a table of figures is taken for a mistake.
  static let sizeLimit = 64 * 1024 * 1024
  /// The findings after which reading a file stops.
  static let problemLimit = 50

  /// The figures of the rows in which nothing is wrong.
  private(set) var observations: [Observation] = []

  /// Reads a table of a folder; an absent one has no figures.
  init(_ name: String, in folder: SeedFolder, catalogue: SeedCatalogue, _ problems: DiagnosticCollector) {
    guard let file = folder.file(name, required: false, limit: ObservationFile.sizeLimit, problems),
      let table = problems.collectAll({ () throws(Diagnostics) in
        try CSVTable.parse(file, required: ObservationFile.columns, optional: [])
      })
    else { return }
    let context = ObservationContext(catalogue: catalogue, citesArticles: name == SeedFolder.tables[0])
    let before = problems.diagnostics.all.count
    var seen: [Observation.Identity: Int] = [:]
    for row in table.rows {
      guard problems.diagnostics.all.count - before < ObservationFile.problemLimit else {
        problems.add(.tooMany(at: row.range))
        return
      }
      guard let observation = ObservationRow(row, context, problems).observation else { continue }
      if let first = seen.updateValue(row.line, forKey: observation.identity) {
        problems.add(.duplicate(observation, at: row.range, first: first))
      }
      observations.append(observation)
    }
  }
}

extension Observation {
  /// What two rows share when one of them is superfluous.
  struct Identity: Hashable {
    let texts: [String]
    let period: ObservationPeriod
    let status: ObservationStatus
    let qualifier: Qualifier
    let value: Double
  }

  var identity: Identity {
    Identity(
      texts: [region, indicator, source], period: period, status: status, qualifier: qualifier, value: value)
  }
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ row: Observation, at place: SourceRange, first: Int
  ) -> Diagnostic {
    .error(
      at: place,
      en: "the figure of \(row.region), \(row.indicator), \(row.period) is there already, in line \(first)",
      zh: "\(row.region)、\(row.indicator)、\(row.period) 的数据已见于第 \(first) 行",
      hint: LocalizedText(en: "delete one of the two rows", zh: "请删去其中一行"))
  }

  fileprivate static func tooMany(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "too many mistakes; reading of this file stopped here",
      zh: "错误过多，本文件读到此处为止")
  }
}
