import Econometrics
import Localization
import Modeling
import Reporting

/// The coefficients of one equation: value, how it was come by, how much of it is data, and how far it moves without a year.
struct CoefficientTable {
  let equation: FittedEquation
  let model: Model

  /// The name by which sentences point at its cells; unique among the equations of all models.
  private var identifier: String { "coefficients-\(model.name)-\(equation.variable)" }

  /// The cell of a coefficient; nil where it has fewer digits than an equation that is written out.
  func place(_ index: Int) -> Table.Place? {
    let printed = equation.coefficients[index].value.threeDigits
    guard Double(format.digits(printed)) == printed else { return nil }
    return Table.Place(table: identifier, row: index, column: 1)
  }

  var table: Table {
    var columns: [Table.Column] = [
      .rowName(LocalizedText(en: "Coefficient", zh: "系数")),
      .number(LocalizedText(en: "Value", zh: "数值"), format: format),
      .number(LocalizedText("±"), format: format),
      Table.Column(LocalizedText(en: "How", zh: "性质")),
    ]
    if hasShares { columns.append(Table.Column(LocalizedText(en: "Data", zh: "数据占比"), alignment: .right)) }
    if hasPriors { columns.append(Table.Column(LocalizedText(en: "Prior", zh: "先验"), alignment: .right)) }
    if hasRanges {
      columns.append(.number(LocalizedText(en: leftOutHeading, zh: leftOutChinese), format: format))
    }
    return Table(
      columns: columns, rows: equation.coefficients.map(row), notes: notes, identifier: identifier)
  }

  private let format = NumberFormat(decimals: 3)

  private var hasShares: Bool { equation.coefficients.contains { $0.dataShare != nil } }
  private var hasPriors: Bool { equation.coefficients.contains { $0.priorMean != nil } }
  private var hasRanges: Bool { equation.coefficients.contains { $0.leaveOneOut != nil } }
  private var isClustered: Bool { equation.regression?.clusterCount != nil }
  private var leftOutHeading: String { isClustered ? "Leaving out a year" : "Leaving out a row" }
  private var leftOutChinese: String { isClustered ? "逐年剔除范围" : "逐行剔除范围" }

  private func row(_ coefficient: Coefficient) -> [Table.Cell] {
    var cells: [Table.Cell] = [
      .text(model.term(coefficient.name)), .number(coefficient.value), .number(coefficient.standardError),
      .text(equation.className(of: coefficient)),
    ]
    if hasShares {
      let percent = NumberFormat(decimals: 0, unit: LocalizedText("%"))
      cells.append(coefficient.dataShare.map { .text(percent.localized(100 * $0)) } ?? .empty)
    }
    if hasPriors { cells.append(prior(coefficient)) }
    if hasRanges {
      cells.append(coefficient.leaveOneOut.map { .range(low: $0.lowerBound, high: $0.upperBound) } ?? .empty)
    }
    return cells
  }

  private func prior(_ coefficient: Coefficient) -> Table.Cell {
    guard let mean = coefficient.priorMean, let deviation = coefficient.priorStandardDeviation else {
      return .empty
    }
    let format = NumberFormat(decimals: 2)
    return .plain("\(format.digits(mean)) ± \(format.digits(deviation))")
  }

  /// What a centred term is measured from, and where calibrated values come from.
  private var notes: [LocalizedText] {
    equation.coefficients.compactMap { coefficient in
      guard let source = equation.source(of: coefficient.name) else { return nil }
      let name = model.term(coefficient.name)
      return LocalizedText(en: "\(name.en): \(source.en)", zh: "\(name.zh)：\(source.zh)")
    }
  }
}
