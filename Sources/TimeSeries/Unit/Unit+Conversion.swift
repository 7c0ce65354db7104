extension Unit {
  /// A value of this unit in another of the same dimension: 1 亿元 is 10,000 万元.
  ///
  /// Errors: units of different dimensions; % and pp are such.
  public func convert(_ value: Double, to other: Unit) throws(TimeSeriesError) -> Double {
    if self == other { return value }
    guard let from = scale, let to = other.scale, from.dimension == to.dimension else {
      throw .incompatibleUnits(from: self, to: other)
    }
    // Whole powers of ten are exact, so multiply or divide by one: value * 1e-4 would round twice.
    return from.factor >= to.factor ? value * (from.factor / to.factor) : value / (to.factor / from.factor)
  }

  /// Whether values of this unit can be expressed in another.
  public func isConvertible(to other: Unit) -> Bool {
    guard self != other else { return true }
    guard let from = scale, let to = other.scale else { return false }
    return from.dimension == to.dimension
  }

  /// The dimension and the multiple of its unit that an amount is: 亿元 is 1e8 of 元; nil for other kinds.
  private var scale: (dimension: String, factor: Double)? {
    guard kind == .amount else { return nil }
    var (dimension, factor) = ("", 1.0)
    for (place, part) in parts.enumerated() {
      let base = UnitTable.bases[part.base]
      dimension += (place == 0 ? "" : "/") + (base?.dimension ?? part.base)
      let size = part.multiple * (base?.factor ?? 1)
      factor = place == 0 ? size : factor / size
    }
    return (dimension, factor)
  }

  /// One side of the slash: the multiple before it and the base unit.
  struct Part {
    let multiple: Double
    let multipleName: String
    let base: String
  }

  /// The sides of the slash of an amount.
  var parts: [Part] {
    symbol.split(separator: "/").map { side in
      let name = String(side)
      if UnitTable.bases[name] != nil { return Part(multiple: 1, multipleName: "", base: name) }
      for multiple in UnitTable.multiples {
        guard let stem = name.droppingPrefix(anyOf: [multiple.name]), UnitTable.bases[stem] != nil else {
          continue
        }
        return Part(multiple: multiple.factor, multipleName: multiple.english, base: stem)
      }
      return Part(multiple: 1, multipleName: "", base: name)
    }
  }
}
