/// The units of amount that official statistics print, and the multiples before them.
enum UnitTable {
  /// A unit without a multiple before it.
  struct Base {
    /// What it measures, named by the dimension's own unit.
    let dimension: String
    /// How many of the dimension's unit it is.
    let factor: Double
    /// Its English name; empty where English counts without a word.
    let english: String
  }

  /// The multiples of Chinese numerals, the longest first.
  static let multiples: [(name: String, factor: Double, english: String)] = [
    ("万亿", 1e12, "trillion"), ("千亿", 1e11, "100 billion"), ("百亿", 1e10, "10 billion"), ("十亿", 1e9, "billion"),
    ("千万", 1e7, "10 million"), ("百万", 1e6, "million"), ("十万", 1e5, "100,000"), ("亿", 1e8, "100 million"),
    ("万", 1e4, "10,000"), ("千", 1e3, "1,000"), ("百", 1e2, "100"), ("十", 10, "10"),
    ("trillion ", 1e12, "trillion"), ("billion ", 1e9, "billion"), ("million ", 1e6, "million"),
    ("thousand ", 1e3, "1,000"),
  ]

  /// The base units by name.
  static let bases: [String: Base] = Dictionary(
    uniqueKeysWithValues: measures.flatMap { dimension, units in
      units.map { ($0.0, Base(dimension: dimension, factor: $0.1, english: $0.2)) }
    } + counts.map { ($0.0, Base(dimension: $0.0, factor: 1, english: $0.1)) })

  private static let measures: [(String, [(String, Double, String)])] = [
    ("元", [("元", 1, "yuan")]),
    ("美元", [("美元", 1, "US dollars")]),
    ("欧元", [("欧元", 1, "euros")]),
    ("吨", [("吨", 1, "t"), ("千克", 1e-3, "kg"), ("公斤", 1e-3, "kg"), ("克", 1e-6, "g")]),
    ("吨标准煤", [("吨标准煤", 1, "tce"), ("千克标准煤", 1e-3, "kgce"), ("克标准煤", 1e-6, "gce")]),
    ("吨标准油", [("吨标准油", 1, "toe")]),
    ("吨二氧化碳", [("吨二氧化碳", 1, "t CO2"), ("千克二氧化碳", 1e-3, "kg CO2")]),
    ("千瓦时", [("千瓦时", 1, "kWh"), ("瓦时", 1e-3, "Wh"), ("兆瓦时", 1e3, "MWh")]),
    ("千瓦", [("千瓦", 1, "kW"), ("瓦", 1e-3, "W"), ("兆瓦", 1e3, "MW")]),
    ("焦耳", [("焦耳", 1, "J"), ("千焦", 1e3, "kJ"), ("吉焦", 1e9, "GJ")]),
    ("米", [("米", 1, "m"), ("千米", 1e3, "km"), ("公里", 1e3, "km")]),
    (
      "平方米",
      [("平方米", 1, "m²"), ("平方公里", 1e6, "km²"), ("公顷", 1e4, "ha"), ("亩", 2000.0 / 3, "mu")]
    ),
    ("立方米", [("立方米", 1, "m³")]),
    ("小时", [("小时", 1, "hours"), ("分钟", 1.0 / 60, "minutes")]),
    ("箱", [("箱", 1, "cases"), ("重量箱", 1, "weight cases")]),
  ]

  private static let counts: [(String, String)] = [
    ("个", ""), ("家", "firms"), ("户", "households"), ("人", "people"), ("人次", "visits"), ("名", "people"),
    ("项", "projects"), ("件", "pieces"), ("台", "machines"), ("套", "sets"), ("台(套)", "machines"),
    ("辆", "vehicles"),
    ("艘", "ships"), ("架", "aircraft"), ("部", "devices"), ("条", "lines"), ("座", "plants"),
    ("所", "institutions"),
    ("处", "sites"), ("场", "events"), ("次", "times"), ("类", "kinds"), ("种", "kinds"), ("批", "batches"),
    ("位", "rank"), ("名次", "rank"), ("倍", "times"), ("天", "days"), ("月", "months"), ("年", "years"),
    ("岁", "years"),
    ("张", "sheets"), ("片", "pieces"), ("块", "pieces"), ("头", "head"), ("只", "head"), ("株", "plants"),
    ("笔", "deals"),
  ]

  /// Other spellings of units of amount, in lower case.
  static let spellings = [
    "yuan": "元", "rmb": "元", "cny": "元", "人民币元": "元", "us dollars": "美元", "usd": "美元", "dollars": "美元",
    "euros": "欧元", "eur": "欧元", "t": "吨", "tonne": "吨", "tonnes": "吨", "kg": "千克", "tce": "吨标准煤",
    "吨标煤": "吨标准煤", "千克标煤": "千克标准煤", "公斤标准煤": "千克标准煤", "toe": "吨标准油", "kwh": "千瓦时", "度": "千瓦时",
    "千瓦小时": "千瓦时", "mwh": "兆瓦时", "kw": "千瓦", "mw": "兆瓦", "gj": "吉焦", "km": "公里", "m2": "平方米", "ha": "公顷",
    "people": "人", "persons": "人", "firms": "家", "enterprises": "家", "projects": "项", "units": "个",
  ]
}
