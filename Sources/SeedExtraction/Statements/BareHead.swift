/// Nouns that say how something is measured and not what: 产能, 投资, 增加值. Alone they take what the text spoke of last.
enum BareHead {
  static let all = [
    "规模以上工业增加值", "工业增加值", "增加值", "固定资产投资", "总投资", "完成投资", "投资额", "投资", "工业总产值", "总产值", "产值", "主营业务收入", "营业收入",
    "营收", "销售收入", "总收入",
    "收入", "利润总额", "净利润", "利润", "利税", "税收", "产能", "产量", "销量", "出口额", "出口", "进出口", "能耗", "用电量", "面积", "订单",
    "交易额", "零售额", "总额", "总量", "总数",
    "数量", "规模", "占比", "比重", "余额", "装机容量", "装机", "发电量", "人数", "企业数", "利用率",
  ].map(scalars)

  /// Whether a name is nothing but such a noun.
  static func isBare(_ name: [UInt32]) -> Bool { all.contains(name) }

  /// A name without the noun at its end that says how it is measured; nil if it has none.
  static func stem(of name: [UInt32]) -> [UInt32]? {
    guard let head = all.first(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) })
    else {
      return nil
    }
    return Array(name.dropLast(head.count))
  }

  /// The noun at the end of a name; nil if it has none.
  static func head(of name: [UInt32]) -> [UInt32]? {
    all.first { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }
}
