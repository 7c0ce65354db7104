import TestSupport

/// Spoils the bytes of an article: flips, cuts, joins two, puts in words that mean something and characters that mean nothing.
struct ArticleMutator {
  private var random: SplitMix64
  private let articles: [[UInt8]]

  init(seed: UInt64, articles: [String]) {
    random = SplitMix64(seed: seed)
    self.articles = articles.map { Array($0.utf8) }
  }

  /// The bytes of one of the articles with one to four things done to them.
  mutating func next() -> [UInt8] {
    var bytes = article()
    for _ in 0..<number(1...4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = number(0...bytes.count)
    switch number(0...6) {
    case 0:
      for _ in 0..<number(1...8) where !bytes.isEmpty {
        bytes[number(0...(bytes.count - 1))] = UInt8(number(0...255))
      }
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + number(0...60)))
    case 2:
      let other = article()
      let start = number(0...other.count)
      bytes.replaceSubrange(place..., with: other[start...])
    case 3: bytes.insert(contentsOf: randomText(), at: character(place, in: bytes))
    case 4:
      bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + number(1...90))], at: number(0...place))
    default:
      for _ in 0..<number(1...3) {
        let scrap = ArticleMutator.scraps[number(0...(ArticleMutator.scraps.count - 1))]
        bytes.insert(contentsOf: scrap.utf8, at: character(number(0...bytes.count), in: bytes))
      }
    }
  }

  /// The first place from `place` on where a character begins.
  private func character(_ place: Int, in bytes: [UInt8]) -> Int {
    bytes[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
  }

  private mutating func randomText() -> [UInt8] {
    var view = String.UnicodeScalarView()
    let ranges: [ClosedRange<Int>] = [
      0...0x10FFFF, 0x4E00...0x9FFF, 0x2000...0x303F, 0xFF00...0xFFFF, 0...0x7F, 0x300...0x36F,
    ]
    for _ in 0..<number(1...6) {
      let code = number(ranges[number(0...(ranges.count - 1))])
      if let scalar = Unicode.Scalar(UInt32(code)) { view.append(scalar) }
    }
    return Array(String(view).utf8)
  }

  private mutating func article() -> [UInt8] { articles[number(0...(articles.count - 1))] }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  static let scraps: [String] =
    [
      "十万元/亩", "第", "前", "翻", "一半", "过半", "百分之", "分之一", "成", "万亿", "亿", "万", "千", "一亿亿", "点五", "零", "半",
      "99999999999999", "0.000000000000001", "1,234,567", "-", "+", "−", "%", "％", "‰", "/", ":", "5%-6%",
      "1/1000", "1/3",
    ] + [
      "个百分点", "亿千瓦时", "万吨标准煤", "元/亩", "倍", "位", "名", "以上", "左右", "超过", "高于全国", "比上年", "较一季度", "占", "分别",
      "同比增长", "下降", "回落", "收窄", "提高到", "转为", "力争", "其中", "全省", "我市", "山东省", "有限公司", "集团",
    ] + [
      "2024年", "今年以来", "1-13月", "1—5月", "“十四五”", "截至", "2月30日", "9999年", "到2035年", "同期", "目前", "年底", "\n",
      "\r\n", "\u{2028}", "　", "（", "）", "“", "”", "《", "、", "，", "。", "；", "：", "?ji)", "(fā)", "<p>",
      "</table>", "&nbsp;",
      "&#x110000;", "<!--", "\0", "\u{FEFF}", "\u{200B}", "○", "Ⅷ", "①", "來源：", "发布时间：",
    ]
}
