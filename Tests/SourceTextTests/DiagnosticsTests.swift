import Localization
import SourceText
import Testing

@Suite struct DiagnosticsTests {
  static let first = Diagnostic.error(at: nil, en: "one", zh: "一")
  static let second = Diagnostic.warning(at: nil, LocalizedText(en: "two", zh: "二"))

  @Test func keepsOrderAndDropsRepetition() {
    var list = Diagnostics([Self.first])
    list.add(Diagnostics([Self.second, Self.first]))
    #expect(list.all == [Self.first, Self.second])
    #expect(list.errors == [Self.first])
    #expect(list.warnings == [Self.second])
    #expect(list.rendered(.zh) == "错误：一\n警告：二")
  }

  @Test func warningsDoNotThrow() throws {
    try Diagnostics([Self.second]).throwIfErrors()
    #expect(throws: Diagnostics.self) { try Diagnostics([Self.second, Self.first]).throwIfErrors() }
  }

  @Test func collectsWhatIsThrown() {
    let collector = DiagnosticCollector()
    let value = collector.collect { () throws(Diagnostic) -> Int in throw Self.first }
    let other = collector.collectAll { () throws(Diagnostics) -> Int in throw Diagnostics([Self.second]) }
    #expect(value == nil && other == nil)
    #expect(collector.collect { () throws(Diagnostic) -> Int in 3 } == 3)
    #expect(collector.diagnostics.all == [Self.first, Self.second])
    #expect(collector.hasErrors)
  }

  @Test func bodyMayReportWhileItIsCollected() {
    let collector = DiagnosticCollector()
    _ = collector.collect { () throws(Diagnostic) -> Int in
      collector.add(Self.second)
      throw Self.first
    }
    #expect(collector.diagnostics.all == [Self.second, Self.first])
  }
}
