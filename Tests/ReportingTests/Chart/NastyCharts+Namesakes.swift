import Localization
import Reporting
import TimeSeries

extension NastyCharts {
  /// Scenarios of one name from several sources, with values every few years or now and then.
  static let namesakes: [(name: String, chart: Chart)] = [
    ("namesakes-sparse", chart(.lines(Chart.Lines(time: halfCentury, series: pairs)))),
    ("fan-outlined", chart(.fan(fan))),
  ]

  private static func chart(_ kind: Chart.Kind) -> Chart {
    Chart(title: LocalizedText(en: "Sources side by side", zh: "来源对照"), kind: kind)
  }

  private static let halfCentury = Chart.TimeAxis((2000...2050).map { Period(year: $0) }, firstProjected: 26)

  private static let pairs = (0..<8).map { place -> Chart.Series in
    let name = LocalizedText(
      en: "Scenario \(place / 2) of a model with a long name [source \(place % 2)]",
      zh: "名称很长的模型的第\(place / 2)个情景 [来源\(place % 2)]")
    let values = (0...50).map { year in
      year % (place == 3 ? 7 : 5) == 0 && year != 35
        ? Double(place / 2) + Double(year * (place % 2)) / 90 : nil
    }
    var series = Chart.Series(name, values, color: place / 2)
    (series.dash, series.isSparse) = (place % 2, true)
    return series
  }

  private static let fan: Chart.Fan = {
    let ends = (0...50).map { $0 < 26 ? nil : Double($0) }
    let band = Chart.Fan.Band(level: 80, low: ends.map { $0.map { -$0 } }, high: ends)
    var fan = Chart.Fan(time: halfCentury, path: pairs[0], bands: [band], scenarios: [pairs[1]])
    fan.outline = Chart.Fan.Outline(
      pairs[1].name, Chart.Fan.Band(level: 80, low: band.low.map { $0.map { $0 / 2 } }, high: band.high))
    return fan
  }()
}
