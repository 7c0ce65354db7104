import Testing

@testable import TimeSeries

@Suite struct SpanChainTests {
  private func chain(_ span: String, _ published: [String]) throws -> [String] {
    let spans = try published.map(Period.parse).sorted()
    return try SpanChain(to: .parse(span), through: spans, weights: .equal).terms.map {
      ($0.sign > 0 ? "+" : "-") + $0.period.description
    }
  }

  @Test(arguments: [
    ("2023Q4", ["2023", "2023M01-M09"], ["-2023M01-M09", "+2023"]),
    ("2023M01-M05", ["2023M01-M04", "2023M05"], ["+2023M01-M04", "+2023M05"]),
    ("2023M01-M05", ["2023M01-M06", "2023M06"], ["+2023M01-M06", "-2023M06"]),
    ("2023", ["2023H1", "2023H2", "2023M01-M09", "2023Q4"], ["+2023M01-M06", "+2023M07-M12"]),
    (
      "2023", ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2023M01-M11", "2023M12"],
      ["+2023Q1", "+2023Q2", "+2023Q3", "+2023Q4"]
    ),
    ("2023Q2", ["2023M01-M06", "2023Q1"], ["-2023Q1", "+2023M01-M06"]),
    ("2023M04-M05", ["2023Q2", "2023M06"], ["+2023Q2", "-2023M06"]),
    ("2023H2", ["2023", "2023H1", "2023Q1", "2023Q2"], ["-2023Q2", "-2023Q1", "+2023"]),
    ("2023M03", ["2023M03"], ["+2023M03"]),
  ])
  func theChainOfLeastErrorIsTaken(_ span: String, _ published: [String], _ terms: [String]) throws {
    #expect(try chain(span, published) == terms)
  }

  @Test func everyGapIsNamedThatWouldCloseTheChain() throws {
    let error = DerivationRefusal.notReached(
      .quarter(2023, 4), missing: try ["2023M01-M09", "2023Q4"].map(Period.parse))
    #expect(throws: error) { try chain("2023Q4", ["2023"]) }
  }
}
