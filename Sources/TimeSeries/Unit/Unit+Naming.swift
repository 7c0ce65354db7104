public import Localization

extension Unit {
  /// The unit's name for people: 亿元 is "100 million yuan" in English, `pp` is 个百分点 in Chinese.
  public var name: LocalizedText {
    switch kind {
    case .percent: LocalizedText("%")
    case .percentagePoint: LocalizedText(en: "pp", zh: "个百分点")
    case .index: LocalizedText(en: "index", zh: "指数")
    case .amount: LocalizedText(en: parts.map(\.english).joined(separator: " per "), zh: symbol)
    }
  }
}

extension Unit.Part {
  /// The English words for one side of the slash.
  fileprivate var english: String {
    let base = UnitTable.bases[base]?.english ?? base
    return [multipleName, base].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
