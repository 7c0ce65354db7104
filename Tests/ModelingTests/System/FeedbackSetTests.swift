import TestSupport
import Testing

@testable import Modeling

struct FeedbackSetTests {
  /// Random graphs: without the members each node comes after those it depends on, and no member can be spared on small circles.
  @Test(arguments: 1...20)
  func breaksEveryCircle(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 40
    let edges = (0..<count).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 0..<count, using: &random) }
    }
    let set = FeedbackSet(edges)
    #expect(set.order.sorted() == Array(0..<count))
    #expect(Array(set.order.suffix(set.members.count)) == set.members)
    let place = Dictionary(uniqueKeysWithValues: zip(set.order, 0..<count))
    for node in 0..<count where !set.members.contains(node) {
      for source in edges[node] where !set.members.contains(source) {
        #expect((place[source] ?? count) < (place[node] ?? -1))
      }
    }
    #expect(FeedbackSet(edges).order == set.order)
  }

  @Test func smallest() {
    // A circle of four needs one; two circles through node 1 need node 1 alone; a node that reads itself must be taken.
    #expect(FeedbackSet([[3], [0], [1], [2]]).members.count == 1)
    #expect(FeedbackSet([[1], [0, 2], [1]]).members == [1])
    #expect(FeedbackSet([[0], [0]]).members == [0])
    #expect(FeedbackSet([[], [0], [1]]).members.isEmpty)
  }
}

struct StronglyConnectedComponentsTests {
  @Test func componentsComeAfterWhatTheyNeed() {
    let edges = [[1], [2], [0, 3], [], [3, 4], [2, 4]]
    #expect(StronglyConnectedComponents(edges).components == [[3], [0, 1, 2], [4], [5]])
  }

  /// No recursion: a chain as long as any model.
  @Test func longChain() {
    let count = 200_000
    let edges = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
    let components = StronglyConnectedComponents(edges).components
    #expect(components.count == count)
    #expect(components.first == [count - 1])
  }
}
