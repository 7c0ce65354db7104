import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML

extension CoverSheet {
  /// What the figures can and cannot tell, model by model.
  func fillNotes(_ sheet: inout Worksheet, _ next: inout Int) {
    let notes = book.groups.flatMap(\.estimated.model.notes)
    guard !notes.isEmpty else { return }
    sheet.groups.append(next)
    sheet[next, 0] = .text(book.text("Read this first", "先读这几点"), style: ComparisonStyle.subtitle)
    for note in notes {
      next += 1
      sheet.setNote(note[book.language], row: next, columns: Self.noteColumns, style: ComparisonStyle.text)
    }
    next += 2
  }

  /// What the looks mean, and what follows a change.
  func fillReading(_ sheet: inout Worksheet, _ next: inout Int) {
    sheet.groups.append(next)
    sheet[next, 0] = .text(book.text("How to read", "阅读说明"), style: ComparisonStyle.subtitle)
    for (style, text) in legend {
      next += 1
      sheet[next, 0] = .text("12.3", style: style.with { $0.horizontal = .center })
      sheet[next, 1] = .text(text, style: ComparisonStyle.text)
    }
    next += 1
    for line in [
      book.text(
        "Change a number in Assumptions, or a coefficient in Equations: Recalculation, the sheets of the variables and Comparison follow.",
        "修改“假设”中的数字或“方程”中的系数，“重算”、各变量表和“比较”随之变化。"),
      book.text(
        "Delete no row of Assumptions: the scenarios below link to it. qilu run --assumptions reads that sheet and no other; a new coefficient belongs into the model file.",
        "请勿删除“假设”中的行，下方情景的单元格链接到这些行。qilu run --assumptions 只读取该表；要改系数，请修改模型文件。"),
      book.text(
        "Bands and the sentences above are of the program's run and do not follow. Instruments of targets are numbers and are not searched again.",
        "区间和上面的文字要点为程序运行结果，不随修改变化；为达到目标而求得的数值不会重新求解。"),
    ] {
      next += 1
      sheet.setNote(line, row: next, columns: Self.noteColumns, style: ComparisonStyle.text)
    }
    next += 2
  }

  /// The columns of texts, which sentences may take.
  private static let noteColumns = 0..<textWidths.count

  private var legend: [(CellStyle, String)] {
    let format = CellNumberFormat.decimals(1)
    return [
      (
        ComparisonStyle.data(format),
        book.text("published; the source is in the cell's comment", "已公布数据；批注注明来源")
      ),
      (
        ComparisonStyle.projection(format),
        book.text("projected; a formula that follows the assumptions", "预测值；公式，随假设变化")
      ),
      (
        ComparisonStyle.assumption(.own, format),
        book.text("an assumption of a baseline, to be edited", "基准情景的假设，可修改")
      ),
      (
        ComparisonStyle.assumption(.changed, format),
        book.text(
          "an assumption that differs from the parent scenario; the comment is the line as written",
          "与上级情景不同的假设；批注为情景文件原文")
      ),
      (
        ComparisonStyle.assumption(.inherited, format),
        book.text("inherited: a link to the parent's cell", "继承：链接上级情景的单元格")
      ),
      (ComparisonStyle.fixed(format), book.text("a number that does not follow", "不随修改变化的数值")),
    ]
  }

  /// The sheets, each with a link.
  func fillContents(_ sheet: inout Worksheet, _ next: inout Int) {
    sheet.groups.append(next)
    sheet[next, 0] = .text(book.text("Contents", "目录"), style: ComparisonStyle.subtitle)
    for (name, text) in book.contents {
      next += 1
      var cell = Cell.text(name.text, style: ComparisonStyle.link)
      cell.link = .cell(name, CellPosition(row: 0, column: 0))
      sheet[next, 0] = cell
      sheet[next, 1] = .text(text, style: ComparisonStyle.text)
    }
  }
}

extension ComparisonWorkbook {
  /// The sheets after the cover, with what they hold.
  var contents: [(SheetName, String)] {
    [(sheets.assumptions, text("what every scenario assumes, to be edited", "各情景的假设，可修改"))]
      + zip(sheets.figures, figures).map { name, figure in
        (name, heading(figure))
      }
      + (sheets.rest.map { [($0, text("the other variables, in a table", "其余变量的数表"))] } ?? [])
      + [
        (sheets.comparison, text("scenarios beside each other, by formulas", "情景比较（公式）")),
        (sheets.equations, text("equations, coefficients and statistics", "方程、系数与统计量")),
      ]
      + sheets.recalculations.map { ($0, text("the equations as formulas", "以公式表示的方程")) }
      + [(sheets.sources, text("every figure used, with its source", "所用数据及来源"))]
  }
}
