import Forecasting
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How the exogenous variables go on that no line of the scenario sets: an assumption too, and shown as one.
  var rules: Report.Section? {
    let projections = run.exogenous.filter { !isSet($0.variable) && !$0.points.isEmpty }
    guard !projections.isEmpty else { return nil }
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [],
      notes: [LocalizedText(en: "± standard deviation in the last column's period.", zh: "±为末期的标准差。")])
    table.columns.append(.number(LocalizedText(en: "±", zh: "±")))
    for rule in projections {
      guard let variable = model.variable(rule.variable) else { continue }
      table.rows.append(row(rule, variable))
    }
    return Report.Section(
      heading: LocalizedText(en: "Inputs that go on by a rule", zh: "按规则外推的输入"),
      blocks: [.table(table), .bullets(projections.map(words))])
  }

  /// Whether a line of the scenario sets the variable over the whole horizon.
  private func isSet(_ variable: String) -> Bool {
    horizon.allSatisfy { projection.inputs.point(.assumption, variable, $0) != nil }
  }

  private func row(_ rule: ExogenousProjection, _ variable: Variable) -> [Table.Cell] {
    let format = view.format(variable).withoutUnit
    let deviation = result.summary[variable.name, horizon.last]?.standardDeviation
    return [.text(variable.title + view.unitSuffix(variable))]
      + horizon.map { projection.value(variable.name, $0).map { .number($0, format) } ?? .empty }
      + [deviation.map { .number($0, format) } ?? .empty]
  }

  private func words(_ rule: ExogenousProjection) -> LocalizedText {
    let title = view.title(rule.variable)
    var text = title + LocalizedText(en: ": ", zh: "：") + (rule.selection?.explanation ?? rule.rule.closed)
    if let year = rule.partYear {
      text = text + LocalizedText(en: " ", zh: "") + words(year, isCarried: rule.carriesPartYear, rule)
    }
    return text
  }

  private func words(_ year: PartYear, isCarried: Bool, _ rule: ExogenousProjection) -> LocalizedText {
    guard let variable = model.variable(rule.variable) else { return LocalizedText("") }
    let format = view.format(variable)
    var revision = view.differenceFormat(variable)
    revision.decimals = 1
    let span = year.span.label
    let (growth, full) = (format.localized(year.growth), format.localized(year.fullYear))
    let usual = revision.localized(year.meanRevision)
    let deviation = format.digits(year.standardDeviation)
    let basis = LocalizedText(
      en:
        "published for \(span.en): \(growth.en); with the usual revision (\(usual.en), give or take \(deviation), from \(year.years.count) years) \(full.en) for the whole of \(year.span.year)",
      zh:
        "已公布\(span.zh)\(growth.zh)；按历年修正（\(usual.zh)，标准差\(deviation)，依据\(year.years.count)年）推算\(year.span.year)年全年\(full.zh)"
    )
    if isCarried {
      return LocalizedText(en: "The year under way is carried: \(basis.en).", zh: "当年已公布部分计入：\(basis.zh)。")
    }
    let path = projection.value(rule.variable, Period(year: year.span.year)).map(format.localized)
    return LocalizedText(
      en: "Beside it, not used: \(basis.en)\(path.map { ", where the path has \($0.en)" } ?? "").",
      zh: "供对照（未采用）：\(basis.zh)\(path.map { "，本路径取\($0.zh)" } ?? "")。")
  }
}
