import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// Whether the page shows a simulation beside its data rather than a projection.
  var isSimulation: Bool { run.window.mode.isSimulation }

  /// How the horizon was solved, and how near the path comes to the data.
  var simulation: Report.Section? {
    guard isSimulation else { return nil }
    var blocks: [Report.Block] = [.paragraph(howSolved)]
    // A scenario with other inputs than the data is not meant to come near them.
    if root == nil, let table = fitTable { blocks.append(.table(table)) }
    return Report.Section(
      heading: LocalizedText(en: "Simulation and data", zh: "模拟与数据"), blocks: blocks)
  }

  private var howSolved: LocalizedText {
    let periods = horizon.label
    var text = run.window.mode.words(over: periods)
    if run.solve.residuals == .hold {
      text =
        text
        + LocalizedText(
          en:
            " Residuals are held: add-factors make every equation reproduce its data, so that a change of inputs shows as a deviation from them; past the data they are zero.",
          zh: "残差保持不变：附加调整使各方程重现数据，输入的改动即表现为对数据的偏离；数据之后附加调整为零。")
    }
    return text
  }

  private var fitTable: Table? {
    let fits = projection.fits
    guard !fits.isEmpty else { return nil }
    return Table(
      title: LocalizedText(en: "The path against the data", zh: "模拟路径与数据之比较"),
      columns: [
        .rowName(LocalizedText("")), .number(LocalizedText(en: "Periods", zh: "期数")),
        .number(LocalizedText(en: "Mean error", zh: "平均误差")),
        .number(LocalizedText(en: "RMSE", zh: "均方根误差")),
        .number(LocalizedText(en: "RMSE, %", zh: "均方根误差，%")),
        .number(LocalizedText(en: "Theil U", zh: "泰尔不等系数")),
      ], rows: fits.compactMap(row),
      notes: [
        LocalizedText(
          en: "Error: path less data, in the variable's unit. U: 0 is perfect, 1 the worst.",
          zh: "误差为模拟值减数据，以变量单位计；泰尔不等系数 0 为完全吻合，1 为最差。")
      ])
  }

  private func row(_ fit: SimulationFit) -> [Table.Cell]? {
    guard let variable = model.variable(fit.variable) else { return nil }
    let format = view.differenceFormat(variable).withoutUnit
    var plain = format
    plain.sign = .negative
    return [
      .text(variable.title + view.unitSuffix(variable)),
      .number(Double(fit.count), NumberFormat(decimals: 0)), .number(fit.meanError, format),
      .number(fit.rootMeanSquareError, plain),
      fit.rootMeanSquarePercentage.map { .number($0, NumberFormat(decimals: 2)) } ?? .empty,
      .number(fit.theilU, NumberFormat(decimals: 4)),
    ]
  }
}

extension SolveMode {
  /// The mode in one sentence.
  fileprivate func words(over periods: LocalizedText) -> LocalizedText {
    switch self {
    case .projection:
      LocalizedText(
        en: "What is published is held, the rest of \(periods.en) is solved.",
        zh: "保留已公布的数据，求解\(periods.zh)其余部分。")
    case .dynamic:
      LocalizedText(
        en:
          "Dynamic simulation of \(periods.en): the model alone, from the data before it; lags inside the range are its own results.",
        zh: "\(periods.zh)动态模拟：从此前的数据出发，区间内的滞后值取模型自身结果。")
    case .static:
      LocalizedText(
        en: "Static simulation of \(periods.en): each period by itself, its lags taken from the data.",
        zh: "\(periods.zh)静态模拟：逐期求解，滞后值取自数据。")
    case .forecast:
      LocalizedText(
        en: "Forecast of \(periods.en) from the data before it; lags inside the range are its own results.",
        zh: "从此前的数据出发预测\(periods.zh)，区间内的滞后值取模型自身结果。")
    }
  }
}
