import Localization
import Testing

@testable import Reporting

@Suite struct NiceTicksTests {
  @Test(arguments: [
    // Heckbert's own example, p. 62: 105 to 543 with 5 labels.
    (105.0, 543.0, 6, [100.0, 200, 300, 400, 500, 600]),
    (0, 10, 6, [0, 2, 4, 6, 8, 10]), (0, 1, 3, [0, 0.5, 1]), (-3.2, 4.9, 6, [-4, -2, 0, 2, 4, 6]),
    (0.1, 0.3, 5, [0.1, 0.15, 0.2, 0.25, 0.3]), (0, 0.3, 4, [0, 0.1, 0.2, 0.3]),
  ])
  func areRound(_ low: Double, _ high: Double, _ most: Int, _ expected: [Double]) {
    #expect(NiceTicks(enclosing: low, high, atMost: most).values == expected)
  }

  @Test func encloseAnyRangeWithFewRoundSteps() {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    var failures: [String] = []
    for _ in 0..<2000 {
      let size = Double("1e\(Int(random() * 12) - 6)") ?? 1
      let low = (random() - 0.5) * size
      let high = low + random() * size + size * 1e-6
      let most = 2 + Int(random() * 10)
      let ticks = NiceTicks(enclosing: low, high, atMost: most)
      let values = ticks.values
      let slack = ticks.step * 1e-6
      let isNice =
        values.count >= 2 && values.count <= most && [1, 2, 5].contains(ticks.mantissa)
        && (values.first ?? .nan) <= low + slack && (values.last ?? .nan) >= high - slack
        && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      if !isNice { failures.append("\(low) \(high) \(most): \(values)") }
    }
    #expect(failures.isEmpty, "\(failures.prefix(3))")
  }
}

@Suite struct ValueScaleTests {
  @Test(arguments: [
    [1.7e308, -1.7e308], [1e300, 2e300], [1e-300, 3e-300], [.leastNonzeroMagnitude], [0], [7, 7],
    [1e12, 1, 1e-300],
    [-3, -1],
  ])
  func isMonotoneAndFinite(_ values: [Double]) throws {
    var scale = try #require(ValueScale(values, includesZero: false, atMost: 6))
    scale.edges = (300, 0)
    let sorted = values.sorted()
    let places = sorted.map { scale($0) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(places.allSatisfy { $0 >= -0.01 && $0 <= 300.01 })
    let marks = scale.marks
    #expect(marks.count <= 6 && Set(marks.map(\.text)).count == marks.count)
    #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.at > $1.at })
    #expect(marks.allSatisfy { $0.text.count <= 9 }, "\(marks.map(\.text))")
  }

  @Test func hasNoScaleWithoutNumbers() {
    #expect(ValueScale([], includesZero: true, atMost: 5) == nil)
    #expect(ValueScale([.nan, .infinity], includesZero: true, atMost: 5) == nil)
  }

  @Test func writesFarSizesAsPowersOfTen() throws {
    let scale = try #require(ValueScale([2.5e9, 7e9], includesZero: true, atMost: 6))
    #expect(scale.unitText(nil, .en) == "× 10⁹")
    #expect(scale.text(2.5e9, Chart.ValueAxis(), largest: 7e9) == "2.5")
    #expect(try #require(ValueScale([3e-9], includesZero: true, atMost: 6)).unitText(nil, .en) == "× 10⁻⁹")
    #expect(try #require(ValueScale([999_999], includesZero: true, atMost: 6)).unitText(nil, .en) == "")
  }

  @Test func leavesRoomBelowACurve() throws {
    func first(_ values: [Double]) throws -> String? {
      try #require(ValueScale(values, includesZero: false, atMost: 7, leavesRoom: true)).marks.first?.text
    }
    // A curve on the lowest rule would seem to be cut; zero is where it may end.
    #expect(try first([5, 9.6]) == "4")
    #expect(try first([5.5, 9.6]) == "5")
    #expect(try first([0, 9]) == "0")
    #expect(try first([-10, -1]) == "−12")
  }

  @Test func writesTheTrueMinusUnlessToldOtherwise() throws {
    var scale = try #require(ValueScale([-2, 2], includesZero: false, atMost: 5))
    #expect(scale.marks.first?.text == "−2" && scale.text(-1.5, Chart.ValueAxis(), largest: 2) == "−1.5")
    scale.minus = "-"
    #expect(scale.marks.first?.text == "-2" && scale.text(-1.5, Chart.ValueAxis(), largest: 2) == "-1.5")
    #expect(scale.text(1234, Chart.ValueAxis(), largest: 1234) == "1,234.0")
  }

  @Test func includesZeroWhereItIsNear() throws {
    #expect(try #require(ValueScale([1, 9], includesZero: false, atMost: 6)).marks.first?.text == "0")
    #expect(try #require(ValueScale([91, 99], includesZero: false, atMost: 6)).marks.first?.text == "90")
    #expect(try #require(ValueScale([91, 99], includesZero: true, atMost: 6)).marks.first?.text == "0")
  }
}
