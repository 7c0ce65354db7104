/// The style sheet and the script of the page.
///
/// Both are files in `Resources`, compiled in; the colours of charts come from `Palette`.
enum PageStyle {
  /// The style sheet.
  static let text =
    "\n" + screen + joined([PackageResources.print_css]) + SVGRenderer.styleSheet + charts

  /// The rules for the screen; those for paper come after them.
  static let screen = joined([
    PackageResources.frame_css, PackageResources.tables_css, PackageResources.panel_css,
    PackageResources.charts_css,
  ])

  /// The script: its parts see each other's names, and the page does not.
  static let script =
    "\n\"use strict\";\n(() => {\n"
    + joined([
      PackageResources.words_js, PackageResources.choices_js, PackageResources.tables_js,
      PackageResources.notes_js,
      PackageResources.panel_js, PackageResources.start_js,
    ]) + "})();\n"

  private static func joined(_ files: [[UInt8]]) -> String {
    files.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// Rules that give charts their font, and their marks, drawn in the light colours, those of the page's theme.
  ///
  /// Colours stand in charts as plain attributes, which any rule overrules; attributes with styles would have to be
  /// allowed by the page's policy.
  static var charts: String {
    ".qilu-chart{font-family:\(SVGWriter.fonts)}\n"
      + Ink.all.map { ink in
        let color = Palette.light[ink] ?? "#000000"
        return ["fill", "stroke"].map { property in
          ".qilu-chart [\(property)=\"\(color)\"]{\(property):var(\(ink.property))}"
        }.joined() + "\n"
      }.joined()
  }
}
