import Testing

@testable import Spreadsheets

struct NumberFormatKindTests {
  @Test(arguments: [
    ("General", NumberFormatKind.general), ("0.00", .number), ("#,##0.0\" % of GDP\"", .number),
    ("0.0%", .percent),
    ("[Red]0%;-0%", .percent), ("0.0\\%", .number), ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"", .date),
    ("[$-804]yyyy年m月d日", .date), ("mmm", .date), ("h:mm:ss", .time), ("[h]:mm", .time),
    ("m/d/yy h:mm", .date),
    ("@", .text), ("0.00E+00", .number), ("0.0;[Red]-0.0;\"day\"", .number), ("_-* #,##0.00_-", .number),
    ("\"open", .general),
    ("[open", .general),
  ])
  func codesTellTheKind(_ code: String, _ kind: NumberFormatKind) {
    #expect(NumberFormatKind(code: code) == kind)
  }
}
