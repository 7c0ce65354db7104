/// A function of the model description language.
enum MDLFunction: String, CaseIterable {
  case lag = "TSLAG"
  case lead = "TSLEAD"
  case difference = "TSDELTA"
  case percentage = "TSDELTAP"
  case logarithmicDifference = "TSDELTALOG"
  case average = "MOVAVG"
  case sum = "MOVSUM"
  case log = "LOG"
  case exp = "EXP"
  case abs = "ABS"

  /// Other words for the same functions.
  private static let aliases: [String: MDLFunction] = [
    "LAG": .lag, "LEAD": .lead, "DEL": .difference, "DELTA": .difference, "DELTAP": .percentage,
    "DELTALOG": .logarithmicDifference, "MAVE": .average, "MTOT": .sum, "MOVTOT": .sum,
  ]

  private static let words = aliases.merging(allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  /// The function a name in capitals stands for.
  init?(word: String) {
    guard let function = Self.words[word] else { return nil }
    self = function
  }

  /// Whether the number of periods may be left out, which then is one.
  var hasDefaultPeriods: Bool { self != .average && self != .sum }

  /// Whether it takes a number of periods.
  var takesPeriods: Bool { self != .log && self != .exp && self != .abs }

  /// The call as it is written, for messages.
  var usage: String { takesPeriods ? "\(rawValue)(x, n)" : "\(rawValue)(x)" }
}
