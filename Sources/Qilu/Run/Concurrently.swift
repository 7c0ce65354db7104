import Dispatch
import Synchronization

/// Runs two works beside each other and gives both results.
func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) -> (Result<First, any Error>, Result<Second, any Error>) {
  let one = Mutex<Result<First, any Error>?>(nil)
  let other = Mutex<Result<Second, any Error>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result { try first() }
      one.withLock { $0 = result }
    } else {
      let result = Result { try second() }
      other.withLock { $0 = result }
    }
  }
  // Both indices have run, so the works are not done again here.
  return (one.withLock { $0 } ?? Result { try first() }, other.withLock { $0 } ?? Result { try second() })
}

/// Runs a work of each index beside the others, and gives the results in their order.
func concurrently<Value: Sendable>(
  _ count: Int, _ work: @Sendable (Int) throws -> Value
) -> [Result<Value, any Error>] {
  let results = Mutex([Result<Value, any Error>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = Result { try work(index) }
    results.withLock { $0[index] = result }
  }
  // Every index has run, so no work is done again here.
  return results.withLock { $0 }.enumerated().map { index, result in result ?? Result { try work(index) } }
}
