import Expressions
import Localization
import SourceText
import TimeSeries

extension ModelReader {
  func equation(_ entry: MappingEntry<YAMLNode>) -> EquationSpecification? {
    let reader = MappingReader(entry.value, expecting: LocalizedText(en: "an equation", zh: "方程"), problems)
    let kind: EquationSpecification.Kind?
    let forms = ["regress", "estimate", "calibrated"]
    switch forms.filter(reader.keys.contains) {
    case ["regress"], ["estimate"]: kind = regression(reader, variable: entry.key)
    case ["calibrated"]: kind = calibrated(reader, variable: entry.key)
    default:
      kind = nil
      for form in forms { _ = reader.node(form) }
      reader.report(
        .error(
          at: entry.keyRange,
          en: "the equation of \(entry.key) needs one of \"regress\", \"estimate\" and \"calibrated\"",
          zh: "\(entry.key) 的方程须写 regress、estimate、calibrated 之一"))
    }
    let why = reader.optional("why", .localizedText)
    let sharpenedBy = reader.optional("sharpen", .localizedText)
    guard reader.finish(), let kind else { return nil }
    return EquationSpecification(
      variable: entry.key, kind: kind, why: why, sharpenedBy: sharpenedBy, range: entry.keyRange)
  }

  private func calibrated(_ reader: MappingReader, variable: String) -> EquationSpecification.Kind? {
    let equation = reader.required("calibrated", .equation)
    let entries = reader.required("coefficients", .entries(.node)) ?? []
    let residualNode = reader.required("residual")
    let coefficients = entries.compactMap { entry in
      coefficient(entry.value).map { (name: entry.key, value: $0) }
    }
    guard let equation, let residualNode, coefficients.count == entries.count else { return nil }
    let residual = self.residual(residualNode, coefficients: coefficients.map(\.name))
    guard let residual else { return nil }
    return .calibrated(
      CalibratedSpecification(equation: equation, coefficients: coefficients, residual: residual))
  }

  private func coefficient(_ node: YAMLNode) -> CalibratedCoefficient? {
    guard case .mapping = node.kind else {
      return ValueReader<Belief>.belief(node, problems).map { .given($0, source: nil) }
    }
    let reader = MappingReader(node, expecting: LocalizedText(en: "a coefficient", zh: "系数"), problems)
    if reader.keys.contains("pool") {
      let pool = pool(reader)
      reader.finish()
      return pool.map(CalibratedCoefficient.pooled)
    }
    let value = reader.required("value", .belief)
    let source = reader.optional("source", .localizedText)
    _ = reader.finish()
    return value.map { .given($0, source: source) }
  }

  private func pool(_ reader: MappingReader) -> PoolSpecification? {
    let indicator = reader.required("pool", .text)
    let since = reader.required("since", .integer(in: 1900...2200))
    let scatter = reader.optional("scatter", .years)
    let excluded = reader.optional("exclude", .entries(.text)) ?? []
    guard let indicator, let since else { return nil }
    for entry in excluded {
      let region = entry.key.split(separator: " ").first.map(String.init) ?? entry.key
      checkRegion(region, at: entry.keyRange)
    }
    if catalogue.indicators[indicator] == nil {
      reader.report(
        .error(
          at: reader.node.range, en: "no indicator is called \"\(indicator)\"", zh: "没有名为“\(indicator)”的指标",
          hint: didYouMean(indicator, among: catalogue.indicators.keys.sorted())))
    }
    return PoolSpecification(
      indicator: indicator, since: since, scatter: scatter,
      excluded: excluded.map { (name: $0.key, reason: $0.value) })
  }

  private func residual(_ node: YAMLNode, coefficients: [String]) -> ResidualSpecification? {
    let prefix = "scatter of "
    if let text = node.scalarText, text.hasPrefix(prefix) {
      let name = String(text.dropFirst(prefix.count))
      if coefficients.contains(name) { return .pooled(coefficient: name) }
      problems.add(
        .error(
          at: node.range, en: "no coefficient is called \"\(name)\"", zh: "没有名为“\(name)”的系数",
          hint: nameHint(name, among: coefficients)))
      return nil
    }
    return ValueReader<Double>.positive(node, problems).map(ResidualSpecification.given)
  }
}

/// What a regression's rows are grouped by.
enum ClusterRule: String, CaseIterable {
  /// Rows of one calendar year.
  case year
}

extension ValueReader where Value == Double {
  /// A standard deviation.
  static var positive: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let value = try node.number()
      guard value > 0 else {
        throw node.mismatch(expected: LocalizedText(en: "a number above 0", zh: "大于 0 的数"))
      }
      return value
    }
  }
}

extension ValueReader where Value == Formula {
  /// `y ~ x1 + x2[-1]`.
  static var formula: ValueReader {
    ValueReader { node throws(Diagnostic) in try Formula.parse(try node.text(), at: node.contentRange) }
  }
}

extension ValueReader where Value == Equation {
  /// `left = right`.
  static var equation: ValueReader {
    ValueReader { node throws(Diagnostic) in try Equation.parse(try node.text(), at: node.contentRange) }
  }
}

extension ValueReader where Value == ClosedRange<Int> {
  /// `2013..2025`.
  static var years: ValueReader {
    ValueReader { node throws(Diagnostic) in
      guard let range = try? PeriodRange.parse(try node.text()), range.frequency == .annual else {
        throw node.mismatch(expected: LocalizedText(en: "years, 2013..2025", zh: "年份范围，如 2013..2025"))
      }
      return range.first.year...range.last.year
    }
  }
}

extension ValueReader where Value == EstimationSample {
  /// `published spans 2013..2025`, or periods of the model's frequency, `2006..2025`, `2006Q1..2025Q4`.
  static var sample: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = normalizeWidth(try node.text())
      let prefix = "published spans "
      let usesSpans = text.hasPrefix(prefix)
      let years = usesSpans ? String(text.dropFirst(prefix.count)) : text
      guard let range = try? PeriodRange.parse(years), range.frequency == .annual || !usesSpans else {
        throw node.mismatch(
          expected: LocalizedText(
            en: "published spans 2013..2025, or periods 2006..2025",
            zh: "published spans 2013..2025（公布时段）或 2006..2025（各期）"))
      }
      return EstimationSample(periods: range, usesPublishedSpans: usesSpans)
    }
  }
}
