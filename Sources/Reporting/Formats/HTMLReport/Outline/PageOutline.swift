internal import Localization

/// The ids of everything in a page that can be pointed at, made before anything is written.
struct PageOutline {
  /// What a block of a section is called.
  enum Anchor {
    case none
    case heading(String)
    case table(TableAnchors)
    case choice([TableAnchors])
    case derivations([String])
  }

  /// The id of each section's heading.
  private(set) var sections: [String] = []
  /// The ids of the blocks of each section.
  private(set) var blocks: [[Anchor]] = []
  private var named: [String: TableAnchors] = [:]
  private var derived: [String: String] = [:]

  /// The ids that the page uses itself.
  static let reserved: Set<String> = [
    "content", "contents", "title", "language", "theme", "note", "status", "why",
  ]

  init(_ report: Report) {
    var anchors = Anchors(reserved: Self.reserved)
    for (index, section) in report.sections.enumerated() {
      sections.append(anchors.take(section.heading?.en ?? "", else: "section-\(index + 1)"))
      blocks.append(section.blocks.map { anchor($0, &anchors) })
    }
  }

  private mutating func anchor(_ block: Report.Block, _ anchors: inout Anchors) -> Anchor {
    switch block {
    case .subheading(let words): return .heading(anchors.take(words.en, else: "part"))
    case .chart(let chart): return .table(self.anchors(of: chart, &anchors))
    case .choice(let choice):
      return .choice(choice.options.map { self.anchors(of: $0.chart, &anchors) })
    case .derivations(let derivations): return .derivations(derivations.map { anchor($0, &anchors) })
    case .table(let table):
      let words = table.identifier ?? table.title?.en ?? ""
      let made = TableAnchors(table, id: anchors.take(words, else: "table"))
      if let name = table.identifier, named[name] == nil { named[name] = made }
      return .table(made)
    case .paragraph, .statement, .bullets, .statements, .definitions, .warning, .sparklines, .headline:
      return .none
    }
  }

  private func anchors(of chart: Chart, _ anchors: inout Anchors) -> TableAnchors {
    TableAnchors(chart.table, id: anchors.take("chart " + chart.title.en, else: "chart"))
  }

  private mutating func anchor(_ derivation: Report.Derivation, _ anchors: inout Anchors) -> String {
    let name = derivation.identifier
    let id = anchors.take(name.hasPrefix("why") ? name : "why " + name, else: "why")
    if derived[derivation.identifier] == nil { derived[derivation.identifier] = id }
    return id
  }

  /// The id of a cell of a named table; nil where the report has none of that name.
  func place(_ place: Table.Place?) -> String? {
    place.flatMap { place in named[place.table]?.place(place) }
  }

  /// The id of a derivation; nil where the report has none of that name.
  func derivation(_ identifier: String?) -> String? { identifier.flatMap { derived[$0] } }

  /// The id of what a figure leads to; nil where the report does not have it.
  func id(of target: Report.Target?) -> String? {
    switch target {
    case .cell(let place): self.place(place)
    case .derivation(let identifier): derivation(identifier)
    case nil: nil
    }
  }

  /// Whether there is anything for the panel to show.
  var hasDerivations: Bool { !derived.isEmpty }
}
