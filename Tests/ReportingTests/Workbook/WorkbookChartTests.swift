import Foundation
import SpreadsheetML
import Testing

@testable import Reporting

struct WorkbookChartTests {
  private let sheet: SheetName
  private let categories: SheetRange

  init() throws {
    sheet = try SheetName("Data 'a' b")
    categories = SheetRange(sheet, CellRange(column: 0, rows: 1...3))
  }

  private func series(_ name: String, _ column: Int, _ drawing: ChartSeries.Drawing) -> ChartSeries {
    ChartSeries(
      name: name, categories: categories, values: SheetRange(sheet, CellRange(column: column, rows: 1...3)),
      drawing: drawing)
  }

  private func chart(_ series: [ChartSeries]) throws -> String {
    var data = Worksheet(name: sheet)
    for row in 1...3 {
      data[row, 0] = .text("\(2025 + row)")
      data[row, 1] = .formula("=ROW()", value: .number(Double(row) / 4))
      data[row, 2] = .number(-Double(row))
    }
    data.charts = [
      WorkbookChart(
        title: "=T", alternativeText: "what it shows", series: series,
        valueAxis: ChartAxis(title: "% a & b", numberFormat: .decimals(1)), anchor: .init(row: 5, column: 0))
    ]
    let parts = try WorkbookParts(Workbook(title: "", sheets: [data]))
    #expect(parts["xl/drawings/drawing1.xml"].contains("descr=\"what it shows\""))
    return parts["xl/charts/chart1.xml"]
  }

  /// The names of elements in the order of their start tags.
  private func elements(_ xml: String) -> [String] {
    xml.components(separatedBy: "<c:").dropFirst().map { String($0.prefix { $0.isLetter }) }
  }

  @Test func linesLieOverAreasOnTheSameAxes() throws {
    let xml = try chart([
      series("=line", 1, .line(.history)), series("low", 1, .area(nil)),
      series("band", 2, .area(RGBColor(0x0072B2))),
    ])
    let kinds = elements(xml).filter { ["areaChart", "lineChart", "catAx", "valAx", "ser"].contains($0) }
    #expect(kinds == ["areaChart", "ser", "ser", "lineChart", "ser", "catAx", "valAx"])
    for name in ["idx", "order"] {
      #expect((0...2).allSatisfy { xml.contains("<c:\(name) val=\"\($0)\"/>") })
    }
    let axes = xml.components(separatedBy: "<c:axId val=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(axes.count == 6 && Set(axes).count == 2)
    #expect(xml.contains("<c:grouping val=\"stacked\"/>") && xml.contains("<c:grouping val=\"standard\"/>"))
    #expect(xml.contains("<c:v>=line</c:v>") && xml.contains("<a:t>=T</a:t>"))
  }

  @Test func onlyLines() throws {
    let xml = try chart([series("a", 1, .line(.scenario(0))), series("b", 2, .line(.scenario(1)))])
    #expect(elements(xml).filter { $0.hasSuffix("Chart") } == ["lineChart"])
    #expect(xml.contains("<c:tickLblPos val=\"low\"/>") && xml.contains("prstDash val=\"dash\""))
  }

  /// Programs that draw without computing take the copy in the chart: it holds the values of formulas.
  @Test func theCopyOfTheValues() throws {
    let xml = try chart([series("a", 1, .line(.history))])
    #expect(xml.contains("<c:f>'Data ''a'' b'!$B$2:$B$4</c:f>"))
    #expect(xml.contains("<c:pt idx=\"2\"><c:v>0.75</c:v></c:pt>"))
    #expect(xml.contains("<c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>2026</c:v></c:pt>"))
  }

  @Test func fans() throws {
    let layers = (1...6).map { SheetRange(sheet, CellRange(column: $0, rows: 1...3)) }
    let fan = ChartSeries.fan(
      categories: categories, layers: layers, bandNames: ["95 %", "80 %", "50 %"], color: RGBColor(0x0072B2))
    #expect(fan.map(\.name) == ["", "95 %", "80 %", "50 %", "80 %", "95 %"])
    #expect(fan.map(\.isInLegend) == [false, true, true, true, false, false])
    #expect(
      fan[1].drawing == fan[5].drawing && fan[2].drawing == fan[4].drawing && fan[1].drawing != fan[2].drawing
    )
    let heights = ChartSeries.fanHeights(bands: [(-3, 5), (-1, 4), (0, 2)])
    #expect(heights == [-3, 2, 1, 2, 2, 1])
    let xml = try chart(fan)
    #expect(xml.components(separatedBy: "<c:legendEntry>").count == 4)
  }

  @Test func scenariosAreToldApart() {
    #expect(Set((0..<30).map { ChartLine.scenario($0) }).count == 30)
  }
}
