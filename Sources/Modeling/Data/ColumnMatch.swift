import Localization
import SourceText
import TimeSeries

/// Gives the variables of a model the columns of its data.
struct ColumnMatch {
  let model: Model
  let table: DataTable

  /// The position of each variable's column; a variable with an indicator has none.
  ///
  /// - Throws: every column that is wanted and not there; every start that the data contradict.
  func columns() throws(Diagnostics) -> [String: Int] {
    let positions = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
    var problems = Diagnostics()
    var columns: [String: Int] = [:]
    for variable in model.variables where variable.indicator == nil {
      let name = variable.column?.name ?? variable.name
      guard let column = positions[name] else {
        if let problem = missing(name, of: variable) { problems.add(problem) }
        continue
      }
      for period in variable.start.keys.sorted() {
        guard let figure = table.figure(column, period) else { continue }
        problems.add(startedTwice(variable, period, figure.origin ?? table.file))
      }
      columns[variable.name] = column
    }
    try problems.throwIfErrors()
    return columns
  }

  /// What is wrong where a variable has no column; nil where it can do without: its equation, start or rule gives it.
  private func missing(_ column: String, of variable: Variable) -> Diagnostic? {
    let needsData = variable.column != nil || needsData(variable) || isMisspelt(column)
    guard needsData else { return nil }
    let free = table.columns.filter { name in !model.variables.contains { $0.name == name } }
    return .error(
      at: variable.column?.range ?? variable.range,
      en: "\(table.file) has no column \"\(column)\"", zh: "\(table.file) 中没有“\(column)”列",
      hint: nameHint(column, among: free.isEmpty ? table.columns : free))
  }

  /// An estimated variable has nothing to be estimated on without data, and an exogenous one no value without a rule.
  private func needsData(_ variable: Variable) -> Bool {
    switch variable.role {
    case .endogenous: model.equation(for: variable.name)?.isEstimated ?? false
    case .exogenous: variable.project == nil && variable.start.isEmpty
    }
  }

  /// Whether a column differs in case alone, which no author means.
  private func isMisspelt(_ column: String) -> Bool {
    table.columns.contains { $0.lowercased() == column.lowercased() }
  }

  private func startedTwice(_ variable: Variable, _ period: Period, _ origin: String) -> Diagnostic {
    .error(
      at: variable.range,
      en: "\(variable.name) has a start for \(period), for which the data have a figure too (\(origin))",
      zh: "\(variable.name) 在 \(period) 写了 start，而数据中也有该期数值（\(origin)）",
      hint: LocalizedText(en: "leave one of them out", zh: "请去掉其中之一"))
  }
}

extension EquationSpecification {
  /// Whether its coefficients come from the data.
  var isEstimated: Bool {
    if case .regression = kind { true } else { false }
  }
}
