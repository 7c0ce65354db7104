internal import Localization

/// The ids of everything in a page that can be pointed at, made before anything is written.
struct PageOutline {
  /// What a block of a section is called.
  enum Anchor {
    case none
    case heading(String)
    case table(TableAnchors)
  }

  /// The id of each section's heading.
  private(set) var sections: [String] = []
  /// The ids of the blocks of each section.
  private(set) var blocks: [[Anchor]] = []
  private var named: [String: TableAnchors] = [:]

  /// The ids that the page uses itself.
  static let reserved: Set<String> = ["content", "contents", "title", "language", "theme", "note", "status"]

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
    case .chart(let chart):
      return .table(TableAnchors(chart.table, id: anchors.take("chart " + chart.title.en, else: "chart")))
    case .table(let table):
      let words = table.identifier ?? table.title?.en ?? ""
      let made = TableAnchors(table, id: anchors.take(words, else: "table"))
      if let name = table.identifier, named[name] == nil { named[name] = made }
      return .table(made)
    case .paragraph, .bullets, .definitions, .warning, .sparklines, .headline: return .none
    }
  }

  /// The id of a cell of a named table; nil where the report has none of that name.
  func place(_ place: Table.Place?) -> String? {
    place.flatMap { place in named[place.table]?.place(place) }
  }
}
