import Localization
import Modeling
import Reporting
import Scenarios

/// The names of the workbook's sheets, each once, in one language.
struct WorkbookSheets {
  private(set) var cover: SheetName
  private(set) var assumptions: SheetName
  /// The sheets of the first figures.
  private(set) var figures: [SheetName] = []
  /// The table of the other figures, where there are too many for a sheet each.
  private(set) var rest: SheetName?
  private(set) var comparison: SheetName
  private(set) var equations: SheetName
  private(set) var recalculations: [SheetName] = []
  private(set) var sources: SheetName

  /// More variables than this do not get a sheet each: the main ones do, up to this number.
  static let mostFigures = 60

  init(_ groups: [ScenarioGroup], _ figures: [ComparedFigure], _ seeds: SeedDatabase, in language: Language) {
    func fixed(_ en: String, _ zh: String) -> SheetName { SheetName(fitting: language == .en ? en : zh) }
    cover = fixed("Cover", "封面")
    assumptions = fixed("Assumptions", "假设")
    comparison = fixed("Comparison", "比较")
    equations = fixed("Equations", "方程")
    sources = fixed("Sources", "来源")
    var taken = [cover, assumptions, comparison, equations, sources]
    func free(_ wish: String) -> SheetName {
      let name = SheetName(fitting: wish, besides: taken)
      taken.append(name)
      return name
    }
    let word = language == .en ? "Recalculation" : "重算"
    let regions = groups.map { seeds.regionName($0.estimated.model.region)[language] }
    for (group, region) in zip(groups, regions) {
      // A model's title seldom fits a tab; its region does.
      let isAlone = regions.count { $0 == region } == 1 && !region.isEmpty
      let name = isAlone ? region : group.estimated.model.name
      recalculations.append(free(groups.count == 1 ? word : "\(word) \(name)"))
    }
    let shown = figures.prefix(Self.sheetCount(figures))
    let titles = shown.map { Self.withoutBrackets($0.variable.title[language]) }
    for (figure, title) in zip(shown, titles) {
      let isAlone = titles.count { $0 == title } == 1
      let region = seeds.regionName(figure.variable.region)[language]
      self.figures.append(free(isAlone || region.isEmpty ? title : "\(region) \(title)"))
    }
    if self.figures.count < figures.count {
      rest = free(language == .en ? "Other variables" : "其他变量")
    }
  }

  /// A title without what stands in brackets at its end: a tab is short.
  private static func withoutBrackets(_ title: String) -> String {
    guard let last = title.last, ")）".contains(last),
      let open = title.lastIndex(where: { "(（".contains($0) }),
      open > title.startIndex
    else { return title }
    return String(title[..<open])
  }

  /// How many figures have a sheet of their own.
  static func sheetCount(_ figures: [ComparedFigure]) -> Int {
    guard figures.count > mostFigures else { return figures.count }
    return min(mostFigures, figures.count { $0.rank == 0 })
  }
}
