import Foundation
import Localization
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  static let reports: [(name: String, report: Report)] = [
    ("sample", SampleReport.report), ("full", PageSamples.full), ("nasty", PageSamples.nasty),
    ("empty", Report(title: LocalizedText(""))),
  ]

  private func page(_ name: String, _ language: Language = .en) throws -> String {
    let report = try #require(Self.reports.first { $0.name == name }?.report)
    return HTMLReport().text(report, in: language)
  }

  @Test(arguments: reports.map(\.name)) func isWellFormed(_ name: String) throws {
    for language in Language.allCases {
      let page = try page(name, language)
      let reader = PageReader(page)
      #expect(reader.isWellFormed)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-Hans" : "en")\""))
      #expect(reader.names["style"] == 1 && reader.names["script"] == 1 && reader.names["main"] == 1)
      #expect(page == (try self.page(name, language)))
    }
  }

  @Test(arguments: reports.map(\.name)) func everyIdIsUniqueAndEveryLinkHasItsEnd(_ name: String) throws {
    let reader = PageReader(try page(name))
    #expect(Set(reader.identifiers).count == reader.identifiers.count)
    let ids = Set(reader.identifiers)
    for reference in reader.references { #expect(ids.contains(reference), "\(reference)") }
    for link in reader.links {
      #expect(link.first == "#" && ids.contains(String(link.dropFirst())), "\(link)")
    }
    #expect(reader.identifiers.allSatisfy { !$0.contains { " \"<>&'".contains($0) } })
  }

  /// Nothing runs or is fetched but the page's own script, and nothing could: no attribute of the page runs code
  /// or brings a style of its own.
  @Test(arguments: reports.map(\.name)) func holdsNothingThatRuns(_ name: String) throws {
    let reader = PageReader(try page(name))
    #expect(reader.attributeNames.isSubset(of: Self.attributes), "\(reader.attributeNames)")
    #expect(
      Set(reader.names.keys).isDisjoint(with: ["img", "iframe", "link", "object", "embed", "form", "base"]))
    #expect(!reader.style.contains("url(") && !reader.style.contains("@import"))
    #expect(!reader.style.contains("</") && !reader.script.contains("</"))
    for word in ["fetch(", "XMLHttpRequest", "eval(", "innerHTML", "import(", "http"] {
      #expect(!reader.script.contains(word), "\(word)")
    }
  }

  private static let attributes: Set<String> = [
    "aria-describedby", "aria-haspopup", "aria-hidden", "aria-labelledby", "aria-pressed", "autocomplete",
    "charset", "checked", "class", "colspan",
    "content", "cx", "cy", "d", "data-en", "data-high", "data-index", "data-lang", "data-low",
    "data-set-lang",
    "data-set-theme", "data-theme", "data-value", "data-zh", "fill", "font-family", "font-size",
    "font-weight",
    "height", "href", "http-equiv", "id", "lang", "name", "paint-order", "r", "role", "scope", "stroke",
    "stroke-dasharray", "stroke-linejoin", "stroke-width", "tabindex", "text-anchor", "type", "viewBox",
    "width",
    "x", "xmlns", "y",
  ]

  @Test func markupIsText() throws {
    let page = try page("nasty")
    let reader = PageReader(page)
    #expect(!page.contains("<img") && !page.contains("<svg onload") && !page.contains("alert('"))
    for place in [
      "paragraph", "title", "head", "span", "cell", "group", "source", "answer", "term", "under", "choice",
      "option", "statement", "derivation", "amount", "rule",
      "entry", "adds", "remark", "evidence",
    ] {
      #expect(reader.words["en"]?.contains("\(place) </script><script>alert('\(place)')") == true, "\(place)")
    }
    #expect(reader.words["zh-Hans"]?.contains("javascript:alert(3) &lt; ]]> <!--") == true)
    #expect(!page.contains("\u{202E}") && !page.contains("\u{0}"))
  }

  /// The policy names the hash of what stands between the tags; `make test-documents` computes it by another implementation.
  @Test func policyAllowsOnlyThePageItself() throws {
    let page = try page("nasty")
    let reader = PageReader(page)
    let policy = try #require(reader.metas["Content-Security-Policy"])
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("*"))
    #expect(policy.contains(ContentSource.hash(of: reader.style)))
    #expect(policy.contains(ContentSource.hash(of: reader.script)))
    let start = try #require(page.range(of: "Content-Security-Policy")).lowerBound
    let script = try #require(page.range(of: "<style>")).lowerBound
    #expect(start < script)
  }

  @Test func hashesAreThoseOfTheStandard() {
    // "abc": NIST FIPS 180-4, appendix B.1 of its examples, in base64.
    #expect(ContentSource.hash(of: "abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
  }

  @Test func bothLanguagesAreThere() throws {
    let reader = PageReader(try page("sample", .zh))
    let (en, zh) = (reader.words["en"] ?? "", reader.words["zh-Hans"] ?? "")
    #expect(en.contains("Faster equipment renewal") && en.contains("Everything else as in the baseline."))
    #expect(zh.contains("加快设备更新") && zh.contains("其余同基准情景。"))
    #expect(!en.contains { "\u{4E00}" <= $0 && $0 <= "\u{9FFF}" })
    let page = try page("sample", .zh)
    #expect(page.contains("data-en=\"Faster equipment renewal\" data-zh=\"加快设备更新\">加快设备更新</title>"))
  }

  @Test func sizesAreModest() throws {
    #expect(try page("full").utf8.count < 1_000_000)
    #expect(PageStyle.script.utf8.count <= 16_384 && PageStyle.text.utf8.count <= 28_672)
    let narrow = HTMLReport(drawsNarrowCharts: false).text(PageSamples.full, in: .en)
    #expect(!narrow.contains("picture narrow") && narrow.contains("<div class=\"picture\" lang=\"zh-Hans\">"))
  }
}
