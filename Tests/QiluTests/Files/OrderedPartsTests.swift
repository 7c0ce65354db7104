import Synchronization
import Testing

@testable import Qilu

struct OrderedPartsTests {
  @Test(arguments: [0, 1, 2, 7, 500], [1, 2, 5])
  func partsComeInTheirOrder(_ count: Int, _ threads: Int) {
    let taken = Mutex<[UInt8]>([])
    OrderedParts.process(count, threads: threads) { index in
      // Parts that take unequally long, so that later ones are ready first.
      (0..<(index % 3 * 1000)).reduce([]) { bytes, _ in bytes } + [UInt8(index % 251)]
    } take: { part in
      taken.withLock { $0 += part }
      return true
    }
    #expect(taken.withLock { $0 } == (0..<count).map { UInt8($0 % 251) })
  }

  /// Parts that are made and never taken, as on a full disk, do no harm; whether there are any is a matter of luck.
  @Test(arguments: [1, 2, 4])
  func nothingIsTakenAfterARefusal(_ threads: Int) {
    for _ in 0..<50 {
      let taken = Mutex(0)
      OrderedParts.process(1000, threads: threads) { _ in
        [0]
      } take: { _ in
        taken.withLock { count in
          count += 1
          return count < 10
        }
      }
      #expect(taken.withLock { $0 } == 10)
    }
  }

  /// A thread may not run ahead of a slow reader, or a large file would be in memory whole.
  @Test func fewPartsAreThereAtOnce() {
    let made = Mutex(0)
    let most = Mutex(0)
    let taken = Mutex(0)
    OrderedParts.process(2000, threads: 3) { _ in
      let ahead =
        made.withLock { made in
          made += 1
          return made
        } - taken.withLock { $0 }
      most.withLock { $0 = max($0, ahead) }
      return [0]
    } take: { _ in
      taken.withLock { $0 += 1 }
      return true
    }
    #expect(taken.withLock { $0 } == 2000)
    #expect(most.withLock { $0 } <= 7)
  }
}
