import Localization

/// What a comparison calls its lines and columns: by the titles that sources hold, else by name.
struct ComparisonNames {
  /// What the sources call the lines, where they say.
  private let titles: [LineName: LocalizedText]
  private let scenarios: [LocalizedText]
  private let shorts: [LocalizedText]
  private let labels: [String]

  init(_ columns: ComparisonColumns, _ intake: ComparisonIntake) {
    (titles, labels) = (intake.titles, intake.sources.map(\.label))
    let shared = Self.shared(columns)
    scenarios = columns.all.map { column in
      // One title of two scenarios would name neither.
      guard !shared.contains(column.scenario) else { return Self.titled(column.scenario, column.title) }
      return column.title ?? LocalizedText(column.scenario)
    }
    shorts = zip(columns.all, scenarios).map { column, title in title + LocalizedText(column.suffix) }
  }

  /// The scenarios of which a title is that of another scenario too, in any language.
  private static func shared(_ columns: ComparisonColumns) -> Set<String> {
    var shared: Set<String> = []
    for language in Language.allCases {
      let names = columns.all.map { (title: ($0.title ?? LocalizedText($0.scenario))[language], $0.scenario) }
      for scenarios in Dictionary(grouping: names, by: \.title).values.map({ Set($0.map(\.1)) })
      where scenarios.count > 1 {
        shared.formUnion(scenarios)
      }
    }
    return shared
  }

  /// The title of a variable with its name in brackets, then the region.
  func line(_ line: AlignedLine) -> LocalizedText {
    let variable = variable(line.variable, in: line.region)
    return LocalizedText(en: "\(variable.en), \(line.region)", zh: "\(variable.zh)，\(line.region)")
  }

  /// The title of a variable with its name in brackets.
  func variable(_ name: String, in region: String) -> LocalizedText {
    Self.titled(name, titles[LineName(variable: name, region: region)])
  }

  /// The title of a variable alone.
  func title(_ name: String, in region: String) -> LocalizedText {
    titles[LineName(variable: name, region: region)] ?? LocalizedText(name)
  }

  /// The title of a scenario, with its name in brackets where another has that title too.
  func scenario(_ column: ComparisonColumn) -> LocalizedText { scenarios[column.index] }

  /// The same, and what tells the column from others of that name.
  func short(_ column: ComparisonColumn) -> LocalizedText { shorts[column.index] }

  /// The first of some columns, and how many there are.
  func short(_ columns: [ComparisonColumn]) -> LocalizedText {
    guard let first = columns.first.map(short), columns.count > 1 else {
      return columns.first.map(short) ?? LocalizedText("")
    }
    return LocalizedText(
      en: "\(first.en) and \(columns.count - 1) more", zh: "\(first.zh)等\(columns.count)个情景")
  }

  /// The label of a source.
  func source(_ source: Int) -> String { labels[source] }

  /// One source less another.
  func difference(_ source: Int, _ reference: Int) -> LocalizedText {
    LocalizedText(
      en: "\(labels[source]) less \(labels[reference])", zh: "\(labels[source])减\(labels[reference])")
  }

  /// The title of a scenario with its name in brackets, and what tells the column from others of that name.
  static func column(_ column: ComparisonColumn) -> LocalizedText {
    titled(column.scenario, column.title) + LocalizedText(column.suffix)
  }

  private static func titled(_ name: String, _ title: LocalizedText?) -> LocalizedText {
    guard let title else { return LocalizedText(name) }
    return LocalizedText(
      en: title.en == name ? name : "\(title.en) (\(name))",
      zh: title.zh == name ? name : "\(title.zh)（\(name)）")
  }
}

extension ComparisonColumn {
  /// What its name has behind that of the scenario: model and source, where they are needed.
  fileprivate var suffix: String { String(name.dropFirst(scenario.count)) }
}
