import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How likely the statements are that the scenario asks about.
  var statements: Report.Section? {
    guard !result.probabilities.isEmpty else { return nil }
    var table = Table(
      columns: [
        .rowName(LocalizedText(en: "Statement", zh: "陈述")),
        Table.Column(LocalizedText(en: "Probability", zh: "概率"), alignment: .right),
        .number(LocalizedText(en: "± (pp)", zh: "±（百分点）"), format: NumberFormat(decimals: 1)),
        Table.Column(LocalizedText(en: "On the path", zh: "确定性路径")),
      ], rows: [],
      notes: [
        LocalizedText(
          en: "Share of draws; ± is its Monte Carlo standard error, which more draws make smaller.",
          zh: "成立的抽样所占比例；±为其蒙特卡罗标准误，抽样越多越小。")
      ])
    if root != nil {
      table.columns.append(Table.Column(LocalizedText(en: "Baseline", zh: "基准情景"), alignment: .right))
    }
    table.rows = result.probabilities.map(row)
    return Report.Section(
      heading: LocalizedText(en: "How likely", zh: "可能性"), blocks: [.table(table)])
  }

  private func row(_ statement: StatementProbability) -> [Table.Cell] {
    let baseline = root?.probabilities.first { $0.statement.text == statement.statement.text }
    return [
      .plain(statement.statement.text), statement.cell,
      statement.standardError.map { .number(100 * $0) } ?? .empty,
      .text(
        statement.holdsOnPath
          ? LocalizedText(en: "holds", zh: "成立") : LocalizedText(en: "does not hold", zh: "不成立")),
      baseline?.cell ?? .empty,
    ]
  }

  /// The spread that each source alone gives the main variables at the end of the horizon.
  var sourceTable: Table? {
    guard let bands = result.bands else { return nil }
    let last = horizon.last
    let rows = view.main.compactMap { variable -> [Table.Cell]? in
      guard let whole = bands.distribution(nil, variable.name, last), whole.varies else { return nil }
      var format = view.format(variable).withoutUnit
      format.decimals += 1
      return [.text(variable.title + view.unitSuffix(variable))]
        + bands.sources.map { source in
          let deviation = bands.distribution(source, variable.name, last)?.standardDeviation
          return deviation.map { .number($0, format) } ?? .empty
        }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: LocalizedText(
        en: "Standard deviation in \(last.label.en), by source", zh: "\(last.label.zh)标准差的来源"),
      columns: [.rowName(LocalizedText(""))] + bands.sources.map { .number($0.heading) }, rows: rows,
      notes: [
        LocalizedText(
          en: "Each source alone, with the same draws. Where the model is linear the squares add up.",
          zh: "各来源单独变动，抽样相同；模型为线性时平方可加。")
      ])
  }

  /// How far each source alone moves the variable that the answer is about, at the end of the horizon.
  var sourceChart: Chart? {
    guard let bands = result.bands, let variable = view.leading,
      let path = projection.value(variable.name, horizon.last)
    else { return nil }
    let causes = bands.sources.compactMap { source -> Chart.Tornado.Cause? in
      guard source != nil, let alone = bands.distribution(source, variable.name, horizon.last), alone.varies
      else {
        return nil
      }
      return Chart.Tornado.Cause(source.heading, low: alone.quantile(0.1), high: alone.quantile(0.9))
    }
    guard causes.count > 1 else { return nil }
    let format = view.format(variable)
    let tornado = Chart.Tornado(
      axis: Chart.ValueAxis(unit: format.unit, format: format.withoutUnit), reference: path,
      referenceName: LocalizedText(en: "Path", zh: "确定性路径"), causes: causes,
      lowName: LocalizedText(en: "Lower end of the 80 % band", zh: "80%区间下限"),
      highName: LocalizedText(en: "Upper end", zh: "上限"))
    return Chart(
      title: variable.title + LocalizedText(en: ": what makes it uncertain", zh: "：不确定性从何而来"),
      subtitle: LocalizedText(
        en: "\(horizon.last.label.en), each source alone", zh: "\(horizon.last.label.zh)，各来源单独变动"),
      kind: .tornado(tornado))
  }

  /// How the draws were made, where that is not the plain way.
  var drawing: LocalizedText {
    let options = run.uncertainty
    var text = LocalizedText("")
    if options.include.contains(.residual) {
      for group in run.residualGroups { text = text + words(group, options.residuals) }
    }
    if options.antithetic {
      text =
        text
        + LocalizedText(
          en: " Draws come in antithetic pairs.", zh: "采用对偶抽样。")
    }
    return text
  }

  private func words(_ group: ResidualGroup, _ form: EquationDraws.ResidualForm) -> LocalizedText {
    let (equations, count) = (group.equations.count, group.periods.count)
    let ends = [group.periods.first, group.periods.last].compactMap { $0?.description }
    let span = ends.joined(separator: "..")
    switch form {
    case .normal:
      return LocalizedText(
        en:
          " The residuals of \(equations) equations are drawn jointly, correlated as in \(span) (\(count) periods).",
        zh: "\(equations)个方程的残差联合抽取，相关系数取自\(span)（\(count)期）。")
    case .bootstrap:
      return LocalizedText(
        en: " Residuals are those of whole periods of \(span) (\(count)), drawn with replacement.",
        zh: "残差按时期整组有放回抽取自\(span)（\(count)期）。")
    }
  }
}

extension StatementProbability {
  /// `72.4 %`; what no draw contradicts is `>99.9 %`, never 100.
  fileprivate var cell: Table.Cell {
    guard let probability else { return .empty }
    if probability > 0.9995 { return .text(LocalizedText(en: ">99.9 %", zh: ">99.9%")) }
    if probability < 0.0005 { return .text(LocalizedText(en: "<0.1 %", zh: "<0.1%")) }
    return .text(NumberFormat(decimals: 1, unit: LocalizedText("%")).localized(100 * probability))
  }
}

extension UncertaintyOptions.Component? {
  /// The source in a table's head, and where one is chosen.
  var heading: LocalizedText {
    switch self {
    case .residual: LocalizedText(en: "Residuals", zh: "残差")
    case .coefficient: LocalizedText(en: "Coefficients", zh: "系数")
    case .assumption: LocalizedText(en: "Assumptions", zh: "假设")
    case nil: LocalizedText(en: "All", zh: "全部")
    }
  }
}
