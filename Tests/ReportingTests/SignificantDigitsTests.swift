import Foundation
import TestSupport
import Testing

@testable import Reporting

/// What C's `printf("%.12g")` writes, save that zero has no sign.
private func reference(_ value: Double) -> [UInt8] {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
    // Adding zero takes the sign from a negative zero.
    let length = withVaList([value + 0]) { vsnprintf(buffer.baseAddress, 40, "%.12g", $0) }
    return Array(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<Int(length)]))
  }
}

/// The values among these that are written otherwise than by printf.
private func mismatches(_ count: Int, _ value: () -> Double) -> [Double] {
  var found: [Double] = []
  var text: [UInt8] = []
  for _ in 0..<count {
    let value = value()
    guard let digits = SignificantDigits(value) else { continue }
    text.removeAll(keepingCapacity: true)
    digits.append(to: &text)
    if text != reference(value) { found.append(value) }
  }
  return found
}

@Suite struct SignificantDigitsTests {
  /// C's printf, whose rounding glibc makes exact.
  @Test func agreesWithPrintfOnAMillionValues() {
    var random = SplitMix64(seed: 2026)
    #expect(mismatches(300_000) { (random.unit() - 0.5) * 40 }.isEmpty)
    #expect(mismatches(300_000) { ((random.unit() - 0.5) * 1e5).rounded() / 100 }.isEmpty)
    // 13 digits ending in 5, and odd numbers over powers of two: ties and near ties.
    #expect(mismatches(180_000) { Double(random.next() % 100_000_000_000 * 10 + 5) / 100 }.isEmpty)
    #expect(
      mismatches(200_000) {
        Double((random.next() % 200_000_000_000) | 1) / Double(1 << (random.next() % 30))
      }.isEmpty)
    #expect(mismatches(20_000) { Double(bitPattern: random.next()) }.isEmpty)
  }

  @Test func agreesWithPrintfAtEveryPowerOfTen() {
    let powers = stride(from: -323, through: 308, by: 3).flatMap { exponent in
      ["1", "9.99999999999", "9.999999999995", "9.9999999999949999", "5"].compactMap {
        Double("\($0)e\(exponent)")
      }
    }
    var values = powers.flatMap { [$0, $0.nextUp, $0.nextDown, -$0] }.makeIterator()
    #expect(mismatches(4 * powers.count) { values.next() ?? 0 }.isEmpty)
  }

  @Test func readingBackAndWritingAgainChangesNothing() {
    var random = SplitMix64(seed: 7)
    let changed = (0..<20_000).map { _ in SignificantDigits.text((random.unit() - 0.5) * 2000) }
      .filter { text in Double(text).map(SignificantDigits.text) != text }
    #expect(changed.isEmpty)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (0.666_666_666_666_666_6, "0.666666666667"), (-0.0, "0"),
      (0.300_000_000_000_000_04, "0.3"), (1e6, "1000000"),
      (16728.6, "16728.6"), (-0.00012, "-0.00012"), (1.5e-7, "1.5e-07"), (999_999_999_999.7, "1e+12"),
      (1.797_693_134_862_315_7e308, "1.79769313486e+308"),
      (0.5, "0.5"), (100.0, "100"), (1e-15, "1e-15"), (123_456_789_012.0, "123456789012"),
    ] as [(Double, String)])
  func writesShortest(value: Double, text: String) {
    #expect(SignificantDigits.text(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesWhatIsNotFinite(value: Double) {
    #expect(SignificantDigits(value) == nil)
    #expect(SignificantDigits.text(value).isEmpty)
  }

  @Test func givesDigitsAndExponent() {
    let digits = SignificantDigits(-16728.6)
    #expect(digits?.isNegative == true)
    #expect(digits?.digits == 167_286_000_000)
    #expect(digits?.exponent == 4)
  }
}
