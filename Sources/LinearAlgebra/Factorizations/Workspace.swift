/// Runs a LAPACK routine twice: once for the size of the workspace it likes, once to do the work.
///
/// Returns the routine's `info`; 0 is success.
@discardableResult
func withWorkspace(_ routine: (_ work: UnsafeMutablePointer<Double>, _ size: Int32) -> Int32) -> Int32 {
  var wanted = 0.0
  let query = routine(&wanted, -1)
  guard query == 0 else { return query }
  let size = max(1, Int(wanted))
  return withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { buffer in
    guard let work = buffer.baseAddress else { return -1 }
    return routine(work, Int32(size))
  }
}
