import TestSupport
import Testing

/// `qilu compare`: outside of any project.
@Suite struct CompareTests {
  static let head = "model,scenario,region,variable,unit,2025,2026,2027"

  /// A run of the sample project in `reports/`, and tables of another model.
  private func project(_ files: [String: String] = [:]) throws -> TemporaryProject {
    let project = try TemporaryProject()
    for (name, text) in files { try project.write(text, to: name) }
    return project
  }

  @Test func aRunBesideAnotherModel() throws {
    let project = try project([
      "other.csv": "\(Self.head)\nREM,SSP2,Shandong,growth,%,6,6.1,6.2\n",
      "names.yaml": "regions: {Shandong: 山东}\nvariables: {growth: va_growth}\n",
    ])
    #expect(try project.qilu("run", "--draws", "16", "--quiet").status == 0)
    let result = try project.qilu(
      "compare", "run=reports", "other.csv", "--map", "names.yaml", "--scenario", "baseline", "--scenario",
      "SSP2",
      "--out", "out")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == "report: out/report.txt\n")
    #expect(
      project.names(in: "out") == [
        "comparison.csv", "comparison.xlsx", "datapackage.json", "differences.csv", "iamc.csv",
        "manifest.json", "report.html", "report.txt",
      ])
    let rows = try project.text("out/comparison.csv").split(separator: "\n")
    #expect(rows.first == "variable,region,unit,period,baseline,SSP2,SSP2 - baseline")
    let average = try #require(rows.first { $0.hasPrefix("va_growth,山东,%,average,") })
    #expect(average.split(separator: ",")[5] == "6.1")
    let zh = try project.qilu("compare", "reports", "other.csv", "--lang", "zh", "--out", "out")
    #expect(zh.output == "报告：out/report.txt\n")
    #expect(try project.text("out/report.txt").hasPrefix("来源比较\n"))
    let alone = try project.qilu("compare", "other.csv", "--out", "out")
    #expect(alone.status == 73 && alone.errors.contains("out holds a comparison of other sources"))
    #expect(try project.qilu("compare", "other.csv", "--out", "out", "--force").status == 0)
  }

  @Test func scenariosOfEarlierRunsAreNamed() throws {
    let project = try project()
    #expect(try project.qilu("run", "--draws", "0", "--quiet").status == 0)
    #expect(try project.qilu("run", "faster", "--draws", "0", "--quiet").status == 0)
    let result = try project.qilu("compare", "reports")
    #expect(result.status == 0 && result.errors.contains("reports: left out "))
    let header = try project.text("comparison/comparison.csv").prefix { $0 != "\n" }
    #expect(header.contains(",baseline,faster,") && !header.contains("goal"))
    #expect(try project.qilu("export", "reports", "--scenario", "goal", "--quiet").status == 66)
    let export = try project.qilu("export", "reports", "--scenario", "goal", "--earlier", "--quiet")
    #expect(export.status == 0 && export.output.contains("unknown,goal,"))
  }

  @Test func anEarlierRunBesideThisOne() throws {
    let project = try project()
    #expect(try project.qilu("run", "--draws", "0", "--quiet", "--out", "old").status == 0)
    #expect(try project.qilu("run", "--draws", "0", "--quiet").status == 0)
    let result = try project.qilu("compare", "old", "new=reports", "--quiet")
    #expect(result.status == 0 && result.output.isEmpty)
    let header = try project.text("comparison/comparison.csv").prefix { $0 != "\n" }
    #expect(header.contains(",baseline [new] - baseline [old],"))
    let again = try project.qilu("compare", "old", "new=reports", "--quiet")
    #expect(again.status == 0)
  }

  @Test(arguments: [
    (["compare"], 64, "name at least one source"),
    (["compare", "none.csv"], 66, "error: none.csv does not exist"),
    (["compare", "seeds"], 65, "error: seeds was not written by qilu: it has no manifest.json"),
    (
      ["compare", "seeds/official.csv"], 65, "seeds/official.csv:1:1: error: the column \"model\" is missing"
    ),
    (["compare", "a.csv", "--out", "seeds"], 73, "error: seeds was not written by qilu"),
    (["compare", "a.csv", "--map", "none.yaml"], 66, "error: none.yaml does not exist"),
    (["compare", "a.csv", "--horizon", "soon"], 64, "--horizon takes periods"),
    (
      ["compare", "a.csv", "--baseline", "baes"], 65,
      "error: no source has the scenario \"baes\" of --baseline"
    ),
    (["compare", "text.xlsx"], 65, "error: text.xlsx is not a workbook (.xlsx)"),
    (
      ["compare", "double.csv"], 65,
      "double.csv:3:1: error: m, base, r, v, t, 2026 is there twice: 3 here, 2 at double.csv:2:1"
    ),
  ])
  func refusalsLeaveEverythingAsItWas(_ arguments: [String], _ status: Int, _ message: String) throws {
    let project = try project([
      "a.csv": "\(Self.head)\nm,base,r,v,t,1,2,3\n", "text.xlsx": "no workbook",
      "double.csv": "\(Self.head)\nm,base,r,v,t,1,2,3\nm,base,r,v,t,1,3,3\n",
    ])
    let before = project.contents()
    let result = try project.qilu(arguments)
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(project.contents() == before)
  }
}
