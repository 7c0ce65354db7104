/// The style sheet and the script of the page.
///
/// Both are files in `Resources`, compiled in; the colours of charts come from `Palette`.
enum PageStyle {
  /// The style sheet.
  static let text =
    "\n" + String(decoding: PackageResources.report_css, as: UTF8.self) + SVGRenderer.styleSheet + chartColors

  /// The script.
  static let script = "\n" + String(decoding: PackageResources.report_js, as: UTF8.self)

  /// Rules that give the marks of charts, drawn in the light colours, those of the page's theme.
  ///
  /// Colours stand in charts as plain attributes, which any rule overrules; attributes with styles would have to be
  /// allowed by the page's policy.
  static var chartColors: String {
    Ink.all.map { ink in
      let color = Palette.light[ink] ?? "#000000"
      return ["fill", "stroke"].map { property in
        ".qilu-chart [\(property)=\"\(color)\"]{\(property):var(\(ink.property))}"
      }.joined() + "\n"
    }.joined()
  }
}
