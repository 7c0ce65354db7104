import Localization
import Testing

@testable import Reporting

@Suite struct BarPlotTests {
  private func tornado(_ ends: [(Double, Double)]) -> BarPlot? {
    let causes = ends.map { Chart.Tornado.Cause(LocalizedText("cause"), low: $0.0, high: $0.1) }
    return BarPlot(Chart.Tornado(causes: causes), .en)
  }

  @Test func anEndThatDoesNotMoveIsNotDrawn() throws {
    let plot = try #require(tornado([(-1, 0), (0, 0.2)]))
    #expect(plot.slots == 1)
    #expect(plot.bars.map(\.value) == [-1, 0.2])
  }

  @Test func aCauseThatMovesNothingHasItsBars() throws {
    #expect(try #require(tornado([(0, 0)])).bars.count == 2)
    #expect(try #require(tornado([(1, 2)])).slots == 2)
  }

  @Test func aFallHasOneColourInTornadoAndWaterfall() throws {
    let waterfall = Chart.Waterfall(
      start: Chart.Step(LocalizedText("s"), 1), steps: [Chart.Step(LocalizedText("fall"), -0.5)],
      endName: LocalizedText("e"))
    let fall = try #require(BarPlot(waterfall, .en)?.bars.first { $0.value == -0.5 })
    let low = try #require(tornado([(-1, 1)])?.bars.first { $0.value == -1 })
    #expect(fall.ink == low.ink && fall.isHatched == low.isHatched)
  }

  @Test func seriesBeyondTheColoursAreCountedInTheKey() throws {
    let series = (0..<40).map { Chart.Series(LocalizedText("s\($0)"), [Double($0)]) }
    let plot = try #require(BarPlot(Chart.Bars(.names([LocalizedText("a")]), series: series), .en))
    #expect(plot.key.entries.count == 9 && plot.key.entries.last?.text == "32 more, in grey")
  }
}
