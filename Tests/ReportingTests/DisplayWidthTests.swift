import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
  /// Classes from EastAsianWidth.txt of Unicode 16.0; emoji sequences from UTS #51.
  @Test(arguments: [
    ("", 0), ("va_growth", 9), ("增速", 4), ("，", 2), ("（％）", 6), ("ＡＢ", 4), ("ｱ", 1), ("한글", 4), ("㎡", 2),
    ("𠀀", 2), ("e\u{301}", 1), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("1\u{FE0F}\u{20E3}", 2), ("❤\u{FE0F}", 2),
    ("❤", 1), ("\u{200B}", 0), ("\u{301}", 0), ("\t", 0), ("5.2 % ± 0.8", 11), ("2026—2030年", 11), ("▁▂█", 3),
    ("\u{1100}\u{1161}", 2), ("⌚", 2), ("⌛", 2), ("\u{231C}", 1), ("\u{3FFFD}", 2), ("\u{4DC0}", 2),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    ("±", 2), ("—", 2), ("“”", 4), ("─", 2), ("α", 2), ("①", 2), ("█", 2), ("–", 2), ("−", 1), ("a", 1),
  ])
  func countsAmbiguousAsWideWhereAsked(text: String, width: Int) {
    #expect(displayWidth(text, ambiguous: .wide) == width)
  }

  @Test(arguments: [EastAsianWidth.wide, EastAsianWidth.ambiguous])
  func tablesAreSortedPairs(table: [UInt32]) {
    #expect(table.count.isMultiple(of: 2))
    let disordered = table.indices.dropFirst().filter { index in
      index.isMultiple(of: 2) ? table[index] <= table[index - 1] : table[index] < table[index - 1]
    }
    #expect(disordered.isEmpty)
  }

  /// Counted in EastAsianWidth.txt of Unicode 16.0, with the gaps that are unassigned for the wide ones.
  @Test func tablesHoldAllRanges() {
    let sizes = [EastAsianWidth.wide, EastAsianWidth.ambiguous].map { table in
      var size = 0
      for index in stride(from: 0, to: table.count, by: 2) {
        size += Int(table[index + 1] - table[index]) + 1
      }
      return size
    }
    #expect(sizes == [192_096, 902])
  }
}
