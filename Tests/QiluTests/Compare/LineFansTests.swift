import Modeling
import Scenarios
import Testing
import TimeSeries

@testable import Qilu

/// Which fans a line's sheet shows.
@Suite struct LineFansTests {
  /// A column of a line: its source, its scenario, its values by year, the years in which it has a band.
  private typealias Path = (source: Int, scenario: String, years: [Int], drawn: [Int])

  private func fans(_ paths: [Path], reference: Int? = nil, values: [Double] = []) -> LineFans {
    let periods = Set(paths.flatMap(\.years)).sorted().map { Period(year: $0) }
    var line = AlignedLine(
      variable: "v", region: "r", unit: "t", measure: .level, periods: periods,
      columns: Array(paths.indices),
      values: paths.enumerated().flatMap { index, path in
        let value = index < values.count ? values[index] : 4
        return periods.map { path.years.contains($0.year) ? value : .nan }
      },
      rows: paths.map { _ in 1 })
    for (index, path) in paths.enumerated() {
      let points = path.drawn.map {
        ScenarioSeries.Point(period: Period(year: $0), value: 4, quantiles: [1, 2, 3, 4, 5, 6, 7])
      }
      let name = ScenarioSeries.Key(
        model: "m", scenario: path.scenario, region: "r", variable: "v", unit: "t")
      let key = TakenBands.Key(line: 0, column: UInt32(index), unit: 0)
      var taken = TakenBands()
      taken.add(ScenarioSeries(key: name, points: points, file: "a"), key)
      line.bands.add(taken, key, .same)
    }
    let columns = paths.enumerated().map { index, path in
      ComparisonColumn(
        index: index, source: path.source, model: "m", scenario: path.scenario, name: path.scenario,
        reference: index == 0 ? nil : reference)
    }
    let grid = LineGrid(line, order: Array(periods.indices))
    return LineFans(line: line, grid: grid, columns: columns)
  }

  @Test func theFirstThatVariesWhereNoScenarioIsShared() {
    let years = [2024, 2025, 2026]
    let found = fans([(0, "a", years, []), (0, "b", years, [2026]), (0, "c", years, [2026])])
    #expect(found.all == [.init(place: 1, rows: 0..<3)] && found.paths == [1])
    #expect(fans([(0, "a", years, [])]).all.isEmpty)
  }

  /// However many sources and scenarios there are, there are two charts.
  @Test func theFirstAndTheLastSourceOfASharedScenario() {
    let years = [2024, 2025, 2026]
    let paths = (0..<10).flatMap { source in
      ["only\(source)", "shared", "other"].map { (source, $0, years, [2026]) }
    }
    let found = fans(paths)
    #expect(found.all.map(\.place) == [1, 28])
    // And the paths of that scenario in other sources, as many as leave the bands to be seen.
    #expect(found.paths == [1, 28, 4, 7, 10, 13])
  }

  /// What moved from one run to the next is what the reader looks for.
  @Test func theSharedScenarioWhosePathsDiffer() {
    let years = [2024, 2025, 2026]
    let paths = [0, 1].flatMap { source in ["base", "moved"].map { (source, $0, years, [2026]) } }
    #expect(fans(paths, values: [4, 4, 4, 5]).all.map(\.place) == [1, 3])
    #expect(fans(paths, values: [4, 4, 4, 4]).all.map(\.place) == [0, 2])
    #expect(fans(paths, values: [4, 4, 4.5, 5]).all.map(\.place) == [1, 3])
  }

  @Test func pathsOfOtherSourcesThatAreComparedWithIt() {
    let years = [2024, 2025, 2026]
    let found = fans(
      [
        (0, "base", years, [2026]), (0, "high", years, [2026]), (1, "ssp", years, []),
        (1, "none", [2030], []),
      ],
      reference: 0)
    #expect(found.all.map(\.place) == [0] && found.paths == [0, 2])
  }

  /// Over a gap an area without height would show as a line.
  @Test func rowsWithoutAGap() {
    let found = fans([
      (0, "base", [2020, 2022, 2023, 2024, 2025, 2027], [2024, 2025, 2027]), (1, "x", Array(2020...2028), []),
    ])
    #expect(found.all == [.init(place: 0, rows: 2..<6)])
    // Of a single period there is nothing to draw.
    #expect(fans([(0, "a", [2020, 2026], [2026]), (1, "x", Array(2020...2028), [])]).all.isEmpty)
  }

  @Test func asMuchHistoryAsOtherChartsShow() {
    let found = fans([
      (0, "a", Array(1950...2030), Array(2026...2030)), (1, "a", Array(1950...2032), Array(2028...2032)),
    ])
    let first = 2026 - 1950 - FigureTable.chartHistory
    #expect(found.all == [.init(place: 0, rows: first..<81), .init(place: 1, rows: first..<83)])
  }
}
