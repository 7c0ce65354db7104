import Spreadsheets
import Testing

@testable import Qilu

struct AssumptionCellReaderTests {
  static let understood: [(cell: SpreadsheetCell, unit: String, value: Double?)] = [
    (.init(.number(5)), "%", 5), (.init(.number(0.05), format: .percent), "%", 5),
    (.init(.number(0.07), format: .percent), "%", 7), (.init(.number(0.003), format: .percent), "pp", 0.3),
    (.init(.text("5 %")), "%", 5), (.init(.text("５％")), "%", 5), (.init(.text(" －0.3 ")), "%", -0.3),
    (.init(.text("-0.3 pp")), "pp", -0.3), (.init(.text("0.3个百分点")), "pp", 0.3),
    (.init(.text("16,728.6 亿元")), "亿元", 16728.6), (.init(.text("1.2 万亿元")), "亿元", 12000),
    (.init(.text("12")), "", 12), (.init(.text("4 %")), "growth %", 4),
    (.init(.text("12 %")), "share % of total", 12),
    (.init(.text("2 %")), "% of right side", 2), (.init(.text("  ")), "%", nil), (.init(), "%", nil),
    (.init(.number(3), formula: .init("A1+A2")), "%", 3),
  ]

  @Test(arguments: understood.indices)
  func valuesAreReadInTheUnitOfTheRow(_ index: Int) throws {
    let (cell, unit, value) = Self.understood[index]
    let read = try AssumptionCellReader(unit: unit).read(cell)
    #expect(read == (value.map { .number($0) } ?? .nothing), "\(cell.text) in \(unit)")
  }

  static let refused: [(cell: SpreadsheetCell, unit: String)] = [
    (.init(.text("about six")), "%"), (.init(.text("5 pp")), "%"), (.init(.text("5 %")), "pp"),
    (.init(.text("5 %")), "亿元"), (.init(.number(0.05), format: .percent), "亿元"), (.init(.text("5 ± 1")), ""),
    (.init(.text("base + 1 pp")), "%"), (.init(.text("5,3")), "%"),
    (.init(.text("1,400")), "%"), (.init(.text("1,400 亿元")), "亿元"), (.init(.boolean(true)), "%"),
    (.init(.error("#REF!")), "%"), (.init(formula: .init("A1")), "%"),
    (.init(.number(0.5), format: .time), "%"),
  ]

  @Test(arguments: refused.indices)
  func otherCellsAreRefused(_ index: Int) {
    let (cell, unit) = Self.refused[index]
    #expect(throws: AssumptionCellReader.Obstacle.self, "\(cell.text) in \(unit)") {
      try AssumptionCellReader(unit: unit).read(cell)
    }
  }
}
