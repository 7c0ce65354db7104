import Statistics

/// The random numbers of one model's equations: streams named by model, variable and source, for one range of draws.
struct ModelRandomness: Sendable {
  let model: String
  let random: RandomSource
  /// Number of the draw in lane 1.
  let firstDraw: Int
  /// Lanes: draws and, first, the deterministic path.
  let lanes: Int

  func stream(variable: String, source: String) -> RandomStream {
    random.stream(variable: variable, source: "\(model) \(source)")
  }

  /// Fills lanes 1 and up with standard normal numbers.
  func fillNormal(
    _ column: UnsafeMutableBufferPointer<Double>, variable: String, source: String, period: Int
  ) {
    stream(variable: variable, source: source).fillNormal(
      UnsafeMutableBufferPointer(rebasing: column[1...]), firstDraw: firstDraw, period: period)
  }

  /// Fills lanes 1 and up with numbers uniform on (0, 1).
  func fillUniform(
    _ column: UnsafeMutableBufferPointer<Double>, variable: String, source: String, period: Int
  ) {
    stream(variable: variable, source: source).fillUniform(
      UnsafeMutableBufferPointer(rebasing: column[1...]), firstDraw: firstDraw, period: period)
  }
}
