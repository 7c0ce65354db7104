import Localization
import Qilu
import Reporting
import Scenarios
import Testing
import TimeSeries

/// A small project in memory: one estimated and one calibrated equation, a baseline, a push, and a target out of reach.
/// Its figures are made up; without draws everything printed follows from them by hand.
struct SampleProject {
  var texts: [String: String] = [
    "p/seeds/indicators.yaml": """
    indicators:
      output:
        name: {en: Output growth, zh: 产出增速}
        unit: "%"
        accumulation: year to date
        plausible: -30 .. 45
        preferred: up
        coverage: above scale
        price_basis: real
      saving:
        name: {en: Energy change, zh: 能耗增减}
        unit: "%"
        accumulation: year to date
        plausible: -30 .. 45
        preferred: down
    """,
    "p/seeds/regions.yaml": """
    regions:
      全国: {name: {en: China, zh: 全国}, kind: nation}
      山东: {name: {en: Shandong, zh: 山东}, kind: province, parent: 全国}
    """,
    "p/seeds/official.csv": """
    region,indicator,period,value,unit,qualifier,status,source,place,published,published_rule,class,note
    山东,output,2019,3,%,exact,actual,Office 2020,,2020-02-14,period end + 45 days,statistics office,
    山东,output,2020,5,%,exact,actual,Office 2021,,2021-02-14,period end + 45 days,statistics office,
    山东,output,2021,4,%,exact,actual,Office 2022,,2022-02-14,period end + 45 days,statistics office,
    山东,output,2022,6,%,exact,actual,Office 2023,,2023-02-14,period end + 45 days,statistics office,
    山东,output,2023,7,%,exact,actual,Office 2024,,2024-02-14,period end + 45 days,statistics office,
    山东,output,2023,7.4,%,exact,actual,Paper 2024,,2024-02-15,date in source,press,
    山东,saving,2023,-2,%,exact,actual,Office 2024,,2024-02-14,period end + 45 days,statistics office,
    山东,saving,2023,-3,%,at_least,target,Plan 2023,,2023-01-20,date in source,department,
    全国,output,2019,2,%,exact,actual,Office 2020,,2020-02-14,period end + 45 days,statistics office,
    全国,output,2020,4,%,exact,actual,Office 2021,,2021-02-14,period end + 45 days,statistics office,
    全国,output,2021,3,%,exact,actual,Office 2022,,2022-02-14,period end + 45 days,statistics office,
    全国,output,2022,5,%,exact,actual,Office 2023,,2023-02-14,period end + 45 days,statistics office,
    全国,output,2023,6,%,exact,actual,Office 2024,,2024-02-14,period end + 45 days,statistics office,

    """,
    "p/scenarios/models/small.yaml": """
    model: small
    title: {en: A small model, zh: 小模型}
    notes:
      - {en: Five figures identify little., zh: 五个数据说明不了什么。}
    frequency: annual
    region: 山东
    variables:
      output: {indicator: output, role: endogenous}
      saving: {indicator: saving, role: endogenous}
      demand: {indicator: output, region: 全国, role: exogenous, title: {en: Demand growth, zh: 需求增速}, project: hold}
    equations:
      output:
        regress: output ~ demand
        sample: 2019..2023
        why: {en: Output follows demand., zh: 产出随需求变动。}
        sharpen: {en: Quarterly figures., zh: 季度数据。}
      saving:
        calibrated: saving = level + response * (demand - 6)
        coefficients:
          level: {value: -2 ± 0.5, source: {en: a guess, zh: 估计}}
          response: {value: -0.5 ± 0.1}
        residual: 0.5
    identities:
      index: {is: "index[-1] * (1 + output / 100)", unit: index, start: {2023: 100}, title: {en: Output index, zh: 产出指数}}
    """,
    "p/scenarios/base.yaml": """
    scenario: base
    title: {en: Baseline, zh: 基准情景}
    model: models/small.yaml
    horizon: 2024..2026
    uncertainty: {draws: 0}
    """,
    "p/scenarios/push.yaml": """
    scenario: push
    title: {en: A push of demand, zh: 扩大需求}
    question: {en: What does more demand bring?, zh: 扩大需求带来什么？}
    extends: base
    assumptions:
      demand:
        2024: 7 %
        2025: base + 2 pp
        2026: ramp to 10 %
    """,
    "p/scenarios/goal.yaml": """
    scenario: goal
    title: {en: A hard goal, zh: 难以达到的目标}
    extends: base
    targets:
      - {reach: saving, value: -9 %, in: 2026, by: demand, over: 2024..2026, within: 0 % .. 8 %, allow_unmet: true}
    """,
  ]

  /// The project's run; `draws` in place of none.
  func run(draws: Int? = nil, scenarios: [String] = []) throws -> RunOutcome {
    let project = try Project(folder: "p", fileSystem: MemoryFileSystem(texts: texts))
    return try project.run(RunRequest(scenarios: scenarios, draws: draws))
  }

  /// The report of one scenario as text.
  static func text(_ name: String, in outcome: RunOutcome, _ language: Language) throws -> String {
    let result = try #require(outcome.groups.flatMap(\.results).first { $0.name == name })
    return TextReport().text(ScenarioReport(result: result, in: outcome).report, in: language)
  }
}
