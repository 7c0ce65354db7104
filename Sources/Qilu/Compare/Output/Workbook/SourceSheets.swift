import Localization
import Reporting

/// The names of the workbook's sheets, and which lines have one.
struct SourceSheets {
  private(set) var cover: SheetName
  private(set) var comparison: SheetName
  private(set) var sources: SheetName
  /// The sheets of lines, in the order of the lines.
  private(set) var lines: [(line: Int, name: SheetName)] = []

  /// Lines that several columns have come first where not all get a sheet.
  init(_ all: [AlignedLine], in language: Language) {
    func fixed(_ en: String, _ zh: String) -> SheetName { SheetName(fitting: language == .en ? en : zh) }
    cover = fixed("Cover", "封面")
    comparison = fixed("Comparison", "比较")
    sources = fixed("Sources", "来源")
    let shared = all.indices.filter { all[$0].columns.count > 1 }
    let others = all.indices.filter { all[$0].columns.count == 1 }
    let chosen = (shared + others).prefix(SourceWorkbook.sheetLimit).sorted()
    var taken = [cover, comparison, sources]
    for index in chosen {
      let hasRegions = chosen.contains { all[$0].variable == all[index].variable && $0 != index }
      let name = SheetName(fitting: Self.wish(all[index], withRegion: hasRegions), besides: taken)
      taken.append(name)
      lines.append((index, name))
    }
  }

  /// The sheet of a line.
  func name(ofLine line: Int) -> SheetName? { lines.first { $0.line == line }?.name }

  /// The variable's name, of a long one its end, which tells it from its neighbours: `…|Industry|Electricity`.
  private static func wish(_ line: AlignedLine, withRegion: Bool) -> String {
    let region = withRegion ? " " + CellWords.shortened(line.region, to: 12) : ""
    let room = WorkbookLimits.sheetName - region.utf16.count
    guard line.variable.utf16.count > room else { return line.variable + region }
    var tail = Substring(line.variable.suffix(room - 1))
    while tail.utf16.count > room - 1 { tail.removeFirst() }
    // From the beginning of a part of the name, where one is not far.
    if let bar = tail.firstIndex(of: "|"), tail[..<bar].count < room / 2 { tail = tail[bar...] }
    return "…" + tail + region
  }
}
