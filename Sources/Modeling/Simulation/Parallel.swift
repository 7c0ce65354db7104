import Dispatch

/// Work split by index over threads.
enum Parallel {
  /// Runs `body` for 0..<count on at most `threads` threads.
  ///
  /// Which thread runs which index is left open, so `body` must write to places of its own index only.
  static func perform(_ count: Int, threads: Int, _ body: (Int) -> Void) {
    let workers = min(count, threads)
    guard workers > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    withoutActuallyEscaping(body) { body in
      let shared = SharedBody(call: body)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: count, by: workers) { shared.call(index) }
      }
    }
  }

  /// Carries a body over to other threads, where each index writes to its own places, which the compiler cannot see.
  private struct SharedBody: @unchecked Sendable {
    let call: (Int) -> Void
  }
}
