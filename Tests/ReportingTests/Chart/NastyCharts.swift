import Localization
import Reporting
import TimeSeries

/// Charts that nobody would draw on purpose.
enum NastyCharts {
  private static let chinese = LocalizedText(
    en: "Growth of technical-transformation investment in manufacturing enterprises above designated size",
    zh: "规模以上工业企业制造业技术改造投资（不含农户，含跨省项目，按可比口径计算）同比增长速度与上年同期相比的百分点变化情况说明一览表之一")
  private static let name = LocalizedText(en: "Series", zh: "序列")

  private static func series(
    _ values: [Double?], _ name: LocalizedText = name, role: Chart.Role = .automatic
  ) -> Chart.Series {
    Chart.Series(name, values, role: role)
  }

  private static func years(_ count: Int, projected: Int? = nil) -> Chart.TimeAxis {
    Chart.TimeAxis((0..<count).map { Period(year: 2000 + $0) }, firstProjected: projected)
  }

  private static func chart(
    _ title: LocalizedText = LocalizedText(en: "A chart", zh: "一幅图"), size: Chart.Size = Chart.Size(),
    kind: Chart.Kind
  ) -> Chart {
    Chart(
      title: title, subtitle: chinese, note: LocalizedText(en: "Note.", zh: "注。"), kind: kind, size: size)
  }

  private static func lines(_ values: [Double?], projected: Int? = nil) -> Chart {
    chart(
      kind: .lines(Chart.Lines(time: years(values.count, projected: projected), series: [series(values)])))
  }

  /// A deterministic wave.
  private static func wave(_ index: Int, _ shift: Int) -> Double {
    let step = (index * 7 + shift * 13) % 23
    return Double(step) / 3 + Double(shift % 5)
  }

  static let time: [(name: String, chart: Chart)] = [
    ("one-point", lines([3.2])),
    ("two-points-projected", lines([3.2, 4], projected: 1)),
    ("all-projected", lines([3.2, 4, 5], projected: 0)),
    ("equal", lines([5, 5, 5, 5])),
    ("zeros", lines([0, 0, 0])),
    ("almost-equal", lines([5, 5 + 1e-13, 5])),
    ("huge", lines([1e300, -1.7e308, 1.7e308, nil, 4e299])),
    ("tiny", lines([1e-300, 2e-300, nil, 5e-301])),
    ("subnormal", lines([.leastNonzeroMagnitude, .leastNormalMagnitude / 8, 0])),
    ("mixed-sizes", lines([1e-300, 1, 1e12])),
    ("negative", lines([-3, -5.5, -4.25])),
    ("offset", lines([1_000_000.001, 1_000_000.002, 1_000_000.004])),
    ("gaps", lines([nil, 1, nil, 2, 3, nil, nil, 4, nil])),
    ("all-missing", lines([nil, nil, nil])),
    ("not-numbers", lines([.nan, .infinity, -.infinity, 1, 2])),
    ("no-periods", lines([])),
    ("no-series", chart(kind: .lines(Chart.Lines(time: years(5), series: [])))),
    ("short-values", chart(kind: .lines(Chart.Lines(time: years(9), series: [series([1, 2])])))),
    (
      "left-out-period",
      chart(
        kind: .lines(
          Chart.Lines(
            time: Chart.TimeAxis([2001, 2002, 2005, 2006].map { Period(year: $0) }),
            series: [series([1, 2, 3, 4])])))
    ),
    (
      "backward-periods",
      chart(
        kind: .lines(
          Chart.Lines(
            time: Chart.TimeAxis([2005, 2001, 2005].map { Period(year: $0) }),
            series: [series([1, 2, 3])])))
    ),
    ("long-names", longNames(width: 720)),
    ("long-names-narrow", longNames(width: 300)),
    ("forty-series", forty(highlighted: [3, 17])),
    ("forty-series-unnamed", forty(highlighted: [])),
    ("six-ends-at-one-place", sameEnd),
    ("six-hundred-months", months(600, .monthly)),
    ("quarters", months(14, .quarterly)),
    ("many-quarters", months(60, .quarterly)),
    ("months", months(9, .monthly)),
    ("halves", months(7, .half)),
    ("long-title", longTitle),
    ("markup", markup),
    ("estimates-alone", estimates([nil, nil, nil, nil], [nil, 2, 3, nil])),
    ("estimates-everywhere", estimates([1, nil, 3, nil, nil, nil], [nil, 2, nil, 4, 5, 9, 9, 9])),
    ("spans", spans),
    ("fan-one-period", fan(count: 1)),
    ("fan-seven-bands", fan(count: 9)),
  ]

  private static func longNames(width: Double) -> Chart {
    let all = (0..<5).map { shift in
      Chart.Series(
        LocalizedText(en: "\(shift) " + chinese.en, zh: "\(shift)" + chinese.zh),
        (0..<10).map { wave($0, shift) / 10 + 5 })
    }
    return chart(
      chinese, size: Chart.Size(width: width, height: 420),
      kind: .lines(
        Chart.Lines(time: years(10, projected: 7), axis: Chart.ValueAxis(unit: chinese), series: all)))
  }

  private static func forty(highlighted: Set<Int>) -> Chart {
    let all = (0..<40).map { shift in
      Chart.Series(
        LocalizedText(en: "Series number \(shift)", zh: "第\(shift)号序列"), (0..<30).map { wave($0, shift) },
        role: highlighted.contains(shift) ? .highlight : .automatic)
    }
    return chart(kind: .lines(Chart.Lines(time: years(30, projected: 25), series: all)))
  }

  private static let sameEnd = chart(
    kind: .lines(
      Chart.Lines(
        time: years(4),
        series: (0..<6).map { shift in
          series(
            [Double(shift), 2, nil, 2], LocalizedText(en: "Ends here, number \(shift)", zh: "在此结束之\(shift)"))
        })))

  private static func estimates(_ data: [Double?], _ estimates: [Double?]) -> Chart {
    let gap: [Double?] = Array(repeating: nil, count: data.count)
    return chart(
      kind: .fan(
        Chart.Fan(
          time: years(data.count + 3, projected: data.count), history: series(data, role: .history),
          estimates: series(estimates, role: .estimate), path: series(gap + [5, 6, 7]),
          bands: [
            Chart.Fan.Band(
              level: 80, low: estimates.map { $0.map { $0 - 1 } }, high: estimates.map { $0.map { $0 + 1 } })
          ])))
  }

  /// Spans of no frequency, and years among them.
  private static let spans = chart(
    kind: .lines(
      Chart.Lines(
        time: Chart.TimeAxis(
          [2024, 2025, 2026].flatMap { [Period.yearToDate($0, through: 5), Period(year: $0)] }),
        series: [series([1, 2, 3, 4, 5, 6])])))

  private static func months(_ count: Int, _ frequency: Frequency) -> Chart {
    let periods = (0..<count).map {
      Period(frequency: frequency, ordinal: 1990 * frequency.periodsPerYear + $0)
    }
    return chart(
      kind: .lines(
        Chart.Lines(
          time: Chart.TimeAxis(periods, firstProjected: count * 4 / 5),
          series: [series((0..<count).map { wave($0, 1) })])))
  }

  private static let longTitle = Chart(
    title: chinese + chinese, subtitle: chinese, note: chinese + chinese + chinese,
    kind: .lines(Chart.Lines(time: years(3), series: [series([1, 2, 3])])),
    size: Chart.Size(width: 240, height: 120))

  private static let attack = LocalizedText(
    "</text><script>alert('1')</script>&\"]]>\u{0}\u{202E}\u{FFFF}<!--")

  private static let markup = Chart(
    title: attack, subtitle: attack, note: attack,
    kind: .lines(
      Chart.Lines(time: years(3), axis: Chart.ValueAxis(unit: attack), series: [series([1, 2, 3], attack)])))

  private static func fan(count: Int) -> Chart {
    let middle = (0..<count).map { wave($0, 2) }
    let bands = (1...7).map { step in
      Chart.Fan.Band(
        level: Double(step) * 13.5, low: middle.map { $0 - Double(step) },
        high: middle.map { $0 + Double(step) })
    }
    return chart(
      kind: .fan(
        Chart.Fan(
          time: years(count, projected: 0), path: series(middle), bands: bands, scenarios: [series([1])])))
  }

  static let bars: [(name: String, chart: Chart)] = [
    ("bars-none", chart(kind: .bars(Chart.Bars(.names([]), series: [])))),
    ("bars-missing", named(["a", "b"], [[nil, .nan]])),
    ("bars-one", named(["a"], [[5]])),
    ("bars-zero", named(["a", "b"], [[0, 0]])),
    ("bars-huge", named(["a", "b", "c"], [[1.7e308, -1.7e308, 1]])),
    ("bars-tiny", named(["a", "b"], [[1e-300, -2e-300]])),
    ("bars-negative", named(["a", "b", "c"], [[-1, -2.5, -3]])),
    ("bars-long-names", longCategories),
    ("bars-many", named((0..<80).map { "category \($0)" }, [(0..<80).map { wave($0, 1) }])),
    (
      "bars-forty-series",
      named(["one", "two", "three"], (0..<40).map { shift in (0..<3).map { wave($0, shift) } })
    ),
    ("stacked-huge", named(["a"], [[1.7e308], [1.7e308], [-1]], .stacked)),
    ("stacked-rows", longStack),
    ("bars-months", barMonths),
    ("waterfall-small-steps", waterfall(10_000, [12, -7, 30])),
    ("waterfall-missing", waterfall(5, [1, .nan, 2])),
    ("waterfall-start-missing", waterfall(.nan, [1])),
    ("waterfall-through-zero", waterfall(2, [-5, 1, 4])),
    ("waterfall-nothing", waterfall(0, [])),
    ("waterfall-huge", waterfall(1e308, [1e308])),
    ("waterfall-long", longWaterfall),
    ("tornado-none", tornado([])),
    ("tornado-one-sided", tornado([(6, 7), (4, 5.5), (5, 5)])),
    ("tornado-missing", tornado([(.nan, 7), (.infinity, .nan)])),
    ("tornado-forty", tornado((0..<40).map { (5 - wave($0, 1), 5 + wave($0, 3)) })),
    ("panels-none", chart(kind: .panels(Chart.Panels([])))),
    ("panels-many", manyPanels),
  ]

  private static func named(
    _ names: [String], _ values: [[Double?]], _ arrangement: Chart.Bars.Arrangement = .grouped
  ) -> Chart {
    chart(
      kind: .bars(
        Chart.Bars(
          .names(names.map { LocalizedText($0) }), axis: Chart.ValueAxis(unit: ChartSamples.unit),
          series: values.enumerated().map {
            series($0.element, LocalizedText(en: "No. \($0.offset)", zh: "第\($0.offset)"))
          },
          arrangement: arrangement)))
  }

  private static let longCategories = chart(
    kind: .bars(
      Chart.Bars(
        .names((0..<6).map { LocalizedText(en: "\($0) " + chinese.en, zh: "\($0)" + chinese.zh) }),
        axis: Chart.ValueAxis(unit: chinese), series: [series([1, -2, 3, nil, 5, 1e-7], chinese)])))

  private static let longStack = chart(
    kind: .bars(
      Chart.Bars(
        .names((0..<4).map { LocalizedText(en: "\($0) " + chinese.en, zh: "\($0)" + chinese.zh) }),
        series: (0..<5).map { shift in series((0..<4).map { wave($0, shift) - 3 }, chinese) },
        arrangement: .stacked)))

  private static let barMonths = chart(
    kind: .bars(
      Chart.Bars(
        .periods(
          Chart.TimeAxis(
            (0..<600).map { Period(frequency: .monthly, ordinal: 1980 * 12 + $0) },
            firstProjected: 500)),
        series: [series((0..<600).map { wave($0, 1) - 4 })])))

  private static func waterfall(_ start: Double, _ steps: [Double]) -> Chart {
    chart(
      kind: .waterfall(
        Chart.Waterfall(
          start: Chart.Step(LocalizedText("start"), start),
          steps: steps.enumerated().map { Chart.Step(LocalizedText("step \($0.offset)"), $0.element) },
          endName: LocalizedText("end"))))
  }

  private static let longWaterfall = chart(
    kind: .waterfall(
      Chart.Waterfall(
        start: Chart.Step(chinese, 3), steps: (0..<6).map { Chart.Step(chinese, wave($0, 1) - 3) },
        endName: chinese)))

  private static func tornado(_ ends: [(Double, Double)]) -> Chart {
    chart(
      kind: .tornado(
        Chart.Tornado(
          reference: 5,
          causes: ends.enumerated().map { index, end in
            Chart.Tornado.Cause(
              LocalizedText(en: "Cause \(index) " + chinese.en, zh: "因素\(index)" + chinese.zh), low: end.0,
              high: end.1)
          })))
  }

  private static let manyPanels = chart(
    kind: .panels(
      Chart.Panels(
        (0..<11).map { shift in
          Chart.Panel(
            LocalizedText(en: "\(shift) " + chinese.en, zh: "\(shift)" + chinese.zh),
            .lines(
              Chart.Lines(
                time: years(20, projected: 15), axis: Chart.ValueAxis(unit: chinese),
                series: shift == 4
                  ? [] : [series((0..<20).map { wave($0, shift) }), series([1, 2], chinese)])))
        })))

  static let all = time + bars + namesakes
}
