extension Expression {
  /// The longest lag and the longest span of a time operator: ten years of months.
  static let maximumPeriods = 120
  /// The largest tree that time operators may expand to.
  static let maximumExpandedSize = 10_000

  /// The number of periods over which a time operator reaches: its second argument, 1 if there is none.
  var periods: Int? {
    guard case .call(let function, let arguments) = node, function.isTimeOperator else { return nil }
    guard arguments.count == 2 else { return 1 }
    guard case .number(let value) = arguments[1].node, let periods = Int(exactly: value) else { return nil }
    return (1...Self.maximumPeriods).contains(periods) ? periods : nil
  }

  /// The same expression `periods` later: every reference is shifted.
  public func shifted(by periods: Int) -> Expression {
    guard periods != 0 else { return self }
    return mappingVariables { name, shift in .variable(name, shift: shift + periods) }
  }

  /// The tree with `d`, `dlog`, `pct`, `ma` and `sum` written out in shifted references.
  public func expandingTimeOperators() -> Expression {
    let inner = mappingChildren { $0.expandingTimeOperators() }
    guard case .call(let function, let arguments) = inner.node, let x = arguments.first,
      let periods = inner.periods
    else { return inner }
    var result: Expression
    switch function {
    case .d: result = x - x.shifted(by: -periods)
    case .dlog: result = .call(.log, x) - .call(.log, x.shifted(by: -periods))
    case .pct: result = .number(100) * (x / x.shifted(by: -periods) - .number(1))
    case .ma: result = x.runningSum(periods) / .number(Double(periods))
    default: result = x.runningSum(periods)
    }
    result.range = range
    return result
  }

  /// The number of nodes after expansion, found without expanding.
  var expandedSize: Int {
    let inner = children.reduce(1) { min($0 + $1.expandedSize, Self.maximumExpandedSize + 1) }
    guard case .call(let function, let arguments) = node, function.isTimeOperator, let x = arguments.first
    else { return inner }
    let copies = function == .ma || function == .sum ? periods ?? 1 : 2
    return min(inner + copies * (x.expandedSize + 2), Self.maximumExpandedSize + 1)
  }

  private func runningSum(_ periods: Int) -> Expression {
    (1..<max(1, periods)).reduce(self) { $0 + shifted(by: -$1) }
  }
}
