extension Unit {
  /// Reads a unit: `%`, `pp` or 个百分点, `index` or 指数, or an amount such as 亿元, 吨标准煤/万元, 家, million tonnes.
  ///
  /// Errors: a unit that is none of those; `knownNames` has names to suggest.
  public static func parse(_ text: String) throws(TimeSeriesError) -> Unit {
    // Most texts are a unit as they stand; only the others are put into plain form.
    if let known = spellings[text] ?? amount(text) { return known }
    let plain = plainForm(text).lowercased()
    guard let unit = spellings[plain] ?? amount(plain) else { throw .notAUnit(text) }
    return unit
  }

  /// The amount that a text without space around it names, with one slash or none.
  private static func amount(_ text: String) -> Unit? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    var symbols: [String] = []
    for part in parts {
      guard let symbol = amountSymbol(plainForm(Substring(part))) else { return nil }
      symbols.append(symbol)
    }
    return Unit(kind: .amount, symbol: symbols.joined(separator: "/"))
  }

  /// Names that `parse` knows, multiples of some included: what a mistyped unit may be compared with.
  public static var knownNames: [String] {
    let multiples = ["万元", "亿元", "万吨", "亿吨", "万吨标准煤", "亿千瓦时", "万千瓦时", "吨标准煤/万元", "千瓦时/万元", "万人", "万台"]
    return spellings.keys.sorted() + multiples + UnitTable.bases.keys.sorted()
      + UnitTable.spellings.keys.sorted()
  }

  /// The symbol of an amount without a slash, with its multiple; nil if it is not known.
  private static func amountSymbol(_ name: String) -> String? {
    if let base = baseName(name) { return base }
    for multiple in UnitTable.multiples {
      guard let stem = name.droppingPrefix(anyOf: [multiple.name]), let base = baseName(plainForm(stem))
      else { continue }
      return multiple.name + base
    }
    return nil
  }

  private static func baseName(_ name: String) -> String? {
    if UnitTable.bases[name] != nil { return name }
    return UnitTable.spellings[name]
  }

  private static let spellings: [String: Unit] = {
    let groups: [(Unit, [String])] = [
      (.percent, ["%", "percent", "per cent", "百分比"]),
      (.percentagePoint, ["pp", "个百分点", "百分点", "percentage point", "percentage points"]),
      (.index, ["index", "指数"]),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { unit, names in names.map { ($0, unit) } })
  }()
}
