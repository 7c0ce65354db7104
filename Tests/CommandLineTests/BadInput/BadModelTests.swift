import TestSupport
import Testing

/// Mistakes in model files, path files and figures.
@Suite struct BadModelTests {
  @Test(arguments: mistakes) func isRefused(_ mistake: Spoiling) throws { try mistake.expectRefusal() }

  @Test(arguments: mistakes) func isFoundByCheck(_ mistake: Spoiling) throws {
    try mistake.expectFoundByCheck()
  }

  private static let province = Sample.province
  private static let regression = "va_growth ~ national_va_growth + investment_growth"

  static let mistakes = [
    Spoiling(
      "unknown variable in a regression", province, "~ national_va_growth", "~ nationl_va_growth",
      says: "scenarios/models/province.yaml:11:26: error: no variable is called \"nationl_va_growth\"",
      hint: "did you mean \"national_va_growth\"?"),
    Spoiling(
      "unknown indicator", province, "indicator: investment_growth", "indicator: invest_growth",
      says: "scenarios/models/province.yaml:8:3: error: no indicator is called \"invest_growth\"",
      hint: "did you mean \"investment_growth\"?"),
    Spoiling(
      "unknown role", province, "role: endogenous", "role: endogenos",
      says:
        "scenarios/models/province.yaml:6:43: error: expected one of endogenous, exogenous, found \"endogenos\"",
      hint: "did you mean \"endogenous\"?"),
    Spoiling(
      "no colon", province, "variables:", "variables",
      says: "scenarios/models/province.yaml:5:1: error: expected \"key: value\""),
    Spoiling(
      "singular regression", province, regression, regression + " + ma(national_va_growth, 1)",
      says:
        "scenarios/models/province.yaml:10:3: error: the equation of va_growth cannot be estimated: the regression is "
        + "singular: ma(national_va_growth, 1) is a combination of national_va_growth"),
    Spoiling(
      "fewer observations than coefficients", province, "2011..2024", "2023..2024",
      says:
        "scenarios/models/province.yaml:10:3: error: the equation of va_growth cannot be estimated: 2 observations "
        + "cannot determine 3 coefficients"),
    Spoiling(
      "no observations", province, "2011..2024", "1990..1995",
      says: "scenarios/models/province.yaml:10:3: error: the equation of va_growth cannot be estimated: "),
    Spoiling(
      "equations in a circle", province, "identities:",
      "identities:\n  a: {is: \"b + 1\", unit: index}\n  b: {is: \"a + 1\", unit: index}",
      says:
        "scenarios/models/province.yaml:15:3: error: the equations cannot be solved in 2025: "
    ),
    Spoiling(
      "division by zero", province, "identities:",
      "identities:\n  bad: {is: \"va_growth / (va_growth - va_growth)\", unit: index}",
      says: "scenarios/models/province.yaml:14:3: error: baseline: bad has no value in 2025"),
    Spoiling(
      "overflow", province, "identities:", "identities:\n  bad: {is: \"exp(va_growth * 1000)\", unit: index}",
      says: "scenarios/models/province.yaml:14:3: error: baseline: bad has no value in 2025"),
    Spoiling(
      "models that drive each other", Sample.city, "{model: province.yaml}", "{model: city.yaml}",
      says: "scenarios/models/city.yaml:5:3: error: the models drive each other in a circle"),
    Spoiling(
      "missing driving model", Sample.city, "{model: province.yaml}", "{model: provinc.yaml}", status: 66,
      says: "scenarios/models/city.yaml:5:3: error: scenarios/models/provinc.yaml does not exist",
      hint: "did you mean \"province.yaml\"?"),
    Spoiling(
      "missing period in a path file", Sample.path, "2026,3\n", "",
      says: "scenarios/slowdown.yaml:4:36: error: scenarios/paths/slow.csv gives no value for 2026"),
    Spoiling(
      "period twice in a path file", Sample.path, "2026,3", "2025,3",
      says: "scenarios/paths/slow.csv:3:1: error: 2025 is already in line 2"),
    Spoiling(
      "NaN in a path file", Sample.path, "2026,3", "2026,nan", says: "scenarios/paths/slow.csv:3:6: error: "),
    Spoiling(
      "infinity in a path file", Sample.path, "2026,3", "2026,1e999",
      says: "scenarios/paths/slow.csv:3:6: error: "),
    Spoiling(
      "no column", Sample.path, "period,value", "period,valeu",
      says:
        "scenarios/paths/slow.csv:1:1: error: there is no column \"national_va_growth\" and no column \"value\""
    ),
    Spoiling(
      "NaN among the figures", Sample.official, ",13.9,", ",NaN,",
      says: "seeds/official.csv:2:19: error: column \"value\": expected a number, found \"NaN\""),
    Spoiling(
      "infinity among the figures", Sample.official, ",13.9,", ",1e999,",
      says: "seeds/official.csv:2:19: error: "),
    Spoiling(
      "implausible figure", Sample.official, ",13.9,", ",139,",
      says: "seeds/official.csv:2:19: error: 139 is outside the plausible range of va_growth, -30 .. 45"),
    Spoiling(
      "wrong unit of a figure", Sample.official, "13.9,%", "13.9,pp",
      says: "seeds/official.csv:2:24: error: va_growth is measured in %, found pp"),
    Spoiling(
      "unknown indicator of a figure", Sample.official, "全国,va_growth,2011", "全国,va_growht,2011",
      says: "seeds/official.csv:2:4: error: there is no indicator \"va_growht\"",
      hint: "did you mean \"va_growth\"?"),
    Spoiling(
      "unknown region of a figure", Sample.official, "山东,va_growth,2011", "山冻,va_growth,2011",
      ["run", "--lang", "zh"], says: "seeds/official.csv:4:1: 错误：regions.yaml 中没有地区“山冻”", hint: "是否想写“山东”？"),
    Spoiling(
      "figure twice", Sample.official, "山东,va_growth,2024,8,",
      "山东,va_growth,2024,8,%,at_least,target,Report 2024,,2024-01-20,date in source,department,\n"
        + "山东,va_growth,2024,8,",
      says: "seeds/official.csv:45:1: error: the figure of 山东, va_growth, 2024 is there already, in line 44"),
  ]
}
