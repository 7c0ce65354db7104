/// The spaces beside the digits of a column's numbers that bring their points under one another.
///
/// Where digits are all of one width, U+2007 is as wide as a digit or a plus, U+2008 as a point; U+2004 is as wide as the
/// hyphen of most faces, U+2005 as what a plus is wider.
struct ColumnPadding {
  /// The most digits after the point of plain numbers.
  private var decimals = 0
  /// The longest interval behind a value.
  private(set) var widest: String?
  private var low = Whole()
  private var high = Whole()

  /// What stands before the points of the numbers at one place.
  private struct Whole {
    var digits = 0
    var hasMinus = false
    var hasPlus = false

    mutating func include(_ text: String) {
      digits = max(digits, Self.digits(text))
      hasMinus = hasMinus || text.hasPrefix("-")
      hasPlus = hasPlus || text.hasPrefix("+")
    }

    func padded(_ text: String) -> String {
      return sign(text) + String(repeating: "\u{2007}", count: max(0, digits - Self.digits(text))) + text
    }

    private func sign(_ text: String) -> String {
      if text.hasPrefix("+") { return "" }
      if hasPlus { return text.hasPrefix("-") ? "\u{2005}" : "\u{2007}" }
      return hasMinus && !text.hasPrefix("-") ? "\u{2004}" : ""
    }

    private static func digits(_ text: String) -> Int {
      text.prefix { $0 != "." }.count { $0.isWholeNumber || $0 == "," || $0 == "–" }
    }
  }

  /// No spaces.
  init() {}

  /// The spaces that the cells of a column need.
  init(_ cells: [Table.Cell], _ format: NumberFormat) {
    for cell in cells {
      switch cell {
      case .number(let value, let own): decimals = max(decimals, Self.decimals((own ?? format).digits(value)))
      case .band(let band, let own): include(band.low, band.high, own ?? format)
      case .range(let low, let high, let own): include(low, high, own ?? format)
      case .empty, .text, .sparkline: break
      }
    }
    for case .band(let band, let own) in cells where band.value.isFinite {
      let text = interval(band.low, band.high, own ?? format)
      if text.count > widest?.count ?? 0 { widest = text }
    }
  }

  private mutating func include(_ low: Double, _ high: Double, _ format: NumberFormat) {
    self.low.include(format.digits(low))
    self.high.include(format.digits(high))
  }

  /// A plain number with what is missing behind its digits.
  func afterPoint(_ digits: String) -> String {
    let own = Self.decimals(digits)
    guard own < decimals else { return digits }
    return digits + (own == 0 ? "\u{2008}" : "") + String(repeating: "\u{2007}", count: decimals - own)
  }

  /// An interval with what is missing before its digits.
  func interval(_ low: Double, _ high: Double, _ format: NumberFormat) -> String {
    "[\(self.low.padded(format.digits(low))), \(self.high.padded(format.digits(high)))]"
  }

  private static func decimals(_ digits: String) -> Int {
    guard let point = digits.firstIndex(of: ".") else { return 0 }
    return digits.distance(from: point, to: digits.endIndex) - 1
  }
}
