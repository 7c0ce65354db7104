import Localization
import Reporting
import TimeSeries

extension Chart.Series {
  /// What happened.
  static func data(_ values: [Double?]) -> Chart.Series {
    Chart.Series(LocalizedText(en: "Data", zh: "数据"), values, role: .history)
  }

  /// What holes of the data are filled with; nil where there is none.
  static func estimates(_ values: [Double?]) -> Chart.Series? {
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Chart.Series(
      LocalizedText(en: "Estimate, nothing published", zh: "估计值（无公布数据）"), values, role: .estimate)
  }

  /// What it means that the line of the data is broken; nil where it is not.
  func holeNote(in periods: [Period], besides estimates: Chart.Series?) -> LocalizedText? {
    guard let first = values.firstIndex(where: { $0 != nil }),
      let last = values.lastIndex(where: { $0 != nil }),
      (first...last).contains(where: { index in
        let isLeap = index > first && periods[index - 1].distance(to: periods[index]) != 1
        return isLeap || (values[index] == nil && estimates?.values[index] == nil)
      })
    else { return nil }
    return LocalizedText(
      en: "Where the line is broken, no figure was found.", zh: "折线中断处没有找到数据。")
  }
}

extension Chart {
  /// The line under the title of a chart of differences.
  static func difference(from reference: LocalizedText) -> LocalizedText {
    LocalizedText(en: "Difference from \(reference.en)", zh: "与\(reference.zh)之差")
  }

  /// Notes one behind the other; nil without any.
  static func note(_ notes: [LocalizedText?]) -> LocalizedText? {
    let notes = notes.compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(en: " ", zh: "")
  }
}
