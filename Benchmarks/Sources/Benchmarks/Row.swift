/// One line of the table: our figure, the rival's, and the ratio to reach.
struct Row {
  var work: String
  var rival: String
  var unit: String
  var ours: Double
  /// Nil when the rival is not installed.
  var baseline: Double?
  /// The largest ratio of ours to the baseline that counts as reached; nil for a row that only informs.
  var target: Double?

  static let heading = line("work", "ours", "baseline", "ratio", "target", "", "against")

  var text: String {
    let ratio = baseline.map { ours / $0 }
    return Self.line(
      work, figure(ours), baseline.map(figure) ?? "-", ratio.map { Self.rounded($0, 3) } ?? "-",
      target.map { "<= \(Self.rounded($0, 4))" } ?? "-", verdict(ratio), rival)
  }

  private func verdict(_ ratio: Double?) -> String {
    guard let ratio else { return "not measured" }
    guard let target else { return "for scale" }
    return ratio <= target ? "reached" : "MISSED"
  }

  private func figure(_ value: Double) -> String { "\(Self.rounded(value, unit == "MB" ? 1 : 4)) \(unit)" }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    return "\((value * scale).rounded() / scale)"
  }

  private static func line(_ fields: String...) -> String {
    let widths = [38, 11, 11, 7, 8, 13, 0]
    return zip(fields, widths).map { field, width in
      field + String(repeating: " ", count: max(0, width - field.count))
    }.joined(separator: " ")
  }
}
