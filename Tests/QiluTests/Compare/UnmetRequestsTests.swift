import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Options of `qilu compare` that no row meets.
@Suite struct UnmetRequestsTests {
  private let tables = [
    ("a.csv", wideTable("m,base,r,out,t,1,2", "m,high,r,out,t,1,3")),
    ("b.csv", wideTable("n,base,r,out,t,1,2.5")),
  ]

  @Test func namesThatNoRowHas() throws {
    let fixture = try CompareFixture(tables) {
      ($0.scenarios, $0.variables) = (["base", "hihg"], ["o*", "in*"])
    }
    #expect(
      fixture.remarks == [
        "warning: --scenario hihg: no row selected by the other options has it\n    did you mean \"high\"?",
        "warning: --variable in*: no row selected by the other options has it\n    expected one of: out",
      ])
    #expect(fixture.rows("comparison.csv")[0].contains("base [a],base [b]"))
  }

  @Test func periodsAndHorizonBeyondTheSources() throws {
    let fixture = try CompareFixture(tables) {
      ($0.periods, $0.horizon) = (
        [Period(year: 2030), Period(year: 2040)], try? PeriodRange.parse("2030..2031")
      )
    }
    #expect(fixture.remarks.count == 2)
    #expect(fixture.remarks[0] == "warning: --periods: no source has values for 2040")
    #expect(fixture.remarks[1].contains("--horizon 2030..2031: no source has values for 2031"))
    #expect(try CompareFixture(tables) { $0.periods = [Period(year: 2025)] }.remarks.isEmpty)
  }

  /// A planner knows the title.
  @Test func aTitleIsAnsweredWithTheName() throws {
    let run = try SampleRun.all.get().files.map { ("r/\($0)", $1) }
    let disk = MemoryFileSystem(Dictionary(uniqueKeysWithValues: run))
    var request = ComparisonRequest(sources: [.init(path: "r")])
    request.scenarios = ["基准"]
    let failure = #expect(throws: (any Error).self) {
      try SourceComparison(request, options: OutputOptions(), disk)
    }
    let text = failure.map { Failure($0).diagnostics.rendered(.en) } ?? ""
    #expect(text.contains("its name is \"baseline\"") && text.contains("no row is left to compare"))
  }
}
