internal import Dispatch

/// Runs `body` for 0..<count on at most `threads` threads (nil: one per processor).
///
/// Which thread runs which index is left open, so `body` must write to places of its own index only.
func concurrently(_ count: Int, threads: Int?, _ body: (Int) -> Void) {
  let limit = min(count, threads ?? count)
  guard limit > 1 else {
    for index in 0..<count { body(index) }
    return
  }
  withoutActuallyEscaping(body) { body in
    let shared = SharedBody(call: body)
    if threads == nil {
      DispatchQueue.concurrentPerform(iterations: count) { shared.call($0) }
    } else {
      DispatchQueue.concurrentPerform(iterations: limit) { worker in
        for index in stride(from: worker, to: count, by: limit) { shared.call(index) }
      }
    }
  }
}

/// Carries a body over to other threads: each index writes to its own places only, which the compiler
/// cannot see.
private struct SharedBody: @unchecked Sendable {
  let call: (Int) -> Void
}

/// Splits 0..<count into at most `parts` consecutive ranges of nearly equal length.
///
/// The number of parts is fixed by the caller, never taken from the machine: sums over parts are then the
/// same for any number of threads.
func evenRanges(_ count: Int, parts: Int) -> [Range<Int>] {
  let parts = max(1, min(parts, count))
  return (0..<parts).map { ($0 * count / parts)..<(($0 + 1) * count / parts) }
}
