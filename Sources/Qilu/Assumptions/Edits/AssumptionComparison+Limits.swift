import Localization
import Modeling
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets
import TimeSeries

extension AssumptionComparison {
  mutating func checkOutside(
    _ row: AssumptionSheet.Row, _ entry: AssumptionTable.Row, _ period: Period
  ) {
    guard let cell = row.cells[period], let address = sheet.address(row, period) else { return }
    let horizon = entry.result.projection.run.window.horizon
    let value = try? AssumptionCellReader(unit: entry.unit).read(cell)
    if value == .nothing { return }
    let isHistory =
      period.frequency == horizon.frequency && period < horizon.first && entry.item.role == .assumption
    let published = isHistory ? entry.result.projection.value(entry.item.variable, period) : nil
    if case .number(let number) = value, let published {
      if isClose(number, published) || agreesAsShown(number, published, row, entry, period) { return }
    }
    if isHistory, let published {
      let was = Quantity(published).phrase.en
      problems.add(
        sheet.grid.problem(
          address,
          LocalizedText(
            en: "\(period) is history: found \(cell.text), the figure is \(was)",
            zh: "\(period) 是历史数据：此处为 \(cell.text)，公布值为 \(was)"),
          hint: LocalizedText(
            en: "figures are corrected in seeds/ or in the model's data file, not as an assumption",
            zh: "历史数据请在 seeds/ 或模型数据文件中更正，不作为假设")))
    } else {
      problems.add(
        sheet.grid.problem(
          address,
          LocalizedText(
            en:
              "found \(cell.text) for \(period), outside of the horizon \(horizon) of scenario \"\(entry.result.name)\"",
            zh: "\(period) 处有 \(cell.text)，超出情景“\(entry.result.name)”的预测期 \(horizon)"),
          hint: LocalizedText(
            en: "empty the cell, or lengthen the scenario's horizon", zh: "请清空该单元格，或延长情景的预测期")))
    }
  }

  /// Why a value within the horizon cannot be set; nil where it can.
  func refusal(_ entry: AssumptionTable.Row, _ period: Period) -> (
    message: LocalizedText, hint: LocalizedText
  )? {
    if entry.isPublished(period), !entry.result.projection.run.window.mode.isSimulation {
      let was = entry.now(period).map { Quantity($0).phrase.en } ?? ""
      return (
        LocalizedText(
          en: "\(period) is published (\(was)): no assumption changes it",
          zh: "\(period) 已公布（\(was)），不能作为假设修改"),
        LocalizedText(en: "put the published figure back", zh: "请恢复公布值")
      )
    }
    guard entry.search(period) != nil else { return nil }
    return (
      LocalizedText(
        en: "the program finds this value for scenario \"\(entry.result.name)\", so it cannot be set",
        zh: "该值由程序为情景“\(entry.result.name)”求得，不能设定"),
      LocalizedText(
        en:
          "change the target in the scenario file, or edit another scenario; if nobody edited the cell, the workbook is of other data: run again and edit the new one",
        zh: "请修改情景文件中的目标，或修改其他情景；若此格未曾改动，说明工作簿所据数据已更新：请重新运行，改用新的工作簿")
    )
  }

  func wrongUnit(_ row: AssumptionSheet.Row, _ found: String, _ expected: String) -> Diagnostic {
    let wanted = expected.isEmpty ? LocalizedText(en: "none", zh: "无") : LocalizedText(expected)
    return sheet.grid.problem(
      sheet.address(row.index, .unit),
      LocalizedText(
        en: "found the unit \"\(found)\", expected \(wanted.en) for \(row.key.item.variable)",
        zh: "此处单位为“\(found)”，\(row.key.item.variable) 的单位应为\(wanted.zh)"),
      hint: LocalizedText(
        en: "numbers are not converted: write them in the unit of the project", zh: "数字不作换算：请按项目的单位填写"))
  }

  /// A root scenario has no parent whose value an emptied cell could take.
  mutating func remarkBlank(_ cell: Cell, _ entry: AssumptionTable.Row) {
    guard let row = rows[cell.key], let address = sheet.address(row, cell.period) else { return }
    let was = entry.now(cell.period).map { Quantity($0).phrase.en } ?? ""
    remarks.add(
      sheet.grid.problem(
        address,
        LocalizedText(
          en: "blank: the project's value \(was) stays, since \"\(entry.result.name)\" has no parent",
          zh: "此处为空：“\(entry.result.name)”没有上级情景，沿用项目的值 \(was)"), severity: .warning))
  }

  /// A value that cannot be by what the variable measures is run and told.
  mutating func checkPlausible(
    _ value: Double?, _ entry: AssumptionTable.Row, _ period: Period, _ address: CellPosition
  ) {
    guard let value, entry.item.role != .addFactor, entry.form(period) == .level,
      let objection = entry.result.projection.run.estimated.objection(
        to: value, of: entry.variable, in: period)
    else { return }
    let found = Quantity(value).phrase.en
    let remark = sheet.grid.problem(
      address,
      LocalizedText(
        en: "found \(found) \(entry.unit): \(objection.en)",
        zh: "此处为 \(found) \(entry.unit)：\(objection.zh)"),
      hint: LocalizedText(
        en: "the sheet runs as it is; look at the sign, the decimals and the unit",
        zh: "仍按表中数值运行；请核对正负号、小数位和单位"),
      severity: .warning)
    remarks.add(remark)
    implausible.append(remark)
  }

  /// A rate that became a hundredth of what it was is most often 5 % typed as 0.05.
  mutating func checkScale(
    _ was: Double?, _ value: Double?, _ entry: AssumptionTable.Row, _ address: CellPosition
  ) {
    guard let was, let value, value != 0, entry.unit == "%" || entry.unit == "pp", abs(was) >= 1,
      abs(value) < 0.5
    else { return }
    guard (0.3...3).contains(abs(value * 100 / was)) else { return }
    let (small, large) = (
      Quantity(value).phrase.en, Quantity(AssumptionCellReader.timesHundred(value)).phrase.en
    )
    remarks.add(
      sheet.grid.problem(
        address,
        LocalizedText(
          en: "read as \(small) \(entry.unit), not \(large) \(entry.unit)",
          zh: "读作 \(small) \(entry.unit)，不是 \(large) \(entry.unit)"),
        hint: LocalizedText(
          en: "type \(large), or format the cell in per cent, if that is meant",
          zh: "如指后者，请填 \(large)，或将单元格设为百分比格式"),
        severity: .warning))
  }
}
