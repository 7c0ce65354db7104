import Testing

@testable import Reporting

struct WideCSVTests {
  @Test func periodsAsColumns() throws {
    #expect(
      try SampleTable.lines(WideCSV()) == [
        "model,scenario,region,variable,unit,2025,2026", "m,baseline,山东,growth,%,5,-0.1",
        "m,\"a, \"\"b\"\"\",山东,growth,%,1e-300,1e+300", "m,'=1+1,山东,growth,%,0.3,1.23456789012e+13",
        "m,50% & more_{x}|^~\\,山东,growth,%,2,", "",
      ])
  }
}
