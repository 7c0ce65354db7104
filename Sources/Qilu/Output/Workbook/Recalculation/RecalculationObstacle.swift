import Expressions
import Localization
import Modeling

/// Why a variable stands in the workbook as numbers.
enum RecalculationObstacle: Hashable {
  /// Its equation, or one solved with it, reads later periods.
  case leads
  /// It is solved with others, and they do not enter linearly.
  case nonlinear(equation: String)
  /// It is solved with more others than a spreadsheet's matrix functions should be given.
  case largeBlock(count: Int)
  /// It is exogenized as a share of a variable that depends on it.
  case circularShare(whole: String)
  /// Its formula is longer than a cell takes, or reads what has no cell.
  case formula(SpreadsheetFormula.Obstacle)
  /// The model has more cells than a workbook should compute.
  case largeModel(cells: Int)
  /// It depends on a variable that stands as numbers.
  case depends(on: String)

  /// The reason in words.
  var message: LocalizedText {
    switch self {
    case .leads: LocalizedText(en: "equations read later periods", zh: "方程含有前瞻项")
    case .nonlinear(let equation):
      LocalizedText(
        en: "solved together by iteration; \(equation) is not linear in the others",
        zh: "需联立迭代求解，\(equation) 的方程对同组变量不是线性的")
    case .largeBlock(let count):
      LocalizedText(
        en: "\(count) equations are solved together; the workbook solves up to \(LinearBlock.mostEquations)",
        zh: "联立方程共 \(count) 个，工作簿最多求解 \(LinearBlock.mostEquations) 个")
    case .circularShare(let whole):
      LocalizedText(en: "given as a share of \(whole), which depends on it", zh: "按 \(whole) 的份额给定，而后者又取决于它")
    case .formula(.noCell(let reference)):
      LocalizedText(en: "its formula reads \(reference.name)", zh: "公式用到 \(reference.name)，没有对应单元格")
    case .formula: LocalizedText(en: "its formula is longer than a cell takes", zh: "公式超过单元格长度")
    case .largeModel(let cells):
      LocalizedText(
        en: "\(cells) cells; the workbook recomputes models of up to \(Recalculation.mostCells)",
        zh: "共 \(cells) 个单元格，工作簿最多重算 \(Recalculation.mostCells) 个")
    case .depends(let name): LocalizedText(en: "depends on \(name)", zh: "取决于 \(name)")
    }
  }
}
