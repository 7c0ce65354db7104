import Testing

@testable import Reporting

struct CodedValuesTests {
  @Test func eachDistinctValueIsKeptOnce() {
    let coded = CodedValues(["b", "a", "b", "", "a"])
    #expect(coded.values == ["b", "a", ""])
    #expect(coded.codes == [0, 1, 0, 2, 1])
    #expect((0..<5).map { coded[$0] } == ["b", "a", "b", "", "a"])
    #expect(CodedValues(repeating: "x", count: 3) == CodedValues(["x", "x", "x"]))
  }
}
