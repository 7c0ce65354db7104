internal import Localization

/// Bars between two values over categories, as bars, stacks, waterfalls and tornadoes share them.
struct BarPlot {
  struct Bar {
    var category: Int
    /// Which of the places side by side in the category.
    var slot = 0
    var from: Double
    var to: Double
    /// What is written at the end of the bar.
    var value: Double?
    var ink: Ink
    var isHatched = false
    /// The number and name of the series.
    var series: Int
    var name: String
  }

  /// A mark at a value with its text, such as the sum of a stack.
  struct Sum {
    var category: Int
    var value: Double
    /// The end of the stack, where the text has room.
    var edge: Double
  }

  struct StackName {
    var series: Int
    var text: String
    var style: SeriesStyle
  }

  var labels: [String]
  var time: Chart.TimeAxis?
  var axis: Chart.ValueAxis
  var bars: [Bar] = []
  var sums: [Sum] = []
  /// Whether the sums are not simply the ends of the stacks and so need a mark.
  var marksSums = false
  /// From a category to the next at a value.
  var connectors: [(category: Int, value: Double)] = []
  /// The value that bars stand on.
  var reference: Double? = 0
  var referenceName: String?
  var includesZero = true
  var isSigned = false
  var slots = 1
  var key = KeyRows(entries: [])
  /// The series of a stack, which columns name beside the last one.
  var stackNames: [StackName] = []
  /// Whether the bars must run to the right.
  var prefersRows = false
  /// How many categories were left out for want of room.
  var omitted = 0

  /// The most rows that are drawn.
  static let mostRows = 60

  var values: [Double] {
    bars.flatMap { [$0.from, $0.to] } + sums.map(\.value) + (prefersRows ? [reference ?? 0] : [])
  }

  /// The size that decides the decimals of the texts.
  var largest: Double {
    (bars.compactMap(\.value) + sums.map(\.value)).map(\.magnitude).max() ?? 0
  }

  init(labels: [String], axis: Chart.ValueAxis) {
    (self.labels, self.axis) = (labels, axis)
  }

  /// Leaves out the categories beyond the rows that can be drawn.
  mutating func limitRows() {
    guard labels.count > Self.mostRows else { return }
    omitted = labels.count - Self.mostRows
    labels.removeLast(omitted)
    bars.removeAll { $0.category >= Self.mostRows }
    sums.removeAll { $0.category >= Self.mostRows }
    connectors.removeAll { $0.category >= Self.mostRows - 1 }
  }
}
