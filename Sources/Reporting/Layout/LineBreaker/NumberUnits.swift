/// Units and counters that stay with the number before them.
enum NumberUnits {
  /// How many characters the longest unit at a place takes; nil if none stands there.
  static func longest(at index: Int, of characters: [Character]) -> Int? {
    guard index < characters.count, let candidates = byFirstCharacter[characters[index]] else { return nil }
    return candidates.first { unit in
      let end = index + unit.count
      guard end <= characters.count, characters[index..<end].elementsEqual(unit) else { return false }
      return end == characters.count || !continuesWord(unit, characters[end])
    }?.count
  }

  /// Whether a Latin unit is only the beginning of a word: `pp` in `ppm`.
  private static func continuesWord(_ unit: [Character], _ next: Character) -> Bool {
    guard let last = unit.last, last.isASCII, last.isLetter else { return false }
    return next.isASCII && (next.isLetter || next.isNumber)
  }

  private static let names = """
    % ％ ‰ ℃ °C pp bp × 倍 pt kg t km kW kWh MW GW
    个百分点 百分点 个基点 基点 成 点
    元 万元 亿元 万亿元 元/吨 美元 亿美元 亿元人民币
    吨 万吨 亿吨 千克 吨标准煤 万吨标准煤 亿吨标准煤 吨标准煤/万元 吨二氧化碳
    千瓦 万千瓦 千瓦时 亿千瓦时 平方米 公里 立方米
    年 个月 月 日 天 季度 个季度 小时 期 次 步
    个 家 户 项 条 种 类 人 万人 台 辆 件 套 篇 行 列 组 位 名 岁 章 节 页
    """

  /// The units by first character, the longest first.
  private static let byFirstCharacter: [Character: [[Character]]] = {
    let units = names.split { $0 == " " || $0 == "\n" }.map { Array($0) }
    return Dictionary(grouping: units) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }()
}
