import Econometrics
import Expressions
import Localization
import SourceText

extension ModelReader {
  /// A `regress:` or `estimate:` equation.
  func regression(_ reader: MappingReader, variable: String) -> EquationSpecification.Kind? {
    let form = reader.keys.contains("regress") ? formula(reader) : equation(reader)
    let sample = reader.optional("sample", .sample) ?? .all
    let cluster = reader.optional("cluster", .choice(ClusterRule.self))
    let priors = reader.optional("prior", .entries(.belief)) ?? []
    let residual = reader.optional("residual", .positive)
    let lags = reader.optional("almon", .entries(.almonLag)) ?? []
    let restrictions = reader.optional("restrict", .list(.node)) ?? []
    let order = reader.optional("errors", .errorOrder) ?? 0
    let method = reader.optional("method", .choice(EquationMethod.self))
    let instruments = reader.optional("instruments", .list(.expression))
    guard var specification = form else { return nil }
    (specification.sample, specification.clustersByYear) = (sample, cluster == .year)
    (specification.givenResidual, specification.errorOrder) = (residual, order)
    (specification.method, specification.instruments) = (method, instruments?.filter { !$0.isNumber })
    add(priors, to: &specification, reader)
    add(lags, to: &specification, reader)
    add(restrictions, to: &specification, reader)
    return .regression(specification)
  }

  /// `estimation:`, what equations are estimated by that do not say.
  func estimationDefaults(_ node: YAMLNode) -> EstimationDefaults {
    let reader = MappingReader(
      node, expecting: LocalizedText(en: "how equations are estimated", zh: "估计方法"), problems)
    var defaults = EstimationDefaults()
    defaults.method = reader.optional("method", .choice(EquationMethod.self)) ?? .ols
    defaults.instruments = (reader.optional("instruments", .list(.expression)) ?? []).filter { !$0.isNumber }
    defaults.iterates = reader.optional("iterate", .bool) ?? false
    reader.finish()
    return defaults
  }

  private func formula(_ reader: MappingReader) -> RegressionSpecification? {
    if let coefficients = reader.node("coefficients") {
      reader.report(
        .error(
          at: coefficients.range, en: "the coefficients of regress: are called by their terms",
          zh: "regress 方程的系数以各项命名",
          hint: LocalizedText(
            en: "named ones go with estimate: y = a + b * x", zh: "命名系数请用 estimate: y = a + b * x")))
    }
    return reader.required("regress", .formula).map { RegressionSpecification($0) }
  }

  private func equation(_ reader: MappingReader) -> RegressionSpecification? {
    let equation = reader.required("estimate", .equation)
    let names = reader.required("coefficients", .list(.text))
    guard let equation, let names, checkNames(names, reader) else { return nil }
    return problems.collect { () throws(Diagnostic) in
      let parts = try LinearDecomposition(equation.right, coefficients: Set(names))
      if let unused = names.first(where: { parts.terms[$0] == nil }) {
        throw .error(
          at: reader.keyRange("coefficients") ?? reader.node.range,
          en: "the equation has no coefficient \(unused)", zh: "方程中没有系数 \(unused)",
          hint: didYouMean(unused, among: equation.right.variableNames))
      }
      return RegressionSpecification(
        form: .equation(equation),
        equation: LinearEquation(
          response: equation.left.expression, offset: parts.offset,
          terms: names.map { LinearEquation.Term($0, parts.terms[$0] ?? .number(0)) }))
    }
  }

  private func checkNames(_ names: [String], _ reader: MappingReader) -> Bool {
    let range = reader.keyRange("coefficients") ?? reader.node.range
    let repeated = names.indices.first { names[..<$0].contains(names[$0]) }
    if let repeated {
      reader.report(
        .error(
          at: range, en: "the coefficient \(names[repeated]) is listed twice",
          zh: "系数 \(names[repeated]) 列了两次"))
    }
    return repeated == nil
  }

  private func add(
    _ priors: [MappingEntry<Belief>], to specification: inout RegressionSpecification, _ reader: MappingReader
  ) {
    let names = specification.equation.terms.map {
      $0.name == DesignMatrix.interceptName && !specification.namesCoefficients
        ? RegressionSpecification.interceptName : $0.name
    }
    for prior in priors {
      specification.priors[prior.key] = prior.value
      guard !names.contains(prior.key) else { continue }
      reader.report(
        .error(
          at: prior.keyRange, en: "no term of the regression is called \"\(prior.key)\"",
          zh: "回归中没有名为“\(prior.key)”的项", hint: nameHint(prior.key, among: names)))
    }
  }

  private func add(
    _ lags: [MappingEntry<AlmonLag>], to specification: inout RegressionSpecification, _ reader: MappingReader
  ) {
    let terms = specification.equation.terms.filter { !$0.expression.isNumber }.map(\.name)
    for entry in lags {
      guard terms.contains(entry.key) else {
        reader.report(
          .error(
            at: entry.keyRange, en: "no coefficient of a term is called \"\(entry.key)\"",
            zh: "没有名为“\(entry.key)”的项或系数", hint: nameHint(entry.key, among: terms)))
        continue
      }
      specification.distributedLags.append((entry.key, entry.value))
    }
    let names = specification.expandedEquation.terms.map(\.name)
    if let repeated = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      reader.report(
        .error(
          at: reader.keyRange("almon") ?? reader.node.range,
          en: "the lag \(names[repeated]) is a coefficient of the equation already",
          zh: "滞后项 \(names[repeated]) 已是方程的系数"))
    }
  }

  private func add(
    _ restrictions: [YAMLNode], to specification: inout RegressionSpecification, _ reader: MappingReader
  ) {
    for node in restrictions {
      do throws(Diagnostic) {
        specification.restrictions.append(
          try LinearRestriction.parse(
            normalizeWidth(try node.text()), at: node.contentRange, of: specification))
      } catch {
        reader.report(error)
      }
    }
  }
}

extension ValueReader where Value == AlmonLag {
  /// `{degree: 1, length: 3}`.
  static var almonLag: ValueReader {
    ValueReader(collecting: { node, problems in
      let reader = MappingReader(
        node, expecting: LocalizedText(en: "a distributed lag", zh: "分布滞后"), problems)
      let degree = reader.required("degree", .integer(in: 0...10))
      let length = reader.required("length", .integer(in: 1...100))
      if let degree, let length, degree >= length {
        reader.report(
          .error(
            at: node.range,
            en: "a polynomial of degree \(degree) needs more than \(degree) lags, found \(length)",
            zh: "\(degree) 次多项式需要多于 \(degree) 个滞后，实际为 \(length) 个"))
      }
      guard reader.finish(), let degree, let length else { return nil }
      return AlmonLag(degree: degree, length: length)
    })
  }
}

extension ValueReader where Value == Int {
  /// `AR(2)`.
  static var errorOrder: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = normalizeWidth(try node.text()).filter { !$0.isWhitespace }.uppercased()
      guard text.hasPrefix("AR("), text.hasSuffix(")"), let order = Int(text.dropFirst(3).dropLast()),
        (1...12).contains(order)
      else {
        throw node.mismatch(
          expected: LocalizedText(
            en: "autoregressive errors of order 1 to 12, AR(2)", zh: "1 至 12 阶自回归误差，如 AR(2)"))
      }
      return order
    }
  }
}

extension ValueReader where Value == Expression {
  /// A formula without left side.
  static var expression: ValueReader {
    ValueReader { node throws(Diagnostic) in try Expression.parse(try node.text(), at: node.contentRange) }
  }
}
