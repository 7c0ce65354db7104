import Foundation
import Localization
import Testing

@testable import Reporting

@Suite struct PageStyleTests {
  /// The properties that colour words, and those that lie behind them.
  @Test func everyColourOfThePageComesFromThePalette() throws {
    let screen = PageStyle.screen
    let properties = Set(Ink.all.map(\.property))
    let used = screen.matches(of: /var\((--chart-[a-z0-9-]+)\)/).map { String($0.1) }
    #expect(!used.isEmpty && Set(used).isSubset(of: properties), "\(Set(used).subtracting(properties))")
    let literal = screen.matches(of: /#[0-9a-f]{3,6}\b(?![^{]*\{)/)
    #expect(literal.isEmpty)
    // Shadows alone have colours of their own.
    let functions = screen.matches(of: /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\([^)]*\)/)
    #expect(functions.map { String($0.0) } == ["rgb(0 0 0 / .16)", "rgb(0 0 0 / .3)"])
    let named = screen.matches(
      of:
        /[ ;{](?:color|background|fill|stroke|border[a-z-]*): *(?:[^;}]* )?(black|white|gr[ae]y|red|blue|green)\b/
    )
    #expect(named.isEmpty)
  }

  /// WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for what shows where the focus is (1.4.11, 2.4.13).
  @Test func contrastSuffices() throws {
    let sheet = PageStyle.text
    let inks = Dictionary(uniqueKeysWithValues: Ink.all.map { ($0.property, $0) })
    let words = Set(sheet.matches(of: /[ ;{]color: var\((--chart-[a-z0-9-]+)\)/).map { String($0.1) })
    let papers = Set(sheet.matches(of: /background: var\((--chart-[a-z0-9-]+)\)/).map { String($0.1) })
    #expect(words.count >= 3 && papers.count >= 3)
    for theme in [Palette.light, Palette.dark] {
      for word in words {
        for paper in papers {
          let contrast = Self.contrast(theme[try #require(inks[word])], theme[try #require(inks[paper])])
          // Tints of fans are behind what a link leads to, which keeps its colour.
          if paper.contains("band"), word != Ink.text.property { continue }
          #expect(contrast >= 4.5, "\(word) on \(paper): \(contrast)")
        }
      }
    }
  }

  @Test func chartsTakeTheColoursOfThePage() {
    for theme in [Palette.light] {
      #expect(Set(theme.values).count == Ink.all.count, "a colour must tell what it is for")
    }
    #expect(PageStyle.charts.contains(".qilu-chart [fill=\"#ffffff\"]{fill:var(--chart-paper)}"))
    let chart = SVGRenderer(theme: .light, language: .en).render(ChartSamples.stacked)
    let colors = Set(chart.matches(of: /(?:fill|stroke)="(#[0-9a-f]{6})"/).map { String($0.1) })
    #expect(!colors.isEmpty)
    for color in colors { #expect(PageStyle.charts.contains("\"\(color)\""), "\(color)") }
  }

  /// Relative luminance and contrast as WCAG 2.2 defines them.
  private static func contrast(_ first: String?, _ second: String?) -> Double {
    func luminance(_ color: String?) -> Double {
      let value = Int(color?.dropFirst() ?? "", radix: 16) ?? 0
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (light, dark) = (
      max(luminance(first), luminance(second)), min(luminance(first), luminance(second))
    )
    return (light + 0.05) / (dark + 0.05)
  }
}
