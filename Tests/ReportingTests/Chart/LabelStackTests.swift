import Testing

@testable import Reporting

@Suite struct LabelStackTests {
  private func items(_ wishes: [Double], priorities: [Int]? = nil) -> [LabelStack.Item] {
    wishes.enumerated().map {
      LabelStack.Item(wish: $0.element, height: 10, priority: priorities?[$0.offset] ?? 1)
    }
  }

  @Test func leavesLabelsThatDoNotClash() {
    #expect(LabelStack.tops(items([20, 50, 80]), from: 0, to: 100) == [15, 45, 75])
  }

  @Test func sharesTheShiftBetweenTwo() {
    // Middles at 45 and 55: each moved by 4.
    #expect(LabelStack.tops(items([49, 51]), from: 0, to: 100) == [40, 50])
  }

  @Test func staysWithinBounds() {
    #expect(LabelStack.tops(items([-5, 0, 200]), from: 0, to: 100) == [0, 10, 90])
  }

  @Test func keepsTheOrderOfEqualWishes() {
    #expect(LabelStack.tops(items([50, 50, 50]), from: 0, to: 100) == [35, 45, 55])
  }

  @Test func dropsTheLeastImportantWhereThereIsNoRoom() {
    let tops = LabelStack.tops(items([10, 11, 12, 13], priorities: [1, 3, 1, 2]), from: 0, to: 30)
    #expect(tops.map { $0 != nil } == [true, true, false, true])
    #expect(LabelStack.tops(items([1]), from: 0, to: 5) == [nil])
  }

  @Test func neverOverlaps() {
    let wishes = (0..<30).map { Double(($0 * 37) % 101) }
    let tops = LabelStack.tops(items(wishes), from: 0, to: 310).compactMap { $0 }.sorted()
    #expect(tops.count == 30)
    #expect(zip(tops, tops.dropFirst()).allSatisfy { $1 - $0 >= 10 - 1e-9 })
    #expect((tops.first ?? -1) >= 0 && (tops.last ?? 999) <= 300 + 1e-9)
  }
}
