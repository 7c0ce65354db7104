import Localization
import Modeling
import Reporting

extension ComparisonWorkbook {
  /// The width of a column of variables' names.
  func nameWidth(_ variables: [Variable]) -> Double {
    Double(min(72, max(24, 2 + (variables.map { displayWidth($0.title[language]) }.max() ?? 0))))
  }

  /// Landscape, one page wide, headings repeated.
  func page(heading row: Int? = nil) -> PageSetup {
    var page = PageSetup(
      repeatedRows: row.map { $0...$0 }, footer: text("Projections and comparisons", "预测与比较"))
    if language == .zh { page.pageText = PageSetup.PageText(page: "第", of: "页，共", end: "页") }
    return page
  }
}
