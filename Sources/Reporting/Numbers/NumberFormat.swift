public import Localization

/// How a number is written for people: fixed decimals, a sign where asked, a unit.
///
/// Rounding starts from the 12 significant digits that the CSV files hold and goes half away from zero
/// (四舍五入), as a reader of those files or a spreadsheet rounds: 0.15 is 0.2 at one decimal. The minus is the
/// ASCII one, so that a figure can be searched for and pasted into a spreadsheet.
public struct NumberFormat: Sendable, Hashable {
  /// When a sign is written.
  public enum SignStyle: Sendable, Hashable {
    /// Only a minus.
    case negative
    /// Plus and minus, none on zero: for changes and differences.
    case always
  }

  /// Digits after the point, 0 to 15.
  public var decimals: Int
  /// When a sign is written.
  public var sign: SignStyle
  /// The unit written after the number.
  public var unit: LocalizedText?
  /// Whether thousands are set off: `16,728.6`.
  public var groupsThousands: Bool
  /// Whether a number that is not zero but would be written as zero is bounded instead: `<0.0001`. For p-values.
  public var boundsSmall: Bool

  /// One decimal, no plus, no unit, no thousands marks, unless said otherwise.
  public init(
    decimals: Int = 1, sign: SignStyle = .negative, unit: LocalizedText? = nil,
    groupsThousands: Bool = false, boundsSmall: Bool = false
  ) {
    self.decimals = decimals
    self.sign = sign
    self.unit = unit
    self.groupsThousands = groupsThousands
    self.boundsSmall = boundsSmall
  }

  /// The format without its unit, for columns whose heading names it.
  public var withoutUnit: NumberFormat {
    var format = self
    format.unit = nil
    return format
  }

  /// What stands for a number that is not there.
  public static let missing = "–"

  /// The format with as many more decimals as two numbers need to look different; as it is where nothing tells them apart.
  public func telling(_ one: Double, from other: Double) -> NumberFormat {
    var format = self
    while format.decimals < 9 {
      if format.digits(one) != format.digits(other) { return format }
      format.decimals += 1
    }
    return self
  }

  /// The number with its unit: `-0.3 pp`, in Chinese `-0.3个百分点`; a unit that begins with a number is worked into it.
  public func text(_ value: Double, in language: Language) -> String {
    guard value.isFinite else { return Self.missing }
    let (format, factor) = spelled([value], in: language)
    return format.digits(value * factor) + format.unitSuffix(in: language)
  }

  /// The value with its interval and the unit once: `6.6 [4.9, 8.3] %`.
  public func text(_ band: Band, in language: Language) -> String {
    guard band.value.isFinite else { return Self.missing }
    let (format, factor) = spelled([band.value, band.low, band.high], in: language)
    return format.digits(band.value * factor) + " "
      + format.brackets(band.low * factor, band.high * factor, in: language)
  }

  /// The value with its unit, and its interval without: `6.6 %` and `[4.9, 8.3]`.
  func parts(_ band: Band, in language: Language) -> (value: String, interval: String) {
    let (format, factor) = spelled([band.value, band.low, band.high], in: language)
    return (
      format.digits(band.value * factor) + format.unitSuffix(in: language),
      "[\(format.digits(band.low * factor)), \(format.digits(band.high * factor))]"
    )
  }

  /// An interval alone, with its unit: `[0.81, 0.94]`; an end that is not there is shown as missing.
  public func text(low: Double, high: Double, in language: Language) -> String {
    let (format, factor) = spelled([low, high], in: language)
    return format.brackets(low * factor, high * factor, in: language)
  }

  private func brackets(_ low: Double, _ high: Double, in language: Language) -> String {
    "[\(digits(low)), \(digits(high))]" + bandUnitSuffix(in: language)
  }

  /// The number without its unit.
  public func digits(_ value: Double) -> String {
    guard let significant = SignificantDigits(value) else { return Self.missing }
    // Beyond the digits that are kept a row of zeros would pretend to be digits.
    guard significant.exponent < 15 else { return significant.powerOfTen }
    let decimals = significant.exponent < SignificantDigits.count ? min(15, max(0, decimals)) : 0
    var text = significant.rounded(decimals: decimals)
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    if groupsThousands { text = Self.grouped(text) }
    if isZero {
      let bound = SignificantDigits(
        isNegative: false, digits: SignificantDigits.leastDigits, exponent: -decimals)
      return boundsSmall && value != 0 ? "<" + bound.rounded(decimals: decimals) : text
    }
    return (value < 0 ? "-" : sign == .always ? "+" : "") + text
  }

  /// The unit as it follows a number: Chinese units join it, others stand off by a space.
  public func unitSuffix(in language: Language) -> String {
    guard let unit = unit?[language], let first = unit.unicodeScalars.first else { return "" }
    let joins = language == .zh && !(first.isASCII && first.properties.isAlphabetic)
    return (joins ? "" : " ") + unit
  }

  /// The unit as it follows a bracket, from which it stands off in every language.
  func bandUnitSuffix(in language: Language) -> String {
    let unit = unit?[language] ?? ""
    return unit.isEmpty ? "" : " " + unit
  }

  /// Commas between the thousands of an unsigned number.
  private static func grouped(_ text: String) -> String {
    let whole = text.prefix { $0 != "." }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}

extension SignificantDigits {
  /// Four digits and a power of ten: `2.145e+15`.
  var powerOfTen: String {
    let mantissa = Self(isNegative: false, digits: digits, exponent: 0).rounded(decimals: 3)
    let (text, power) = mantissa.hasPrefix("10.") ? ("1.000", exponent + 1) : (mantissa, exponent)
    return "\(isNegative ? "-" : "")\(text)e\(power < 0 ? "-" : "+")\(power.magnitude)"
  }

  /// The magnitude with a fixed number of decimals, halves away from zero, without sign.
  func rounded(decimals: Int) -> String {
    let kept = exponent + 1 + decimals
    var text: String
    if kept >= Self.count {
      text = String(digits) + String(repeating: "0", count: kept - Self.count)
    } else if kept < 0 {
      text = "0"
    } else {
      let divisor = (kept..<Self.count).reduce(UInt64(1)) { power, _ in power * 10 }
      text = String((digits + divisor / 2) / divisor)
    }
    if text.utf8.count <= decimals {
      text = String(repeating: "0", count: decimals + 1 - text.utf8.count) + text
    }
    guard decimals > 0 else { return text }
    return "\(text.dropLast(decimals)).\(text.suffix(decimals))"
  }
}
