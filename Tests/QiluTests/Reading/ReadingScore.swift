import SourceText

/// How well the figures of some articles fit labels made by hand. The rules stand in
/// Tests/Fixtures/scored-articles/README.md.
struct ReadingScore {
  /// A label, or a figure that was read.
  struct Row {
    let article, region, indicator, period, status: String
    let measure: String
    let value: Double?
    let printed: String
    let isOptional: Bool

    init(_ row: CSVTable.Row, isLabel: Bool) {
      article = row["article"].text
      region = row["region"].text
      indicator = row["indicator"].text
      period = ReadingScore.oneSpelling(row["period"].text)
      status = row["status"].text
      measure = row["measure"].text == "count" ? "level" : row["measure"].text
      value = Double(row["value"].text)
      printed = row["value"].text
      isOptional = isLabel && !row["optional"].text.isEmpty
    }

    /// Whether a figure can be the one that this label means.
    func isMet(by figure: Row) -> Bool {
      guard article == figure.article, measure == figure.measure, let value, let other = figure.value else {
        return false
      }
      return abs(value - other) <= 1e-9 * max(1, abs(value), abs(other))
    }

    func isExactly(_ figure: Row) -> Bool {
      region == figure.region && status == figure.status && period == figure.period
    }

    var line: String { "\(article) \(region) \(indicator) \(measure) \(period) \(printed) \(status)" }
  }

  private(set) var found = 0
  private(set) var exact = 0
  /// The labels that count.
  private(set) var wanted = 0
  /// The figures read, and how many of them some label has chosen.
  private(set) var read = 0
  private(set) var right = 0
  private(set) var missed: [String] = []
  private(set) var inexact: [String] = []
  private(set) var extra: [String] = []

  var recall: Double { Double(found) / Double(max(1, wanted)) }
  var exactRecall: Double { Double(exact) / Double(max(1, wanted)) }
  var precision: Double { Double(right) / Double(max(1, read)) }

  /// The score of `figures`.
  init(labels: [Row], figures: [Row]) {
    read = figures.count
    var used: Set<Int> = []
    let candidates = labels.map { label in figures.indices.filter { label.isMet(by: figures[$0]) } }
    // Those with the fewest candidates choose first; of equals the first.
    for number in labels.indices.sorted(by: { (candidates[$0].count, $0) < (candidates[$1].count, $1) }) {
      let label = labels[number]
      let free = candidates[number].filter { !used.contains($0) }
      let best = free.first { label.isExactly(figures[$0]) } ?? free.first
      if let best { used.insert(best) }
      if !label.isOptional { count(label, best.map { figures[$0] }) }
    }
    right = used.count
    extra = figures.indices.filter { !used.contains($0) }.map { figures[$0].line }
  }

  private mutating func count(_ label: Row, _ figure: Row?) {
    wanted += 1
    guard let figure else { return missed.append(label.line) }
    found += 1
    if label.isExactly(figure) {
      exact += 1
    } else {
      inexact.append("\(label.line), read as \(figure.region) \(figure.period) \(figure.status)")
    }
  }

  /// What was not as labelled, for a person to look through.
  var report: String {
    ([
      "labels \(wanted), found \(found), exact \(exact); figures \(read), right \(right)",
      "recall \(recall), exact \(exactRecall), precision \(precision)",
    ] + missed.map { "missed: \($0)" } + inexact.map { "inexact: \($0)" } + extra.map { "extra: \($0)" })
    .joined(separator: "\n")
  }

  private static let spans = [
    "Q1": "M01-M03", "H1": "M01-M06", "Q2": "M04-M06", "Q3": "M07-M09", "H2": "M07-M12", "Q4": "M10-M12",
  ]

  /// One spelling for one span: 2023Q1 is 2023M01-M03, 2023M01-M12 is 2023; the dates of states are one.
  static func oneSpelling(_ period: String) -> String {
    if period.hasPrefix("asof") { return "asof" }
    if period.hasSuffix("M01-M12") { return String(period.prefix(4)) }
    guard period.count == 6, let months = spans[String(period.suffix(2))] else { return period }
    return String(period.prefix(4)) + months
  }
}
