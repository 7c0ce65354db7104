import Localization
import SourceText
import Testing

@testable import Qilu

/// What a comparison may take the place of.
@Suite struct EarlierComparisonTests {
  private let disk = MemoryFileSystem(
    texts: [
      "a.csv": wideTable("m,s,r,v,t,1,2"), "b.csv": wideTable("m,s,r,v,t,1,3"),
      "run/manifest.json": "{\"program\": \"qilu\", \"scenarios\": []}", "mine/thesis.txt": "x",
    ])

  private func refusal(_ paths: [String], _ folder: String) -> String {
    do {
      try ComparisonRequest(sources: paths.map { .init(path: $0) }).check(folder, disk)
      return ""
    } catch {
      #expect(Failure(error).kind == .unwritable)
      return Failure(error).diagnostics.rendered(.en)
    }
  }

  @Test func onlyTheSameSourcesAreReplaced() throws {
    let request = ComparisonRequest(sources: [.init(path: "a.csv"), .init(path: "b.csv")])
    #expect(refusal(["a.csv", "b.csv"], "out").isEmpty)
    try SourceComparison(request, options: OutputOptions(), disk).write(to: "out")
    #expect(refusal(["a.csv", "b.csv"], "out").isEmpty)
    let other = refusal(["a.csv"], "out")
    #expect(
      other.contains("out holds a comparison of other sources: a=a.csv, b=b.csv") && other.contains("--force")
    )
    #expect(refusal(["b.csv", "a.csv"], "out").contains("other sources"))
  }

  @Test func reportsOfARunAreNotReplacedUnasked() {
    #expect(refusal(["a.csv"], "run").contains("run holds the reports of a run"))
    // What is not ours is for the writing to refuse.
    #expect(refusal(["a.csv"], "mine").isEmpty && refusal(["a.csv"], "a.csv").isEmpty)
  }
}
