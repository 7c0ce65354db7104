import SeedExtraction
import Testing
import TimeSeries

/// A text and what a reader should find in it.
///
/// Tables of them are written as text: a line `REGION DATE TEXT` (the home region, the day of publication; ¶ ends a
/// paragraph of the text), and below it, indented, one line for each finding:
/// `region;indicator;measure;period;value;unit;qualifier;status`.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let region: String
  let published: String
  let text: String
  let expected: [String]

  var testDescription: String { text }

  static func table(_ lines: String) -> [SentenceCase] {
    var result: [SentenceCase] = []
    var head: [Substring] = []
    var expected: [String] = []
    func close() {
      guard head.count == 3 else { return }
      result.append(
        SentenceCase(
          region: String(head[0]), published: String(head[1]), text: String(head[2]), expected: expected))
    }
    for line in lines.split(separator: "\n") {
      if line.hasPrefix("  ") {
        expected.append(String(line.drop { $0 == " " }))
      } else {
        close()
        head = line.split(separator: " ", maxSplits: 2)
        expected = []
      }
    }
    close()
    return result
  }
}

extension Finding {
  /// What the tables hold of it.
  var line: String {
    [
      region, indicator, measure.rawValue, period.description, value, unit, qualifier.rawValue,
      status.rawValue,
    ].joined(separator: ";")
  }
}
