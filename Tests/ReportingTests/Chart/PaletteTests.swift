import Foundation
import Testing

@testable import Reporting

@Suite struct PaletteTests {
  private static let themes = [Palette.light, Palette.dark]

  @Test func everyInkHasAColour() {
    for theme in Self.themes { #expect(Ink.all.allSatisfy { theme[$0]?.count == 7 }) }
    #expect(Set(Ink.all.map(\.property)).count == Ink.all.count)
    // A page finds a mark's ink by its light colour.
    #expect(Set(Palette.light.values).count == Ink.all.count)
  }

  /// WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for graphical objects (1.4.11).
  @Test func contrastSuffices() {
    for theme in Self.themes {
      let papers = [Color(theme[.paper]), Color(theme[.shade])]
      let texts = [Ink.text, .muted] + (0..<Ink.seriesCount).map(Ink.seriesText)
      let lines = [Ink.history, .level] + (0..<Ink.seriesCount).map(Ink.series)
      for paper in papers {
        for ink in texts { #expect(Color(theme[ink]).contrast(paper) >= 4.5, "\(ink)") }
        for ink in lines { #expect(Color(theme[ink]).contrast(paper) >= 3, "\(ink)") }
      }
    }
  }

  @Test func tintsOfAFanDarkenInSteps() {
    for theme in Self.themes {
      let tints = (0..<Ink.bandCount).map { Color(theme[.band($0)]) }
      let paper = Color(theme[.paper])
      let contrasts = tints.map { $0.contrast(paper) }
      #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $1 / $0 > 1.15 }, "\(contrasts)")
    }
  }

  /// Red- and green-blind readers (Viénot, Brettel and Mollon 1999, Color Res. Appl. 24, 243-252), distances in
  /// CIELAB: 2.3 is just noticeable, 10 plainly another colour.
  @Test func coloursDifferForTheColourBlind() {
    for (name, theme) in zip(["light", "dark"], Self.themes) {
      let colors = (0..<Ink.seriesCount).map { Color(theme[.series($0)]) }
      for vision in Color.Vision.allCases {
        for first in colors.indices {
          for second in colors.indices where first < second {
            let distance = colors[first].seen(vision).distance(colors[second].seen(vision))
            #expect(distance > 14, "\(name) \(vision) \(first) \(second)")
          }
        }
      }
    }
  }
}

/// A colour in linear light.
private struct Color {
  enum Vision: CaseIterable {
    case full, redBlind, greenBlind
  }

  var red, green, blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init(_ hex: String?) {
    let value = UInt32(hex?.dropFirst() ?? "", radix: 16) ?? 0
    func linear(_ byte: UInt32) -> Double {
      let share = Double(byte & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(value >> 16), green: linear(value >> 8), blue: linear(value))
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(_ other: Color) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The simulation for protanopes and deuteranopes, equations 3 to 8 of the paper multiplied out.
  func seen(_ vision: Vision) -> Color {
    switch vision {
    case .full: return self
    case .redBlind:
      let yellow = 0.11238 * red + 0.88762 * green
      return Color(red: yellow, green: yellow, blue: 0.00401 * red - 0.00401 * green + blue)
    case .greenBlind:
      let yellow = 0.29275 * red + 0.70725 * green
      return Color(red: yellow, green: yellow, blue: -0.02234 * red + 0.02234 * green + blue)
    }
  }

  /// CIELAB, D65.
  private var lab: (Double, Double, Double) {
    func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = f(luminance)
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  func distance(_ other: Color) -> Double {
    let (a, b) = (lab, other.lab)
    return ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2)).squareRoot()
  }
}
