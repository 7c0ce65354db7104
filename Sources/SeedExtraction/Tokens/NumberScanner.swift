/// Reads the numbers of a text, in digits and in words.
enum NumberScanner {
  /// A number and the place behind it.
  struct Result { var number: PrintedNumber; var end: Int }

  /// Digits with an optional sign, separators of thousands and decimals: 1,234.5. Nil if there is none at `start` or it has
  /// more than 15 digits.
  static func digits(_ text: [UInt32], at start: Int, end: Int) -> Result? {
    var place = start
    var mantissa = 0
    var count = 0
    var decimals = 0
    while place < end, let digit = digit(text[place]) {
      mantissa = mantissa * 10 + digit
      count += 1
      place += 1
      guard count <= 15 else { return nil }
      if place + 3 < end, text[place] == ",", isThousands(text, after: place, end: end) { place += 1 }
    }
    guard count > 0 else { return nil }
    if place + 1 < end, text[place] == ".", digit(text[place + 1]) != nil {
      var next = place + 1
      while next < end, let digit = digit(text[next]) {
        guard count < 17 else { return nil }
        mantissa = mantissa * 10 + digit
        count += 1
        decimals += 1
        next += 1
      }
      // 3.14.15 is a date or a version.
      if next + 1 < end, text[next] == ".", digit(text[next + 1]) != nil { return nil }
      place = next
    }
    return Result(number: PrintedNumber(mantissa: mantissa, exponent: -decimals), end: place)
  }

  /// Whether exactly three digits follow a comma.
  private static func isThousands(_ text: [UInt32], after comma: Int, end: Int) -> Bool {
    guard comma + 3 < end, (1...3).allSatisfy({ digit(text[comma + $0]) != nil }) else { return false }
    return comma + 4 >= end || digit(text[comma + 4]) == nil
  }

  /// The value of an ASCII digit.
  static func digit(_ letter: UInt32) -> Int? { 0x30...0x39 ~= letter ? Int(letter) - 0x30 : nil }

  /// The value of a Chinese digit.
  static func chineseDigit(_ letter: UInt32) -> Int? {
    switch letter {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// A number in words: 十二, 两千三百, 三万五千, 百分之五's 五, 四点八. Nil if there is none at `start`.
  static func words(_ text: [UInt32], at start: Int, end: Int) -> Result? {
    var place = start
    var high = 0
    var middle = 0
    var section = 0
    var digit: Int?
    loop: while place < end, place - start < 24 {
      if let value = chineseDigit(text[place]) {
        digit = value
      } else if let unit = smallUnit(text[place]) {
        section += (digit ?? (section == 0 && middle == 0 && high == 0 ? 1 : 0)) * unit
        digit = nil
      } else if text[place] == "万" || text[place] == "亿" {
        let below = section + (digit ?? 0)
        guard place > start, below + middle + high > 0, high < 1_000_000_000 else { break loop }
        if text[place] == "万" {
          middle += below * 10_000
        } else {
          (high, middle) = ((high + middle + below) * 100_000_000, 0)
        }
        section = 0
        digit = nil
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    var number = PrintedNumber(mantissa: high + middle + section + (digit ?? 0), exponent: 0)
    if place + 1 < end, text[place] == "点", chineseDigit(text[place + 1]) != nil {
      place += 1
      while place < end, let value = chineseDigit(text[place]), number.exponent > -9,
        number.mantissa < 1 << 50
      {
        number = PrintedNumber(mantissa: number.mantissa * 10 + value, exponent: number.exponent - 1)
        place += 1
      }
    }
    return Result(number: number, end: place)
  }

  private static func smallUnit(_ letter: UInt32) -> Int? {
    switch letter {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// The multiples behind a number in digits (万, 亿, 万亿, 千万): their power of ten and the place behind them.
  static func multiples(_ text: [UInt32], at start: Int, end: Int) -> (power: Int, end: Int) {
    var place = start
    var power = 0
    while place < end, place - start < 3 {
      switch text[place] {
      case "十": power += 1
      case "百": power += 2
      case "千": power += 3
      case "万": power += 4
      case "亿": power += 8
      default: return (power, place)
      }
      place += 1
    }
    return (power, place)
  }
}
