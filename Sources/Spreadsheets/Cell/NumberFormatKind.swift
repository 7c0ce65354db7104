/// What a number format makes of a number.
public enum NumberFormatKind: UInt8, Hashable, Sendable {
  /// No format of its own.
  case general
  /// A number, with digits or separators set.
  case number
  /// Shown times a hundred, with %.
  case percent
  /// Shown as a date.
  case date
  /// A time of day or a duration, without a date.
  case time
  /// Whatever is typed stays a text.
  case text
}

extension NumberFormatKind {
  /// The kind of a format that programs know by its number (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates).
  init(builtIn id: Int) {
    self =
      switch id {
      case 0: .general
      case 9, 10: .percent
      case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
      case 18...21, 32...35, 45...47, 55, 56: .time
      case 49: .text
      default: .number
      }
  }

  /// The kind of a format by its code, such as `0.00%` or `yyyy"年"m"月"`; the first section decides.
  init(code: String) {
    let signs = Self.signs(code)
    if signs.isEmpty || signs == "general" {
      self = .general
    } else if signs == "@" {
      self = .text
    } else if signs.contains("%") {
      self = .percent
    } else if signs.contains("h") || signs.contains("s") {
      self = signs.contains("y") || signs.contains("d") ? .date : .time
    } else if signs.contains("y") || signs.contains("d") || signs.contains("m") {
      self = .date
    } else {
      self = .number
    }
  }

  /// The first section in small letters without quoted text, escaped characters, colours, conditions and locales; of
  /// what stands in brackets only elapsed time (`[h]`) stays.
  private static func signs(_ code: String) -> String {
    var signs = ""
    var rest = code.lowercased()[...]
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { signs += inside.prefix(1) + "h" }
      default: signs.append(sign)
      }
    }
    return signs
  }
}
