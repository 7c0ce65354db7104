public import Localization

extension Chart {
  /// Small multiples: several charts over the same axes, read by comparison (Tufte 1983, "The Visual Display of
  /// Quantitative Information").
  public struct Panels: Sendable, Hashable {
    /// The charts, in reading order.
    public var panels: [Panel]
    /// Whether all value axes are the same, so that heights can be compared between panels.
    public var sharesValues: Bool

    /// Charts side by side.
    public init(_ panels: [Panel], sharesValues: Bool = true) {
      self.panels = panels
      self.sharesValues = sharesValues
    }
  }

  /// One of several charts.
  public struct Panel: Sendable, Hashable {
    /// What tells it from the others.
    public var title: LocalizedText
    /// Its marks: lines or a fan.
    public var content: Content

    /// A chart with its heading.
    public init(_ title: LocalizedText, _ content: Content) {
      self.title = title
      self.content = content
    }

    /// What a panel may hold.
    public enum Content: Sendable, Hashable {
      /// Curves over time.
      case lines(Lines)
      /// Bands around a path.
      case fan(Fan)
    }
  }
}
