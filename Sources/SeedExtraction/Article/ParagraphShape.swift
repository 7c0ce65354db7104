/// What can be seen of a paragraph without understanding it.
struct ParagraphShape {
  /// Its length in scalars.
  let count: Int
  /// Full stops, question and exclamation marks, semicolons, ellipses.
  private(set) var sentenceMarks = 0
  /// Commas and enumeration commas.
  private(set) var commas = 0
  /// Chinese characters.
  private(set) var han = 0
  /// Decimal digits.
  private(set) var digits = 0
  /// Whether a number with a unit stands in it: 7.1%, 2.3亿元, 30家; not a date, a time, a number of a licence.
  private(set) var hasFigure = false
  /// Whether it is a row of a table.
  private(set) var hasTab = false

  private static let table = CharacterTable.shared
  private static let marks = Set("。！？；…".unicodeScalars.map(\.value))
  private static let notUnits = Set("年月日时点分秒号版期届次条楼室层页字周星".unicodeScalars.map(\.value))
  private static let multipliers = Set("万亿千百余多".unicodeScalars.map(\.value))

  /// Longer paragraphs are judged by their beginning.
  static let longest = 2000

  init(_ scalars: [UInt32]) {
    count = scalars.count
    let end = min(count, ParagraphShape.longest)
    var place = 0
    while place < end {
      let scalar = scalars[place]
      place += 1
      if scalar < 0x80 {
        if scalar == 0x09 { hasTab = true }
        guard (0x30...0x39).contains(scalar) else { continue }
        digits += 1
        if place < end, !hasFigure { hasFigure = ParagraphShape.isUnit(scalars, place, end) }
      } else if ParagraphShape.table.kind(of: scalar) == .han {
        han += 1
      } else if scalar == 0xFF0C || scalar == 0x3001 {
        commas += 1
      } else if ParagraphShape.marks.contains(scalar) {
        sentenceMarks += 1
      }
    }
  }

  /// Whether a unit begins at a place behind a digit.
  private static func isUnit(_ scalars: [UInt32], _ place: Int, _ end: Int) -> Bool {
    var next = place
    while next < end, multipliers.contains(scalars[next]) { next += 1 }
    guard next < end else { return next > place }
    let scalar = scalars[next]
    if scalar == 0x25 || scalar == 0x2030 { return true }
    return table.kind(of: scalar) == .han && (next > place || !notUnits.contains(scalar))
  }

  /// Running text: a sentence of some length.
  var isRunningText: Bool { han >= 20 && (sentenceMarks > 0 && han >= 24 || commas > 0 && han >= 40) }
}
