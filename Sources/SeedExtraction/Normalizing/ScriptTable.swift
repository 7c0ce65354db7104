import Foundation

/// Characters that are written differently in simplified Chinese, and double codes of the same character.
///
/// The pairs are those of ICU's `Hant-Hans` transform, character by character, with its gaps filled. 著, 乾 and 瞭 depend
/// on their neighbours (著名 but 随着) and are settled by `Homographs`.
enum ScriptTable {
  /// Code as found and code as it becomes.
  static func pairs() -> [(UInt16, UInt16)] {
    variants() + traditional(0x3400...0x4DBF) + traditional(0x4E00...0x9FFF) + repeatedCodes() + extras
  }

  /// Variants that the transform leaves alone.
  private static let extras: [(UInt16, UInt16)] = pairs("峯峰鉆钻麪面閤合祇只栢柏滙汇彚汇暦历眞真値值增增緖绪曽曾歴历戸户毎每爲为")

  /// Characters of simplified texts (俱乐部, 摔跤, 苎麻, 大阪, 哪吒) that the transform changes nevertheless.
  private static let simplifiedAlready = Set("俱跤苎阪吒姊".unicodeScalars)

  /// Radicals typed for characters (as copied from a PDF), U+2E80…U+2EFF.
  private static func variants() -> [(UInt16, UInt16)] {
    pairs("⻓长⻑长⻔门⻛风⻋车⻢马⻩黄⻆角⻚页⻅见⻝食⻘青⻬齐⺠民⺟母⻄西⻉贝⻜飞⻥鱼⻦鸟⻨麦⻙韦⻰龙⻮齿⻳龟⺎兀⺪疋⻁虎⻣骨⻤鬼⻧卤⻡镸⺬示⺴网")
  }

  /// Kangxi radicals and compatibility ideographs, by their canonical and compatibility mappings.
  private static func repeatedCodes() -> [(UInt16, UInt16)] {
    (Array(0x2F00...0x2FD5) + Array(0xF900...0xFAD9)).compactMap { code in
      guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      let mapped = String(Character(scalar)).precomposedStringWithCompatibilityMapping
      return single(mapped, from: UInt16(code)).map { (UInt16(code), simplified[Int($0)] ?? $0) }
    }
  }

  private static let simplified: [Int: UInt16] = Dictionary(
    traditional(0x4E00...0x9FFF).map { (Int($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

  private static func traditional(_ range: ClosedRange<Int>) -> [(UInt16, UInt16)] {
    // A line for each character: neighbours would sway ICU's choice.
    var text = String.UnicodeScalarView()
    for code in range {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      text.append(scalar)
      text.append("\n")
    }
    let source = String(text)
    guard let mapped = source.applyingTransform(StringTransform("Hant-Hans"), reverse: false) else {
      return []
    }
    let (before, after) = (Array(source.unicodeScalars), Array(mapped.unicodeScalars))
    guard before.count == after.count else { return [] }
    return zip(before, after).compactMap { before, after in
      let stays = before == after || after.value > 0xFFFF || simplifiedAlready.contains(before)
      return stays ? nil : (UInt16(before.value), UInt16(after.value))
    }
  }

  private static func pairs(_ text: String) -> [(UInt16, UInt16)] {
    let codes = text.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    return stride(from: 0, to: codes.count - 1, by: 2).map { (codes[$0], codes[$0 + 1]) }
  }

  private static func single(_ text: String, from code: UInt16) -> UInt16? {
    guard let only = text.unicodeScalars.first, text.unicodeScalars.count == 1, only.value < 0x1_0000,
      only.value != UInt32(code)
    else { return nil }
    return UInt16(only.value)
  }
}

/// Characters whose simplified form depends on their neighbours.
enum Homographs {
  static let zhu = UInt32(0x8457)  // 著
  static let gan = UInt32(0x4E7E)  // 乾
  static let liao = UInt32(0x77AD)  // 瞭

  private static let beforeZhu = Set("显顯卓原专專名昭巨论論编編合土译譯遗遺拙新".unicodeScalars.map(\.value))
  private static let afterZhu = Set("名作称稱者述录錄书書文".unicodeScalars.map(\.value))
  private static let afterGan = Set("坤隆县縣安陵".unicodeScalars.map(\.value))
  private static let beforeZhuNotAfter = Set("沿随隨跟随围圍朝本当當意味接向执執".unicodeScalars.map(\.value))

  /// Whether the character stays as it is between these neighbours (0 for none).
  static func stays(_ scalar: UInt32, after left: UInt32, before right: UInt32) -> Bool {
    switch scalar {
    case zhu: beforeZhu.contains(left) || (afterZhu.contains(right) && !beforeZhuNotAfter.contains(left))
    case gan: afterGan.contains(right)
    case liao: right == 0x671B  // 瞭望
    default: false
    }
  }
}
