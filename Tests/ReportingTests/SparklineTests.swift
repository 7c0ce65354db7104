import Testing

@testable import Reporting

@Suite struct SparklineTests {
  @Test func drawsTheWholeRange() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).text == "▁▂▃▄▅▆▇█")
    #expect(Sparkline([7, 0]).text == "█▁")
  }

  @Test func leavesGaps() {
    #expect(Sparkline([1, nil, .nan, 3, .infinity]).text == "▁  █ ")
    #expect(Sparkline([nil, nil]).text == "  ")
    #expect(Sparkline([]).text.isEmpty)
  }

  @Test func drawsAConstantInTheMiddle() {
    #expect(Sparkline([5, 5, 5]).text == "▄▄▄")
  }

  @Test func keepsToAGivenRange() {
    #expect(Sparkline([-5, 50, 500], range: 0...100).text == "▁▅█")
  }

  @Test func sharesOfTheRange() {
    #expect(Sparkline([1, nil, 2, .nan, 5]).shares == [0, nil, 0.25, nil, 1])
    #expect(Sparkline([-5, 50, 500], range: 0...100).shares == [0, 0.5, 1])
    #expect(Sparkline([5, nil, 5]).shares == [0.5, nil, 0.5])
  }

  @Test func survivesHugeNumbers() {
    #expect(Sparkline([-1.7e308, 0, 1.7e308]).text == "▁▅█")
  }

  @Test func marksTheFirstProjectedValue() {
    #expect(Sparkline([0, 1, 2, 3], firstProjected: 2).text == "▁▃│▆█")
    #expect(Sparkline([0, 1], firstProjected: 0).text == "▁█")
    #expect(Sparkline([0, 1], firstProjected: 9).text == "▁█")
  }
}
