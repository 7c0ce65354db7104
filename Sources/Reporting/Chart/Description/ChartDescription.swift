internal import Localization
internal import TimeSeries

/// What a chart shows, in plain sentences for a reader who does not see it: its kind, its extent, where each series
/// begins and ends, and what is missing. It repeats figures and judges nothing.
struct ChartDescription {
  let language: Language

  /// How many series are told one by one.
  static let mostSeries = 8

  func text(_ chart: Chart) -> String {
    var sentences = chart.subtitle.map { [$0.closedSentence[language]] } ?? []
    switch chart.kind {
    case .lines(let lines): sentences += self.sentences(lines)
    case .fan(let fan): sentences += self.sentences(fan)
    case .bars(let bars): sentences += self.sentences(bars)
    case .waterfall(let waterfall): sentences += self.sentences(waterfall)
    case .tornado(let tornado): sentences += self.sentences(tornado)
    case .panels(let panels): sentences += self.sentences(panels)
    }
    return sentences.map { $0.sanitized(keepingLines: false) }.filter { !$0.isEmpty }
      .joined(separator: language == .zh ? "" : " ")
  }

  /// The wording in the description's language.
  func say(_ en: String, _ zh: String) -> String { language == .en ? en : zh }

  /// A value as the axis writes it, with its unit.
  func value(_ value: Double, _ axis: Chart.ValueAxis) -> String {
    var format = axis.format
    if format.unit == nil { format.unit = axis.unit }
    // Far from one, digits and a power of ten.
    let exponent = SignificantDigits(value)?.exponent ?? 0
    guard value == 0 || (-4...11).contains(exponent) else {
      return SignificantDigits.text(value) + format.unitSuffix(in: language)
    }
    return format.text(value, in: language)
  }

  func kind(_ en: String, _ zh: String, _ time: Chart.TimeAxis) -> String {
    guard let first = time.periods.first, let last = time.periods.last else { return say(en + ".", zh + "。") }
    let extent =
      first == last ? "\(first)" : say("\(first) to \(last)", "\(first)至\(last)")
    let projected = time.firstProjected.flatMap { time.periods.element($0)?.description }
    let end = projected.map { say("; projection from \($0)", "，\($0)起为预测") } ?? ""
    return say("\(en), \(extent)\(end).", "\(zh)，\(extent)\(end)。")
  }

  /// `Baseline: 5.2 % in 2020, 6.1 % in 2030, lowest 4.9 % in 2022.`
  func sentence(_ series: Chart.Series, _ labels: [String], _ axis: Chart.ValueAxis) -> String {
    let name = series.name[language]
    let present = labels.indices.compactMap { index in series.value(index).map { (index: index, value: $0) } }
    guard let first = present.first, let last = present.last else {
      return say("\(name): no values.", "\(name)：无数值。")
    }
    func at(_ point: (index: Int, value: Double)) -> String {
      say(
        "\(value(point.value, axis)) in \(labels[point.index])",
        "\(labels[point.index])为\(value(point.value, axis))")
    }
    var parts = [at(first)]
    if last.index != first.index { parts.append(at(last)) }
    if let low = present.min(by: { $0.value < $1.value }), low.value < min(first.value, last.value) {
      parts.append(say("lowest ", "最低在") + at(low))
    }
    if let high = present.max(by: { $0.value < $1.value }), high.value > max(first.value, last.value) {
      parts.append(say("highest ", "最高在") + at(high))
    }
    let gaps = last.index - first.index + 1 - present.count
    if gaps > 0 { parts.append(say("\(gaps) missing between", "其间缺\(gaps)个")) }
    return say("\(name): \(parts.joined(separator: ", ")).", "\(name)：\(parts.joined(separator: "，"))。")
  }

  /// The first series one by one, and how many more there are.
  func sentences(_ series: [Chart.Series], _ labels: [String], _ axis: Chart.ValueAxis) -> [String] {
    let named = series.filter { $0.role != .automatic && $0.role != .context }
    let others = series.filter { $0.role == .automatic || $0.role == .context }
    let told = (named + others).prefix(Self.mostSeries)
    let rest = series.count - told.count
    return told.map { sentence($0, labels, axis) }
      + (rest > 0 ? [say("And \(rest) more series, which the table holds.", "另有\(rest)个序列，见数据表。")] : [])
  }
}

extension LocalizedText {
  /// The text with a full stop, where it has no end of its own.
  fileprivate var closedSentence: LocalizedText {
    func isOpen(_ text: String) -> Bool { text.last.map { !".。!！?？".contains($0) } ?? false }
    return LocalizedText(en: isOpen(en) ? en + "." : en, zh: isOpen(zh) ? zh + "。" : zh)
  }
}
