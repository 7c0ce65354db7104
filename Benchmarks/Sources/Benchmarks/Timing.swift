/// Seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let elapsed = try clock.measure(body).components
  return Double(elapsed.seconds) + 1e-18 * Double(elapsed.attoseconds)
}

/// Smallest seconds of two works run in turn, so that both meet the same state of the machine.
func paired(
  _ runs: Int, ours: () throws -> Double, rival: () -> Double?
) rethrows -> (ours: Double, rival: Double?) {
  var best = try (ours: ours(), rival: rival())
  for _ in 1..<runs {
    best.ours = min(best.ours, try ours())
    if let time = rival() { best.rival = min(best.rival ?? time, time) }
  }
  return best
}

/// Keeps the optimiser from dropping work whose result nobody reads.
@inline(never)
func consume(_ value: some Any) {
  withExtendedLifetime(value) {}
}

/// A fixed sequence of numbers, uniform on (-1, 1) (SplitMix64).
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(Int64(bitPattern: mixed)) * 0x1p-63
  }

  mutating func array(_ count: Int) -> [Double] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      for i in 0..<count { buffer.initializeElement(at: i, to: next()) }
      initialized = count
    }
  }
}
