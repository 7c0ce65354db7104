import Localization
public import SourceText
public import TimeSeries

extension PathEvaluator {
  /// A quantity as a value of the path, converted to the path's unit.
  ///
  /// Errors: a unit of another kind, or none where one is needed; the message names the variable and its unit.
  public func value(of quantity: Quantity, at place: SourceRange) throws(Diagnostic) -> Double {
    guard let value = amount(quantity, in: unit) else {
      throw .valueUnit(quantity, of: variable, unit: unit, role: role, at: place)
    }
    return value
  }

  /// A quantity as a value of the path, and what the value stands for: a number in % of an add-factor may be one of the
  /// right side, or percentage points of a logarithm.
  func formed(_ quantity: Quantity, at place: SourceRange) throws(Diagnostic) -> (
    value: Double, form: PathForm
  ) {
    if role == .addFactor, quantity.unit == .percent, let meaning = addFactor.percent {
      return (quantity.value, meaning == .ofRightSide ? .percentage() : .level)
    }
    if role == .addFactor, quantity.unit == nil, addFactor.takesBareNumbers {
      return (quantity.value / addFactor.scale, .level)
    }
    return (try value(of: quantity, at: place), .level)
  }

  /// A quantity as an amount by which the path changes: percentage points for rates and shares, an amount of the
  /// variable's unit for levels (their changes in per cent are factors), a bare number without a unit.
  ///
  /// Errors: any other pairing.
  public func change(of quantity: Quantity, at place: SourceRange) throws(Diagnostic) -> Double {
    guard let value = amount(quantity, in: unit?.differenceUnit) else {
      throw .changeUnit(quantity, of: variable, unit: unit, at: place)
    }
    return value
  }

  /// A standard deviation around `value`, in the path's unit.
  func deviation(
    of quantity: Quantity, around value: Double, at place: SourceRange
  ) throws(Diagnostic) -> Double {
    if let unit, unit.isLevel, quantity.unit == .percent { return abs(value) * quantity.value / 100 }
    guard let deviation = amount(quantity, in: unit?.differenceUnit) else {
      throw .spreadUnit(quantity, of: variable, unit: unit, at: place)
    }
    return deviation
  }

  /// The quantity's value in `unit`, or nil if it is of another kind; an index number needs no unit.
  private func amount(_ quantity: Quantity, in unit: Unit?) -> Double? {
    switch (unit, quantity.unit) {
    case (nil, nil): quantity.value
    case (let unit?, nil): unit.kind == .index ? quantity.value : nil
    case (let unit?, let own?): try? own.convert(quantity.value, to: unit)
    case (nil, _): nil
    }
  }
}

extension Diagnostic {
  fileprivate static func valueUnit(
    _ quantity: Quantity, of variable: String, unit: Unit?, role: PathRole, at place: SourceRange
  ) -> Diagnostic {
    guard let unit else { return .bareNumberExpected(quantity, of: variable, at: place) }
    let what =
      role == .addFactor
      ? LocalizedText(en: "the add-factor of \"\(variable)\"", zh: "“\(variable)”的附加因子")
      : LocalizedText(en: "\"\(variable)\"", zh: "“\(variable)”")
    let (found, wanted) = (quantity.written, Quantity(quantity.value, unit).written)
    let isChange = quantity.unit == .percentagePoint && unit == .percent
    return .error(
      at: place, en: "\(what.en) is in \(unit.symbol), found \(found)",
      zh: "\(what.zh)以\(unit.spaced)计，实际为 \(found)",
      hint: isChange
        ? LocalizedText(
          en: "write \(wanted) for a value, base + \(found) for a change of the path",
          zh: "表示数值应写 \(wanted)，表示在原路径上变动应写 base + \(found)")
        : quantity.mayMean(unit) ? .mayMean(wanted) : nil)
  }

  private static func bareNumberExpected(
    _ quantity: Quantity, of variable: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(variable)\" has no unit and takes bare numbers, found \(quantity.written)",
      zh: "“\(variable)”没有单位，应写不带单位的数，实际为 \(quantity.written)",
      hint: LocalizedText(
        en: "a change in per cent is written base * 1.04", zh: "按百分比变动写作 base * 1.04"))
  }

  fileprivate static func changeUnit(
    _ quantity: Quantity, of variable: String, unit: Unit?, at place: SourceRange
  ) -> Diagnostic {
    guard let unit else { return .bareNumberExpected(quantity, of: variable, at: place) }
    let (found, own) = (quantity.written, unit.isRate ? Unit.percentagePoint : .percent)
    return .error(
      at: place,
      en: unit.isRate
        ? "\"\(variable)\" is in \(unit.symbol) and changes by percentage points, found \(found)"
        : "\"\(variable)\" is a level in \(unit.symbol) and changes by per cent, found \(found)",
      zh: unit.isRate
        ? "“\(variable)”以\(unit.spaced)计，按百分点变动，实际为 \(found)"
        : "“\(variable)”是以\(unit.spaced)计的水平值，按百分比变动，实际为 \(found)",
      hint: quantity.mayMean(own) ? .mayMean(Quantity(abs(quantity.value), own).written) : nil)
  }

  fileprivate static func spreadUnit(
    _ quantity: Quantity, of variable: String, unit: Unit?, at place: SourceRange
  ) -> Diagnostic {
    guard let unit else { return .bareNumberExpected(quantity, of: variable, at: place) }
    let (found, own) = (quantity.written, unit.isRate ? Unit.percentagePoint : .percent)
    let units = unit == .index ? "%" : "% or \(unit.symbol)"
    return .error(
      at: place,
      en: unit.isRate
        ? "\"\(variable)\" is in \(unit.symbol); its spread is in percentage points, found ± \(found)"
        : "\"\(variable)\" is a level in \(unit.symbol); its spread is in \(units), found ± \(found)",
      zh: unit.isRate
        ? "“\(variable)”以\(unit.spaced)计，其标准差以百分点计，实际为 ± \(found)"
        : "“\(variable)”是以\(unit.spaced)计的水平值，其标准差以百分比或\(unit.spaced)计，实际为 ± \(found)",
      hint: quantity.mayMean(own) ? .mayMean("± " + Quantity(quantity.value, own).written) : nil)
  }
}

extension LocalizedText {
  fileprivate static func mayMean(_ text: String) -> LocalizedText {
    LocalizedText(en: "write \(text) if that is meant", zh: "如果是这个意思，应写 \(text)")
  }
}

extension Quantity {
  /// Whether `%` and `pp`, or no unit at all, may have been written for `unit`.
  fileprivate func mayMean(_ unit: Unit) -> Bool {
    guard let own = self.unit else { return true }
    return own.isRate && unit.isRate
  }
}

extension Unit {
  /// The symbol in a Chinese sentence: a space sets off what is not Chinese.
  fileprivate var spaced: String {
    symbol.allSatisfy(\.isASCII) ? " \(symbol) " : symbol
  }
}
