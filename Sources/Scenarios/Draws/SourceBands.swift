public import TimeSeries

/// The spread that each source of uncertainty makes by itself, with the draws of the whole.
public struct SourceBands: Sendable {
  /// The sources that vary, then all of them together as nil.
  public let sources: [UncertaintyOptions.Component?]
  private let summaries: [Summary]

  init(sources: [UncertaintyOptions.Component?], summaries: [Summary]) {
    self.sources = sources
    self.summaries = summaries
  }

  /// The distribution of a cell where one source varies, or all do (nil).
  public func distribution(
    _ source: UncertaintyOptions.Component?, _ variable: String, _ period: Period
  ) -> Distribution? {
    sources.firstIndex(of: source).flatMap { summaries[$0][variable, period] }
  }
}
