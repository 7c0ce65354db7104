import Localization
import SourceText
import TestSupport
import Testing

/// Whatever a person types, the readers answer with a value or with a placed message in both languages.
@Suite struct MutationTests {
  static let yaml = """
    # yaml-language-server: $schema=schema/scenario.json
    scenario: faster-retrofit
    title: {en: Faster equipment renewal, zh: 加快设备更新}
    assumptions:
      retrofit:
        2026: 9 %
        2028..2030: "ramp to 10 %"
      national: 5.2 % ± 0.8 pp
    targets:
      - {reach: energy, value: -4 %, in: 2028..2030}
    why: |
      two
      lines
    """

  static let csv = #"""
    region,indicator,period,value,note
    山东,va_growth,2023M01-M05,5.6,"a, ""b"""
    聊城,va_growth,2023,'-x,"two
    lines"
    """#

  static func isPlaced(_ diagnostics: Diagnostics, lines: Int) -> Bool {
    diagnostics.hasErrors
      && diagnostics.all.allSatisfy { diagnostic in
        guard let range = diagnostic.range else { return false }
        return (1...lines + 1).contains(range.start.line) && range.start.column >= 1
          && range.start <= range.end
          && !diagnostic.message.en.isEmpty && !diagnostic.message.zh.isEmpty
      }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func yamlNeverTraps(seed: UInt64) {
    var mutator = Mutator(seed: seed, alphabet: " \n\t:：-?[]{},，#&*!|>'\"%@`\\%~<(“a1山\r\u{7}\u{85}\u{2028}")
    var (failures, refused): ([String], Int) = ([], 0)
    for _ in 0..<1_500 {
      let text = mutator.mutate(Self.yaml)
      do throws(Diagnostics) {
        let root = try YAMLNode.parse(SourceFile(name: "f", text: text))
        _ = MappingReader(root, expecting: LocalizedText("x"), DiagnosticCollector()).required(
          "scenario", .text)
      } catch {
        refused += 1
        if !Self.isPlaced(error, lines: text.unicodeScalars.count) { failures.append(text) }
      }
    }
    #expect(failures.isEmpty)
    #expect(refused > 300)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func csvNeverTraps(seed: UInt64) {
    var mutator = Mutator(seed: seed, alphabet: ",\n\r\"'=;\t 1山")
    var (failures, read): ([String], Int) = ([], 0)
    for _ in 0..<1_500 {
      let text = mutator.mutate(Self.csv)
      do throws(Diagnostics) {
        let table = try CSVTable.parse(SourceFile(name: "f", text: text), required: ["region", "value"])
        read += table.rows.reduce(0) { $0 + $1.fields.count { !$0.text.isEmpty && $0.range.start.line > 0 } }
      } catch {
        if !Self.isPlaced(error, lines: text.unicodeScalars.count) { failures.append(text) }
      }
    }
    #expect(failures.isEmpty)
    #expect(read > 1_000)
  }

  @Test func bytesNeverTrap() {
    var random = SplitMix64(seed: 7)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = Array(Self.csv.utf8)
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
      }
      let file = try? SourceFile(name: "f", bytes: bytes, allowingGB18030: true)
      read += file == nil ? 0 : 1
    }
    #expect(read > 200)
  }
}
