import Localization
import Reporting
import TimeSeries

/// What happened before the horizon, as far as columns of report folders agree on it; from there on each goes its own way.
struct SharedHistory {
  let span: LineSpan
  /// The place from which each column has values of its own: the first at which two disagree, at the latest the horizon.
  let split: Int
  /// Whether there are columns that could share it.
  private let isShared: Bool
  let data: Chart.Series
  let estimates: Chart.Series?

  init(_ span: LineSpan, _ columns: [ComparisonColumn]) {
    self.span = span
    isShared = !columns.isEmpty
    let horizon = columns.isEmpty ? 0 : span.firstProjected ?? 0
    var past: [Value?] = []
    while past.count < horizon {
      let values = columns.compactMap { Value(span, past.count, $0) }
      guard values.dropFirst().allSatisfy({ $0.agrees(with: values[0]) }) else { break }
      past.append(values.first)
    }
    split = past.count
    let rest = [Double?](repeating: nil, count: span.indices.count - past.count)
    data = .data(past.map { $0.flatMap { $0.isEstimate ? nil : $0.number } } + rest)
    estimates = .estimates(past.map { $0.flatMap { $0.isEstimate ? $0.number : nil } } + rest)
  }

  private struct Value {
    var number: Double
    var isEstimate: Bool

    init?(_ span: LineSpan, _ place: Int, _ column: ComparisonColumn) {
      guard let value = span.line.value(column.index, span.indices[place]) else { return nil }
      number = value
      isEstimate = span.line.bands.isEstimate(column.index, in: span.line.periods[span.indices[place]])
    }

    func agrees(with other: Value) -> Bool {
      PrintedValue.agree(number, other.number) && isEstimate == other.isEstimate
    }
  }

  /// The series of the past, where there is one.
  var series: [Chart.Series] {
    (data.values.contains { $0 != nil } ? [data] : []) + [estimates].compactMap { $0 }
  }

  /// The values of a column that the past does not hold.
  func own(_ column: ComparisonColumn) -> [Double?] {
    span.values(column).enumerated().map { place, value in place < split ? nil : value }
  }

  /// What is said of the past: where it is broken, where sources disagree.
  var notes: [LocalizedText?] {
    let isWhole = !isShared || split == span.firstProjected ?? 0
    let label = isWhole ? LocalizedText("") : span.periods[split].label
    return [
      data.holeNote(in: span.periods, besides: estimates),
      isWhole
        ? nil
        : LocalizedText(
          en:
            "From \(label.en) on the sources differ before the projection too; each line shows its own figures.",
          zh: "自\(label.zh)起各来源在预测期之前的数值已不同，各线为各自的数值。"),
    ]
  }
}
