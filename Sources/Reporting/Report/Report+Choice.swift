public import Localization

extension Report {
  /// Charts of the same matter, one of which is shown at a time: a band by its sources, say.
  ///
  /// A page lets the reader choose from two to six; paper, text and Markdown show the first. Others are all shown.
  public struct Choice: Sendable, Hashable {
    /// How many options a page can offer: the style sheet has a rule for each.
    static let limit = 6

    /// What is chosen: `Uncertainty shown`.
    public var label: LocalizedText
    /// What there is to choose from, the first shown at the start.
    public var options: [Option]

    /// A choice with its options.
    public init(label: LocalizedText, options: [Option]) {
      self.label = label
      self.options = options
    }

    /// One chart with the name by which it is chosen.
    public struct Option: Sendable, Hashable {
      /// The name.
      public var label: LocalizedText
      /// The chart.
      public var chart: Chart

      /// A chart with its name.
      public init(_ label: LocalizedText, chart: Chart) {
        self.label = label
        self.chart = chart
      }
    }
  }
}
