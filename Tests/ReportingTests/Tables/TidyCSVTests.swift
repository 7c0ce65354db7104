import Localization
import Testing

@testable import Reporting

struct TidyCSVTests {
  @Test func figuresAsTheyAre() throws {
    #expect(
      try SampleTable.text(TidyCSV()) == """
        model,scenario,region,variable,unit,period,kind,value
        m,baseline,山东,growth,%,2025,history,5
        m,baseline,山东,growth,%,2026,projection,-0.1
        m,"a, ""b""\",山东,growth,%,2025,history,1e-300
        m,"a, ""b""\",山东,growth,%,2026,projection,1e+300
        m,'=1+1,山东,growth,%,2025,history,0.3
        m,'=1+1,山东,growth,%,2026,projection,1.23456789012e+13
        m,50% & more_{x}|^~\\,山东,growth,%,2025,history,2
        m,50% & more_{x}|^~\\,山东,growth,%,2026,projection,

        """)
  }

  @Test func byteOrderMark() throws {
    let plain = try TidyCSV().encode(SampleTable.table, in: .en)
    #expect(
      try TidyCSV(byteOrderMark: true).encode(SampleTable.table, in: .en) == [0xEF, 0xBB, 0xBF] + plain)
  }
}
