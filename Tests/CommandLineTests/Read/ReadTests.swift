import Foundation
import TestSupport
import Testing

/// `qilu read`, on the sample project with the word lists of this repository.
@Suite struct ReadTests {
  private let project: TemporaryProject

  private static let article = """
    山东工业经济运行平稳
    来源：东州日报    2025-06-21 09:30

    今年1—5月，山东省规上工业增加值同比增长7.4%。大会部署了38条施。

    """

  private static let page = """
    <html><head><meta charset="utf-8"><title>聊城投资增长</title></head><body>
    <p>来源：东州日报　发布时间：2025-07-20</p>
    <p>今年上半年，聊城市规上工业增加值同比增长8.1%。</p></body></html>

    """

  init() throws {
    project = try TemporaryProject()
    let lists = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../seeds/reading")
      .standardizedFileURL
    for name in try FileManager.default.contentsOfDirectory(atPath: lists.path) {
      let bytes = try Data(contentsOf: lists.appending(path: name))
      try project.write(bytes, to: "seeds/reading/\(name)")
    }
    try project.write(Self.article, to: "in/a.txt")
    try project.write(Self.page, to: "in/b.html")
    try project.write("notes", to: "in/notes.md")
  }

  @Test func aFolderIsReadAsCSV() throws {
    let result = try project.qilu("read", "in", "--format", "csv")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "warning: passed over in in: notes.md\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("article,order,region,indicator,measure,period,value,unit,") == true)
    #expect(
      lines.contains { $0.hasPrefix("a.txt,1,山东,") && $0.contains(",2025M01-M05,7.4,%,") }, "\(result.output)"
    )
    #expect(
      lines.contains { $0.hasPrefix("b.html,1,聊城,") && $0.contains(",2025M01-M06,8.1,%,") },
      "\(result.output)")
  }

  @Test(arguments: [
    (["--lang", "en"], "Home region   Shandong"), (["--lang", "zh"], "所指地区   山东"),
    (["--explain"], "confidence"), (["--published", "2025-06-30"], "2025-06-30 (as given)"),
    (["--lang", "zh"], "增长⟦7.4%⟧"), ([], "¶3 大会部署了38条施。"),
    (["--format", "json"], "\"published\": \"2025-06-21\""),
  ]) func aTextIsShown(_ options: [String], _ expected: String) throws {
    let result = try project.qilu(["read", "in/a.txt"] + options)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(expected), "\(result.output)")
    #expect(!result.output.contains("\u{1B}"), "no control sequences without a terminal")
  }

  @Test func whatIsReadIsComparedAndAccepted() throws {
    let before = project.contents(of: "seeds")
    let compared = try project.qilu("read", "in", "--into", "seeds")
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("New article. 1 new, 0 changed, 0 gone, 0 same"), "\(compared.output)")
    #expect(compared.output.hasSuffix("nothing was written; --accept writes\n"))
    #expect(project.contents(of: "seeds") == before)
    let accepted = try project.qilu("read", "in", "--into", "seeds", "--accept")
    #expect(
      accepted.output.hasSuffix("written: seeds/articles.yaml, seeds/observations.csv\n"),
      "\(accepted.output)")
    let rows = try project.text("seeds/observations.csv")
    #expect(rows.contains("山东,va_growth,2025M01-M05,7.4,%,exact,actual,shandong-2025-06-21,\"paragraph "))
    let again = try project.qilu("read", "in", "--into", "seeds", "--accept", "--format", "json")
    #expect(again.output.contains("\"files\": []"))
    let checked = try project.qilu("check", "-q")
    #expect(checked.status == 0, "\(checked.errors)")
  }

  /// Reading is no part of a run: its lists are not among the inputs.
  @Test func aRunDoesNotLoadTheLists() throws {
    try project.write("class\nbroken", to: "seeds/reading/phrases.csv")
    #expect(try project.qilu("run", "baseline", "-q").status == 0)
    #expect(try !project.text("reports/manifest.json").contains("reading"))
    #expect(try project.qilu("check").status == 65)
  }

  @Test(arguments: [
    (["no-such.txt"], 66, "error: no-such.txt does not exist"),
    (["in/empty.txt", "in/a.txt"], 65, "in/empty.txt"), (["none"], 65, "holds no article"),
    (["in/a.txt", "--region", "无此地"], 65, "there is no region"),
    (["in/a.txt", "--published", "21 June"], 64, "--published takes a date"),
    (["in/a.txt", "--accept"], 64, "--accept goes with --into"),
    (["in/a.txt", "--into", "seeds", "--format", "csv"], 64, "--into prints text or json"),
    (["in/a.txt", "--explain", "--format", "csv"], 64, "--explain prints text or json"),
    (["in/a.txt", "--explain", "--into", "seeds"], 64, "leave --into out"),
    (["in/a.txt", "--into", "elsewhere"], 66, "elsewhere does not exist"), ([], 64, "articles"),
  ]) func whatIsWrongIsSaid(_ arguments: [String], _ status: Int, _ expected: String) throws {
    try project.write("", to: "in/empty.txt")
    try project.write("x", to: "none/x.md")
    let result = try project.qilu(["read"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(expected), "\(result.errors)")
    if arguments.first == "in/empty.txt" { #expect(result.output.contains("7.4"), "the other file is read") }
  }
}
