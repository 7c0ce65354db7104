import Localization
import Modeling
import Reporting
import SourceText
import TimeSeries

/// `comparison.xlsx` of `qilu compare`: the lines with live differences, averages and cumulated changes, and the sources.
struct SourceWorkbook {
  static let name = "comparison.xlsx"
  /// More rows are for programs, not for people; they stand in comparison.csv.
  static let rowLimit = 20_000
  /// More columns than this are none to read across.
  static let columnLimit = 200

  let lines: [AlignedLine]
  let columns: ComparisonColumns
  let sources: [ComparisonSource]
  let language: Language

  /// The bytes of the file.
  ///
  /// - Throws: a `Failure` of the kind `inputOutput`: the scratch folder cannot be used.
  func bytes(scratch: String) throws(Failure) -> [UInt8] {
    do throws(WorkbookError) {
      return try WorkbookWriter(scratch: scratch).encode(workbook)
    } catch {
      throw Failure(
        .inputOutput,
        Diagnostics([
          .error(
            at: nil,
            LocalizedText(en: "\(Self.name): \(error.message.en)", zh: "\(Self.name)：\(error.message.zh)"))
        ]))
    }
  }

  private var workbook: Workbook {
    Workbook(
      title: text("Sources compared", "来源比较"), subject: sources.map(\.label).joined(separator: "; "),
      sheets: [comparisonSheet, sourceSheet])
  }

  func text(_ en: String, _ zh: String) -> String { language == .en ? en : zh }

  private var comparisonSheet: Worksheet {
    var sheet = Worksheet(name: SheetName(fitting: text("Comparison", "比较")))
    let names =
      [text("variable", "变量"), text("region", "地区"), text("unit", "单位"), text("period", "时期")]
      + columns.all.map(\.name) + columns.compared.map(columns.differenceName)
    sheet.setRow(
      names.map { .text($0, style: ComparisonStyle.heading) }, at: CellPosition(row: 0, column: 0))
    var row = 1
    for line in lines {
      let block = SourceWorkbookBlock(line: line, columns: columns, firstRow: row, language: language)
      for cells in block.rows {
        sheet.setRow(cells, at: CellPosition(row: row, column: 0))
        row += 1
      }
    }
    (sheet.frozenRows, sheet.frozenColumns) = (1, 4)
    sheet.columnWidths = [0: 34, 1: 14, 2: 16, 3: 12]
    for column in 4..<names.count {
      sheet.columnWidths[column] = min(28, Double(max(12, names[column].count + 2)))
    }
    sheet.rowHeights = [0: 34]
    sheet.page = PageSetup(repeatedRows: 0...0, repeatedColumns: 0...3)
    return sheet
  }

  private var sourceSheet: Worksheet {
    var sheet = Worksheet(name: SheetName(fitting: text("Sources", "来源")))
    let heads = [text("source", "来源"), text("file", "文件"), text("version", "版本"), text("scenarios", "情景")]
    sheet.setRow(
      heads.map { .text($0, style: ComparisonStyle.heading) }, at: CellPosition(row: 0, column: 0))
    for (index, source) in sources.enumerated() {
      let names = columns.all.filter { $0.source == index }.map(\.name).joined(separator: ", ")
      sheet.setRow(
        [source.label, source.path, source.version ?? "", names].map {
          .text($0, style: ComparisonStyle.wrapped)
        },
        at: CellPosition(row: index + 1, column: 0))
    }
    sheet.frozenRows = 1
    sheet.columnWidths = [0: 24, 1: 44, 2: 12, 3: 80]
    return sheet
  }
}

/// The rows of one line: its periods, then average and cumulated change.
struct SourceWorkbookBlock {
  let line: AlignedLine
  let columns: ComparisonColumns
  /// The row of its first period.
  let firstRow: Int
  let language: Language

  /// Columns before the first scenario.
  private static let headCount = 4

  var rows: [[Cell?]] {
    var rows = line.periods.indices.map(periodRow)
    guard columns.all.contains(where: { $0.horizon != nil }) else { return rows }
    let figures = HorizonFigures(line: line)
    rows.append(
      summaryRow(language == .en ? "average" : "年均", line.unit, figures.average, average, line.periods.count))
    rows.append(
      summaryRow(
        language == .en ? "cumulated" : "累计", figures.cumulatedUnit, figures.cumulated,
        { figures.cumulatedFormula($0, cells: $1, before: $2) }, line.periods.count + 1))
    return rows
  }

  private var format: NumberFormat { SourceComparisonReport.format(line.values, line.unit) }

  private func head(_ unit: String, _ period: String, _ style: CellStyle) -> [Cell?] {
    [line.variable, line.region, unit, period].map { .text($0, style: style) }
  }

  private func periodRow(_ index: Int) -> [Cell?] {
    let period = line.periods[index]
    let row = firstRow + index
    let values: [Cell?] = columns.all.map { column in
      guard let value = line.value(column.index, index) else { return nil }
      let isAhead = column.horizon?.contains(period) ?? true
      let style = isAhead ? ComparisonStyle.projection(cellFormat) : ComparisonStyle.data(cellFormat)
      return .number(value, style: style)
    }
    let differences: [Cell?] = columns.compared.map { column in
      guard let reference = column.reference, let value = line.value(column.index, index),
        let other = line.value(reference, index)
      else { return nil }
      return difference(column.index, reference, row, value - other)
    }
    return head(line.unit, period.description, ComparisonStyle.label) + values + differences
  }

  private func summaryRow(
    _ name: String, _ unit: String, _ figure: (ComparisonColumn) -> Double?,
    _ formula: (ComparisonColumn, [String], String?) -> String?, _ offset: Int
  ) -> [Cell?] {
    let row = firstRow + offset
    let figures = columns.all.map(figure)
    let values: [Cell?] = columns.all.map { column in
      guard let value = figures[column.index], let cells = cells(column),
        let formula = formula(column, cells.inside, cells.before)
      else { return nil }
      return .formula(
        formula, value: .number(value),
        style: ComparisonStyle.blockNumber.with { $0.numberFormat = cellFormat })
    }
    let differences: [Cell?] = columns.compared.map { column in
      guard let reference = column.reference, columns.all[reference].horizon == column.horizon,
        let value = figures[column.index], let other = figures[reference]
      else { return nil }
      return difference(column.index, reference, row, value - other)
    }
    return head(unit, name, ComparisonStyle.block) + values + differences
  }

  private func difference(_ column: Int, _ reference: Int, _ row: Int, _ value: Double) -> Cell {
    var format = format
    (format.decimals, format.sign) = (format.decimals + 1, .always)
    return .formula(
      "\(place(row, column))-\(place(row, reference))", value: .number(value),
      style: ComparisonStyle.derived(format.cellFormat(in: language)))
  }

  private var cellFormat: CellNumberFormat { format.cellFormat(in: language) }

  private func place(_ row: Int, _ column: Int) -> String {
    CellPosition(row: row, column: Self.headCount + column).a1
  }

  /// The cells of a column's horizon, and that of the period before; nil where one is not there.
  private func cells(_ column: ComparisonColumn) -> (inside: [String], before: String?)? {
    guard let horizon = column.horizon else { return nil }
    var inside: [String] = []
    for period in horizon {
      guard let index = line.periods.firstIndex(of: period) else { return nil }
      inside.append(place(firstRow + index, column.index))
    }
    let before = line.periods.firstIndex(of: horizon.first.advanced(by: -1))
    return (inside, before.map { place(firstRow + $0, column.index) })
  }

  private func average(_ column: ComparisonColumn, _ cells: [String], _ before: String?) -> String? {
    "AVERAGE(\(cells.joined(separator: ",")))"
  }
}

extension HorizonFigures {
  /// The formula of a cumulated change from the cells of the horizon and that of the period before.
  func cumulatedFormula(_ column: ComparisonColumn, cells: [String], before: String?) -> String? {
    guard let last = cells.last else { return nil }
    switch measure {
    case .growth: return "100*(\(cells.map { "(1+\($0)/100)" }.joined(separator: "*"))-1)"
    case .share: return before.map { "\(last)-\($0)" }
    case .level: return before.map { "100*(\(last)/\($0)-1)" }
    case nil: return nil
    }
  }
}
