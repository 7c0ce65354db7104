internal import Localization
internal import TimeSeries

extension ChartDescription {
  func sentences(_ lines: Chart.Lines) -> [String] {
    [kind("Line chart", "折线图", lines.time)]
      + sentences(lines.series, lines.time.periods.map(\.description), lines.axis)
  }

  func sentences(_ fan: Chart.Fan) -> [String] {
    let labels = fan.time.periods.map(\.description)
    let series = [fan.history, fan.estimates].compactMap { $0 } + [fan.path]
    let bands = fan.bands.compactMap { sentence($0, ChartWords.level($0.level), labels, fan.axis) }
    let outline = fan.outline.flatMap { sentence($0.band, $0.label, labels, fan.axis) }
    return [kind("Fan chart", "扇形图", fan.time)] + sentences(series, labels, fan.axis) + bands
      + sentences(fan.scenarios, labels, fan.axis) + [outline].compactMap { $0 }
  }

  /// The last interval of a band.
  private func sentence(
    _ band: Chart.Fan.Band, _ name: LocalizedText, _ labels: [String], _ axis: Chart.ValueAxis
  ) -> String? {
    guard let last = labels.indices.last(where: { band.interval($0) != nil }),
      let interval = band.interval(last)
    else { return nil }
    let (low, high) = (value(interval.low, axis), value(interval.high, axis))
    return say(
      "\(name.en) in \(labels[last]): \(low) to \(high).", "\(labels[last])的\(name.zh)：\(low)至\(high)。")
  }

  func sentences(_ bars: Chart.Bars) -> [String] {
    let labels = bars.categories.labels.map { $0[language] }
    let isStacked = bars.arrangement == .stacked
    let kind = isStacked ? say("Stacked bar chart", "堆积条形图") : say("Bar chart", "条形图")
    let count = labels.count
    let opening = say(
      "\(kind) with \(count) categor\(count == 1 ? "y" : "ies") and \(bars.series.count) series.",
      "\(kind)，\(count)个类别，\(bars.series.count)个序列。")
    guard case .names = bars.categories, bars.series.count == 1, let only = bars.series.first else {
      return [opening] + sentences(bars.series, labels, bars.axis)
    }
    let values = labels.indices.prefix(Self.mostSeries).compactMap { index -> String? in
      only.value(index).map {
        say("\(labels[index]): \(value($0, bars.axis))", "\(labels[index])：\(value($0, bars.axis))")
      }
    }
    let rest = count - min(count, Self.mostSeries)
    let more = rest > 0 ? [say("and \(rest) more", "另有\(rest)项")] : []
    let list = (values + more).joined(separator: say("; ", "；"))
    return [opening, list.isEmpty ? ChartWords.nothing[language] : list + say(".", "。")]
  }

  func sentences(_ waterfall: Chart.Waterfall) -> [String] {
    let axis = waterfall.axis
    let steps = waterfall.steps.map { step in
      say("\(step.name.en) \(value(step.value, axis))", "\(step.name.zh)\(value(step.value, axis))")
    }
    let (start, end) = (waterfall.start, waterfall.end)
    let sum = end.map { value($0, axis) } ?? say("not known, since a part is missing", "未知（缺少部分数值）")
    return [
      say("Waterfall chart.", "瀑布图。"),
      "\(start.name[language])\(say(": ", "："))\(value(start.value, axis))\(say(".", "。"))",
      steps.isEmpty
        ? "" : say("Steps: \(steps.joined(separator: "; ")).", "各步：\(steps.joined(separator: "；"))。"),
      "\(waterfall.endName[language])\(say(": ", "："))\(sum)\(say(".", "。"))",
    ]
  }

  func sentences(_ tornado: Chart.Tornado) -> [String] {
    let axis = tornado.axis
    let causes = tornado.causes.prefix(Self.mostSeries).map { cause in
      say(
        "\(cause.name.en): \(value(cause.low, axis)) to \(value(cause.high, axis)).",
        "\(cause.name.zh)：\(value(cause.low, axis))至\(value(cause.high, axis))。")
    }
    let rest = tornado.causes.count - causes.count
    let reference = value(tornado.reference, axis)
    return [
      say("Tornado chart around \(reference).", "龙卷风图，基准为\(reference)。")
    ] + causes
      + (rest > 0 ? [say("And \(rest) more causes, which the table holds.", "另有\(rest)个因素，见数据表。")] : [])
  }

  func sentences(_ panels: Chart.Panels) -> [String] {
    let parts = panels.panels.prefix(Self.mostSeries).map { panel in
      let inner =
        switch panel.content {
        case .lines(let lines): sentences(lines)
        case .fan(let fan): sentences(fan)
        }
      return panel.title[language] + say(": ", "：") + inner.joined(separator: say(" ", ""))
    }
    let rest = panels.panels.count - parts.count
    return [
      say("\(panels.panels.count) charts over the same axes.", "同一坐标下的\(panels.panels.count)幅小图。")
    ] + parts + (rest > 0 ? [say("And \(rest) more, which the table holds.", "另有\(rest)幅，见数据表。")] : [])
  }
}
