import Dispatch
import Synchronization

/// Parts that several threads make at once and that are taken one by one in their order.
///
/// A thread that has made the part whose turn it is takes that one and those behind it that are ready; no more than two parts a
/// thread are ever there.
final class OrderedParts: Sendable {
  private struct State {
    var claimed = 0
    var turn = 0
    var ready: [Int: [UInt8]] = [:]
    var isTaking = false
    var isStopped = false
  }

  private let count: Int
  private let make: @Sendable (Int) -> [UInt8]
  private let take: @Sendable ([UInt8]) -> Bool
  private let state = Mutex(State())
  private let room: DispatchSemaphore

  private init(
    _ count: Int, _ threads: Int, _ make: @escaping @Sendable (Int) -> [UInt8],
    _ take: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.count = count
    self.make = make
    self.take = take
    // Begun empty and filled: one that is let go with less than it began with ends the program, and a stopped writer does so.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<2 * threads { room.signal() }
  }

  /// Makes so many parts on some threads, and gives each to `take`, never twice at a time, until that says false.
  static func process(
    _ count: Int, threads: Int, make: @escaping @Sendable (Int) -> [UInt8],
    take: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    let threads = max(1, min(threads, count))
    guard threads > 1 else {
      for index in 0..<count { guard take(make(index)) else { return } }
      return
    }
    let parts = OrderedParts(count, threads, make, take)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in parts.work() }
  }

  private func work() {
    while true {
      room.wait()
      guard let index = claim() else {
        // Others may wait for room that nobody makes any more.
        room.signal()
        return
      }
      let part = make(index)
      var mayTake = state.withLock { state in
        state.ready[index] = part
        defer { state.isTaking = true }
        return !state.isTaking
      }
      while mayTake { mayTake = takeNext() }
    }
  }

  private func claim() -> Int? {
    state.withLock { state in
      guard state.claimed < count, !state.isStopped else { return nil }
      state.claimed += 1
      return state.claimed - 1
    }
  }

  /// Takes the part whose turn it is; false if it is not there yet, and then another thread may go on.
  private func takeNext() -> Bool {
    let part: [UInt8]? = state.withLock { state in
      guard !state.isStopped, let part = state.ready.removeValue(forKey: state.turn) else {
        state.isTaking = false
        return nil
      }
      state.turn += 1
      return part
    }
    guard let part else { return false }
    if !take(part) { state.withLock { $0.isStopped = true } }
    room.signal()
    return true
  }
}
