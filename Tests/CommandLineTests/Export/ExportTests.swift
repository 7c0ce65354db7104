import TestSupport
import Testing

/// `qilu export`, from the shell.
@Suite struct ExportTests {
  @Test func figuresOfTheLastRun() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "0").status == 0)
    let wide = try project.qilu(
      "export", "--format", "wide", "--scenario", "faster", "--variable", "va_growth")
    #expect(wide.status == 0, "\(wide.errors)")
    #expect(wide.output.hasPrefix("model,scenario,region,variable,unit,"))
    #expect(wide.output.contains("province,faster,山东,va_growth,%,"))
    let folder = try project.qilu("export", "reports", "--format", "iamc")
    // The run's own file begins with the solved periods; the series are the same.
    #expect(series(folder.output) == series(try project.text("reports/comparison/iamc.csv")))
  }

  @Test func fileIsReplacedOnlyWhenAsked() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "0").status == 0)
    #expect(try project.qilu("export", "-o", "out/x.csv").status == 0)
    #expect(try project.qilu("export", "-o", "out/x.csv").status == 73)
    #expect(try project.qilu("export", "-o", "out/x.csv", "--force", "--bom").status == 0)
    #expect(
      project.contents(of: "out")["x.csv"]?.starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "m")]) == true)
  }

  @Test(arguments: [
    (["export", "nowhere"], 66), (["export", "seeds"], 65), (["export", "--scenario", "fastr"], 66),
    (["export", "--periods", "later"], 64), (["export", "--format", "xls"], 64),
    (["export", "--decimals", "-1"], 64),
  ])
  func whatCannotBeIsRefused(_ arguments: [String], _ status: Int) throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "baseline", "--draws", "0").status == 0)
    let result = try project.qilu(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func fullDisk() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "baseline", "--draws", "0").status == 0)
    #expect(try project.shell("exec \"$QILU\" export >/dev/full").status == 74)
  }

  /// The first five fields of every row.
  private func series(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.split(separator: ",").prefix(5).joined(separator: ",") }
  }
}
