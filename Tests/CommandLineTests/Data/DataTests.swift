import Foundation
import TestSupport
import Testing

/// `qilu data` and `qilu estimate`, as text and as JSON.
@Suite struct DataTests {
  private func json(_ arguments: String...) throws -> Any {
    let result = try TemporaryProject().qilu(arguments + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test(arguments: [
    (["data", "list"], "va_growth           Value added growth: %, 30 figures, 2 regions, 2011 – 2024"),
    (["data", "list", "--as-of", "2012-12-31"], "3 figures"), (["data", "list", "--lang", "zh"], "工业增加值增速"),
    (["data", "show", "va_growth"], "2024           6.7  used"),
    (["data", "show", "规上工业增加值", "--region", "Shandong"], "target,"),
    (["data", "show", "va_growth"], "from the press; the statistics"),
    (["data", "show", "va_growth", "--lang", "zh"], "未采用"), (["data", "conflicts"], "1 conflict"),
    (["data", "conflicts", "--as-of", "2024-02-15"], "0 conflicts"), (["data", "targets"], "at least 8"),
    (["estimate", "province"], "The province"),
    (["estimate", "scenarios/models/province.yaml"], "The province"),
    (["estimate", "province", "--lang", "zh"], "全省"),
  ]) func textIsPrinted(_ arguments: [String], _ expected: String) throws {
    let result = try TemporaryProject().qilu(arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.contains(expected), "\(result.output)")
  }

  @Test func aRegionLeavesTheOthersOut() throws {
    let result = try TemporaryProject().qilu("data", "show", "va_growth", "--region", "全国")
    #expect(result.output.contains("China"))
    #expect(!result.output.contains("Shandong"))
  }

  @Test func jsonIsForPrograms() throws {
    let targets = try #require(try json("data", "targets") as? [[String: Any]])
    #expect(targets.count == 1)
    #expect(targets.first?["met"] as? Bool == false)
    let target = try #require(targets.first?["target"] as? [String: Any])
    #expect(target["line"] as? Int == 44)
    #expect(target["value"] as? Double == 8)
    _ = try json("data", "list")
    _ = try json("data", "conflicts")
    _ = try json("data", "show", "va_growth", "--as-of", "2020-01-01")
  }

  @Test func estimatedCoefficientsComeAsJSON() throws {
    let terms = try #require(try json("estimate", "province") as? [[String: Any]])
    #expect(terms.map { $0["term"] as? String } == ["constant", "national_va_growth", "investment_growth"])
    // Least squares of the 14 figures of the sample, by numpy.linalg.lstsq.
    let values = terms.compactMap { $0["value"] as? Double }
    for (value, expected) in zip(values, [0.946263705115, 0.96200589847, 0.0131535230358]) {
      #expect(isClose(value, expected, relative: 1e-9))
    }
  }

  @Test(arguments: [
    (
      ["data", "show", "va_growht"], "error: there is no indicator \"va_growht\"",
      "did you mean \"va_growth\"?"
    ),
    (
      ["data", "show", "va_growth", "--region", "山冻", "--lang", "zh"], "错误：regions.yaml 中没有地区“山冻”",
      "是否想写“山东”？"
    ),
  ]) func whatIsNotThereIsNamed(_ arguments: [String], _ message: String, _ hint: String) throws {
    let result = try TemporaryProject().qilu(arguments)
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  @Test func aCheckWritesNothingAndCounts() throws {
    let project = try TemporaryProject()
    let before = project.contents()
    let result = try project.qilu("check")
    #expect(result.status == 0)
    #expect(result.output == "checked 5 scenarios, 2 models, 44 observations: no errors\n")
    #expect(result.errors.hasPrefix("warning: goal: Investment growth leaves the range of the data"))
    #expect(project.contents() == before)
    let one = try project.qilu("check", "faster", "scenarios/models/city.yaml", "--lang", "zh")
    #expect(one.output == "已检查 1 个情景、1 个模型、44 条数据：没有错误\n")
  }

  /// Everything wrong is said at once, not the first of each kind.
  @Test func aCheckFindsEverything() throws {
    let project = try TemporaryProject()
    try project.replace("9 %", in: Sample.faster, with: "9 pp")
    try project.replace("slow.csv", in: Sample.slowdown, with: "slwo.csv")
    try project.replace("60 %", in: Sample.goal, with: "10 %")
    let result = try project.qilu("check")
    #expect(result.status == 65)
    for place in ["faster.yaml:5:11:", "slowdown.yaml:4:36:", "goal.yaml:4:5:"] {
      #expect(result.errors.contains("scenarios/\(place) error:"), "\(result.errors)")
    }
    #expect(result.output.isEmpty)
  }
}
