import Localization
import Modeling
import Reporting

extension ComparisonWorkbook {
  /// A4 with the headings repeated; the sheet is laid out when it is full.
  func page(heading row: Int? = nil) -> PageSetup {
    var page = PageSetup(
      repeatedRows: row.map { $0...$0 }, footer: text("Projections and comparisons", "预测与比较"))
    if language == .zh { page.pageText = PageSetup.PageText(page: "第", of: "页，共", end: "页") }
    return page
  }
}
