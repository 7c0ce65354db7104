/// A small project that checks and runs: a province, a city driven by it, and scenarios of every sort. The figures are
/// made up; the growth of the province is about 1 + 0.9 × the nation + 0.05 × investment.
public enum SmallProject {
  /// The files by path inside the project.
  public static var files: [String: String] {
    [
      "seeds/indicators.yaml": indicators, "seeds/regions.yaml": regions, "seeds/official.csv": official,
      "scenarios/models/province.yaml": province, "scenarios/models/city.yaml": city,
      "scenarios/paths/slow.csv": "period,value\n2025,4\n2026,3\n2027,3.5\n",
    ].merging(scenarios) { first, _ in first }
  }

  /// The scenarios' names, as a run of all reports them.
  public static let scenarioNames = ["baseline", "city", "faster", "goal", "slowdown"]

  private static let indicators = """
    indicators:
      va_growth:
        name: {en: Value added growth, zh: 工业增加值增速}
        synonyms: [规上工业增加值]
        unit: "%"
        accumulation: year to date
        plausible: -30 .. 45
        preferred: up
      investment_growth:
        name: {en: Investment growth, zh: 投资增速}
        unit: "%"
        accumulation: year to date
        plausible: -60 .. 80

    """

  private static let regions = """
    regions:
      全国:
        name: {en: China, zh: 全国}
        kind: nation
      山东:
        name: {en: Shandong, zh: 山东}
        kind: province
        parent: 全国
      聊城:
        name: {en: Liaocheng, zh: 聊城}
        kind: city
        parent: 山东

    """

  /// The last published year.
  public static let lastYear = 2024

  private static var official: String {
    let nation = [13.9, 10, 9.7, 8.3, 6.1, 6, 6.6, 6.2, 5.7, 2.8, 9.6, 3.6, 4.6, 5.8]
    let investment = [20.1, 17.4, 12.3, 11, 9.5, 8.2, 7, 6.5, 4.1, 5.5, 12.8, 6.1, 9.4, 7.7]
    let province = [14.8, 10.7, 10.4, 9.4, 6.7, 7, 6.9, 7, 6.6, 3.7, 10.1, 4.9, 5.3, 6.7]
    let rows = nation.indices.flatMap { index in
      let year = lastYear - nation.count + 1 + index
      return [
        ("全国", "va_growth", nation[index]), ("山东", "investment_growth", investment[index]),
        ("山东", "va_growth", province[index]),
      ].map { region, indicator, value in
        "\(region),\(indicator),\(year),\(value),%,exact,actual,Communique \(year),,\(year + 1)-03-01,communique,"
          + "statistics office,"
      }
    }
    let others = [
      "山东,va_growth,2024,8,%,at_least,target,Report 2024,,2024-01-20,date in source,department,",
      "山东,va_growth,2023,5.9,%,exact,actual,Daily 2024,,2024-02-01,date in source,press,",
    ]
    return ([header] + rows + others).joined(separator: "\n") + "\n"
  }

  private static let header =
    "region,indicator,period,value,unit,qualifier,status,source,place,published,published_rule,class,note"

  private static let province = """
    model: province
    title: {en: The province, zh: 全省}
    frequency: annual
    region: 山东
    variables:
      va_growth: {indicator: va_growth, role: endogenous}
      national_va_growth: {indicator: va_growth, region: 全国, role: exogenous, project: auto}
      investment_growth: {indicator: investment_growth, role: exogenous, project: auto}
    equations:
      va_growth:
        regress: va_growth ~ national_va_growth + investment_growth
        sample: 2011..2024
    identities:
      va_index: {is: "va_index[-1] * (1 + va_growth / 100)", unit: index, start: {2024: 100}}

    """

  private static let city = """
    model: city
    region: 聊城
    variables:
      city_growth: {role: endogenous, unit: "%", measure: growth}
      va_growth: {indicator: va_growth, region: 山东, role: exogenous, project: {model: province.yaml}}
    equations:
      city_growth:
        calibrated: city_growth = slope * va_growth
        coefficients: {slope: 1.1 ± 0.1}
        residual: 0.5

    """

  private static let scenarios = [
    "scenarios/baseline.yaml": """
    scenario: baseline
    title: {en: Baseline, zh: 基准}
    model: models/province.yaml
    horizon: 2025..2027
    uncertainty: {draws: 64, seed: 7}

    """,
    "scenarios/faster.yaml": """
    scenario: faster
    extends: baseline
    assumptions:
      investment_growth:
        2025: 9 %
        2026..2027: base + 2 pp

    """,
    "scenarios/slowdown.yaml": """
    scenario: slowdown
    extends: baseline
    assumptions:
      national_va_growth: {2025..2027: from paths/slow.csv}

    """,
    "scenarios/goal.yaml": """
    scenario: goal
    extends: baseline
    targets:
      - {reach: va_growth, value: 6 %, in: 2027, by: investment_growth, over: 2025..2027, within: 0 % .. 60 %}

    """,
    "scenarios/city.yaml": """
    scenario: city
    model: models/city.yaml
    horizon: 2025..2027
    uncertainty: {draws: 64, seed: 7}

    """,
  ]
}
