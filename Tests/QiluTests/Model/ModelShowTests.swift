import Localization
import Reporting
import SourceText
import Testing

@testable import Qilu

@Suite struct ModelShowTests {
  private static let model = """
    model: m
    data: m.csv
    variables:
      c: {role: endogenous}
      w: {role: endogenous}
      g: {role: exogenous, project: "1"}
    equations:
      c: {calibrated: "c = a * y + (1 - a) * c[-1]", coefficients: {a: 0.5}, residual: 1}
      w: {calibrated: "dlog(w) = b * dlog(y, 4)", coefficients: {b: 0.25}, residual: 1}
    identities:
      y: {is: c + g}
    """

  private static func show(_ request: ModelShow.Request = .init(), model: String = model) throws -> ModelShow
  {
    let texts = [
      "/project/scenarios/models/m.yaml": model, "/project/scenarios/models/m.csv": "year,c,w\n2020,1,1\n",
    ]
    return try Project(folder: "/project", fileSystem: MemoryFileSystem(texts: texts)).showModel("m", request)
  }

  private static func text(_ request: ModelShow.Request = .init()) throws -> String {
    TextReport().text(try show(request).report, in: .en)
  }

  /// Equations come back as they are written, with what they read.
  @Test func equationsAndIncidence() throws {
    let text = try Self.text()
    for line in [
      "3 equations, 4 variables, 2 blocks", "longest lag 4", "c = a * y + (1 - a) * c[-1]",
      "dlog(w) = b * dlog(y, 4)",
      "identity; reads c, g", "read by c, w", "calibrated; reads w[-1], y, y[-4]",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  @Test func blocksWithFeedback() throws {
    let text = try Self.text(.init(showsBlocks: true))
    #expect(text.contains("1. simultaneous, 2 equations") && text.contains("iterated on"), "\(text)")
    #expect(text.contains("2. recursive: w"))
  }

  @Test func oneEquationWithItsNumbers() throws {
    let text = try Self.text(.init(equation: "w"))
    #expect(text.contains("with b = 0.25") && text.contains("scenarios/models/m.yaml:9:3"), "\(text)")
    #expect(!text.contains("c = a"))
  }

  @Test func anUnknownEquationIsNamed() {
    let problem = #expect(throws: Diagnostics.self) { try Self.show(.init(equation: "ww")) }
    #expect(problem?.rendered(.en).contains("has no equation for \"ww\"") == true)
    #expect(problem?.rendered(.en).contains("did you mean \"w\"?") == true)
  }

  /// Solid within the period, dashed from a lag; a frame around what is simultaneous.
  @Test func theGraph() throws {
    let graph = try Self.show().graph
    for line in [
      "digraph \"m\" {", "  \"g\" [shape=box];", "  subgraph cluster_1 {", "  \"g\" -> \"y\";",
      "  \"y\" -> \"c\";",
      "  \"c\" -> \"c\" [style=dashed, label=\"-1\"];", "  \"y\" -> \"w\" [style=dashed, label=\"-4\"];",
    ] { #expect(graph.contains(line), "\(line)\n\(graph)") }
  }

  @Test func asJSON() throws {
    let text = JSONWriter().text(try Self.show().json)
    for line in [
      "\"longest_lag\": 4", "\"equation\": \"y = c + g\"", "\"simultaneous\": true", "\"block\": 2",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
  }

  /// Without data to estimate on, the structure is that of the text, and the reason is given.
  @Test func withoutNumbers() throws {
    let regression = Self.model.replacing(
      "{calibrated: \"dlog(w) = b * dlog(y, 4)\", coefficients: {b: 0.25}, residual: 1}",
      with: "{regress: \"w ~ y[-2]\", sample: 2000..2020}")
    let show = try Self.show(model: regression)
    let text = TextReport().text(show.report, in: .en)
    #expect(text.contains("Read from the text alone") && text.contains("estimated; reads y[-2]"), "\(text)")
  }
}
