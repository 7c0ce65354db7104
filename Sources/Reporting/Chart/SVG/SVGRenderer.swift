public import Localization

/// A chart as SVG 1.1: one `<svg>` element, without scripts, links or anything fetched.
///
/// The same element stands alone as a file and inside a page. It is an image to a screen reader, with the
/// title and a generated description (`role="img"`, `<title>`, `<desc>`; W3C SVG Accessibility, Graphics ARIA).
public struct SVGRenderer: Sendable, Hashable {
  /// Where the colours come from.
  public var theme: Theme
  /// The language of every word in the picture.
  public var language: Language
  /// What all type sizes are multiplied by, 0.5 to 3.
  public var fontScale: Double
  /// What the ids inside begin with, unique in a page; made from the content if nil.
  public var identifier: String?
  /// The identifier of another picture of the same chart in the page, whose title and description name this one too.
  public var namedBy: String?

  /// A renderer for one language and theme.
  public init(
    theme: Theme = .automatic, language: Language, fontScale: Double = 1, identifier: String? = nil,
    namedBy: String? = nil
  ) {
    self.theme = theme
    self.language = language
    self.fontScale = fontScale
    self.identifier = identifier
    self.namedBy = namedBy
  }

  /// Where the colours come from.
  public enum Theme: Sendable, Hashable, CaseIterable {
    /// Dark on white, whatever the viewer prefers: for print, PNG and PDF.
    case light
    /// Light on near-black.
    case dark
    /// What the viewer prefers (`prefers-color-scheme`): for a file that stands alone.
    case automatic
    /// The page decides, by the rules of `PageStyle.charts`: the light colours as plain attributes, and no font.
    case page
  }
}
