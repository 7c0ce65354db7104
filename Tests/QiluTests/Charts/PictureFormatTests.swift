import SourceText
import Localization
import Reporting
import SourceText
import Testing

@testable import Qilu

@Suite struct PictureFormatTests {
  @Test(arguments: [
    ("a.svg", PictureFormat.svg), ("b/c.PNG", .png), ("图.pdf", .pdf), ("a.jpg", nil), ("svg", nil), ("", nil),
    ("a.svg.txt", nil),
  ])
  func isToldByTheName(_ file: String, _ format: PictureFormat?) {
    #expect(PictureFormat(file: file) == format)
  }

  @Test func anSVGIsItself() throws {
    #expect(try PictureFormat.svg.bytes(of: "<svg/>") == Array("<svg/>".utf8))
  }

  /// Made by librsvg where it is installed; else the package is named.
  @Test(arguments: [(PictureFormat.png, [0x89, 0x50, 0x4E, 0x47] as [UInt8]), (.pdf, Array("%PDF".utf8))])
  func othersAreMadeByLibrsvg(_ format: PictureFormat, _ signature: [UInt8]) throws {
    let chart = Chart(
      title: LocalizedText("t"),
      kind: .bars(
        Chart.Bars(.names([LocalizedText("a")]), series: [Chart.Series(LocalizedText("s"), [1])])))
    do {
      let bytes = try format.bytes(of: SVGRenderer(theme: .light, language: .en).render(chart))
      #expect(Array(bytes.prefix(4)) == signature)
    } catch let failure as Failure {
      #expect(failure.diagnostics.all.first?.hint?.en.contains("librsvg2-bin") == true)
    }
  }
}
