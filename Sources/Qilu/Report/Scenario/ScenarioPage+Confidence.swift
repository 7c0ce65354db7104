import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension ScenarioPage {
  /// What the reader must not overlook.
  var warnings: Report.Section? {
    // The bounds are said better by the target than by the solver.
    let places = Set(projection.targets.map(\.target.range))
    let general = result.warnings.filter { $0.range.map { !places.contains($0) } ?? true }
    let bounds = projection.targets.flatMap(bindings)
    let cautions = EquationCautions(view: view, outcome: outcome, target: chains.target(ofEquation:))
    let found = bounds.map(\.closed) + general.map { warning($0).closed } + cautions.statements
    guard !found.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Warnings", zh: "注意事项"), blocks: [.statements(found)])
  }

  /// What the bands carry, and how wide they are at several levels.
  var confidence: Report.Section? {
    var blocks: [Report.Block] = [.paragraph(included)]
    if let table = levelTable { blocks.append(.table(table)) }
    if let table = sourceTable { blocks.append(.table(table)) }
    if let chart = sourceChart { blocks.append(.chart(chart)) }
    blocks += SkillTable(view: view, evaluations: outcome.evaluations[model.path] ?? []).blocks
    return Report.Section(heading: LocalizedText(en: "How sure we are", zh: "把握有多大"), blocks: blocks)
  }

  private var included: LocalizedText {
    let options = run.uncertainty
    guard options.draws > 0 else {
      return LocalizedText(en: "No draws were made; the figures are single paths.", zh: "未抽样，结果只是单一路径。")
    }
    let components = UncertaintyOptions.Component.allCases
    let present = components.filter(options.include.contains).map(\.words)
    let absent = components.filter { !options.include.contains($0) }.map(\.words)
    let count = NumberFormat(decimals: 0, groupsThousands: true).digits(Double(options.draws))
    var text = LocalizedText(
      en: "\(count) draws, seed \(options.seed). The bands carry \(present.listed.en).",
      zh: "抽样\(count)次，随机种子\(options.seed)。区间包含：\(present.map(\.zh).joined(separator: "、"))。")
    if !absent.isEmpty {
      text =
        text
        + LocalizedText(
          en: " Left out: \(absent.listed.en).", zh: "未包含：\(absent.map(\.zh).joined(separator: "、"))。")
    }
    return text + drawing
      + LocalizedText(
        en: " They do not carry the chance that the model itself is wrong, or that figures are revised.",
        zh: "区间不包含模型本身设定有误、或数据日后修订的可能。")
  }

  private var levels: [(name: LocalizedText, ends: (Double, Double))] {
    run.uncertainty.levels.compactMap { level in
      let format = NumberFormat(decimals: level == level.rounded() ? 0 : 1, unit: LocalizedText("%"))
      return level.probabilities.map { (format.localized(level), $0) }
    }
  }

  /// The main variables whose figure over the horizon varies, in the rows of the table of levels.
  private var varying: [(variable: Variable, value: Distribution)] {
    guard run.uncertainty.draws > 0, !levels.isEmpty else { return [] }
    return view.main.compactMap { variable in
      let value = HorizonFigure(variable: variable, horizon: horizon).value(in: result)
      return value.flatMap { $0.varies ? (variable, $0) : nil }
    }
  }

  private static let levelTableName = "levels"

  /// The cell of the table of levels that holds a variable's figure over the horizon.
  func levelPlace(_ variable: Variable) -> Table.Place? {
    varying.firstIndex { $0.variable.name == variable.name }
      .map { Table.Place(table: Self.levelTableName, row: $0, column: 1) }
  }

  private var levelTable: Table? {
    let (varying, levels) = (varying, levels)
    guard !varying.isEmpty else { return nil }
    let rows = varying.map { variable, value -> [Table.Cell] in
      let format = view.format(variable).withoutUnit
      let figure = HorizonFigure(variable: variable, horizon: horizon)
      let label = variable.title + view.unitSuffix(variable) + LocalizedText(en: ", ", zh: "，") + figure.label
      return [.text(label), .number(value.value, format)]
        + levels.map { .range(low: value.quantile($0.ends.0), high: value.quantile($0.ends.1), format) }
    }
    return Table(
      columns: [.rowName(LocalizedText("")), .number(LocalizedText(en: "Path", zh: "路径"))]
        + levels.map { .number($0.name) }, rows: rows, identifier: Self.levelTableName)
  }
}

extension UncertaintyOptions.Component {
  /// The component in words.
  var words: LocalizedText {
    switch self {
    case .residual: LocalizedText(en: "the equations' residuals", zh: "方程残差")
    case .coefficient: LocalizedText(en: "the uncertainty of the coefficients", zh: "系数的不确定性")
    case .assumption: LocalizedText(en: "the uncertainty of the assumptions", zh: "假设的不确定性")
    }
  }
}

extension Double {
  /// The quantiles that bound a central band of this level in per cent; nil where the draws' summary lacks them.
  fileprivate var probabilities: (Double, Double)? {
    let tail = (1 - self / 100) / 2
    let known = Distribution.probabilities
    guard let low = known.first(where: { abs($0 - tail) < 1e-9 }),
      let high = known.first(where: { abs($0 - (1 - tail)) < 1e-9 })
    else { return nil }
    return (low, high)
  }
}

extension LocalizedText {
  /// The sentence with its full stop.
  var closed: LocalizedText {
    LocalizedText(en: en.hasSuffix(".") ? en : en + ".", zh: zh.hasSuffix("。") ? zh : zh + "。")
  }
}
