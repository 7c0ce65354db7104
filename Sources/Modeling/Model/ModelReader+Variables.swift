import Expressions
import Localization
import SourceText
import TimeSeries

extension ModelReader {
  func variable(_ entry: MappingEntry<YAMLNode>, region: String) -> Variable? {
    let reader = MappingReader(entry.value, expecting: LocalizedText(en: "a variable", zh: "变量"), problems)
    checkIdentifier(entry)
    let role = reader.required("role", .choice(Variable.Role.self))
    let indicator = reader.optional("indicator", .text)
    let column = column(reader, indicator: indicator)
    let title = reader.optional("title", .localizedText)
    let ownRegion = reader.optional("region", .text)
    let unit = reader.optional("unit", .unit)
    let measure = reader.optional("measure", .choice(Variable.Measure.self))
    let partYear = reader.optional("part_year", .choice(PartYearRule.self))
    let start = reader.optional("start", .entries(.number)) ?? []
    let project = reader.optional("project")
    reader.finish()
    guard let role else { return nil }
    let known = indicator.flatMap { self.indicator($0, at: entry.keyRange) }
    if let unit, let published = known?.unit, unit != published {
      problems.add(
        .error(
          at: entry.keyRange,
          en:
            "\(entry.key) is declared in \(unit.symbol), but \(known?.id ?? "") is published in \(published.symbol)",
          zh: "\(entry.key) 声明的单位是 \(unit.symbol)，而 \(known?.id ?? "") 的公布单位是 \(published.symbol)",
          hint: LocalizedText(en: "leave the unit out", zh: "请省略 unit")))
    }
    if let ownRegion { checkRegion(ownRegion, at: entry.keyRange) }
    if role == .endogenous, project != nil {
      problems.add(
        .error(
          at: entry.keyRange, en: "\(entry.key) has an equation, so it takes no project rule",
          zh: "\(entry.key) 由方程决定，不能再写 project"))
    }
    return Variable(
      name: entry.key, role: role, title: title ?? known?.name ?? LocalizedText(entry.key),
      indicator: indicator, column: column, region: ownRegion ?? region, unit: unit ?? known?.unit,
      measure: measure ?? self.measure(indicator: indicator, unit: unit ?? known?.unit),
      preferredDirection: known?.preferredDirection, start: starts(start), project: project,
      carriesPartYear: partYear == .carry, range: entry.keyRange)
  }

  /// The column that a variable or identity names.
  private func column(_ reader: MappingReader, indicator: String? = nil) -> Variable.Column? {
    guard let name = reader.optional("column", .text), let range = reader.node("column")?.range else {
      return nil
    }
    if !hasData {
      reader.report(
        .error(
          at: range, en: "a column is one of the model's own data, but the model has no \"data\"",
          zh: "column 是模型自带数据的列，但模型没有写 data",
          hint: LocalizedText(en: "write data: FILE.csv at the top", zh: "请在开头写 data: 文件.csv")))
    }
    if let indicator {
      reader.report(
        .error(
          at: range, en: "the figures are those of the indicator \(indicator) or of a column, not of both",
          zh: "数据只能来自指标 \(indicator) 或数据列之一"))
    }
    return Variable.Column(name: name, range: range)
  }

  func identity(_ entry: MappingEntry<YAMLNode>, region: String)
    -> (variable: Variable, equation: EquationSpecification)?
  {
    let reader = MappingReader(entry.value, expecting: LocalizedText(en: "an identity", zh: "恒等式"), problems)
    checkIdentifier(entry)
    let formula = reader.required("is", .equation(determining: entry.key))
    let column = column(reader)
    let unit = reader.optional("unit", .unit)
    let measure = reader.optional("measure", .choice(Variable.Measure.self))
    let title = reader.optional("title", .localizedText)
    let start = reader.optional("start", .entries(.number)) ?? []
    let why = reader.optional("why", .localizedText)
    reader.finish()
    guard let formula else { return nil }
    let variable = Variable(
      name: entry.key, role: .endogenous, title: title ?? LocalizedText(entry.key), indicator: nil,
      column: column, region: region, unit: unit,
      measure: measure ?? self.measure(indicator: nil, unit: unit),
      preferredDirection: nil, start: starts(start), project: nil,
      carriesPartYear: false, range: entry.keyRange)
    let equation = EquationSpecification(
      variable: entry.key, kind: .identity(formula), why: why, sharpenedBy: nil, range: entry.keyRange)
    return (variable, equation)
  }

  /// A rate of an indicator is a growth rate unless the catalogue calls it a share; a rate of the model's own is a gap.
  private func measure(indicator: String?, unit: Unit?) -> Variable.Measure {
    guard unit?.isRate == true else { return .level }
    guard let indicator else { return .share }
    return catalogue.shares.contains(indicator) ? .share : .growth
  }

  private func starts(_ entries: [MappingEntry<Double>]) -> [Period: Double] {
    var starts: [Period: Double] = [:]
    for entry in entries {
      do throws(TimeSeriesError) {
        starts[try Period.parse(entry.key)] = entry.value
      } catch {
        problems.add(.error(at: entry.keyRange, error.message))
      }
    }
    return starts
  }

  private func indicator(_ id: String, at range: SourceRange) -> Indicator? {
    if let known = catalogue.indicators[id] { return known }
    problems.add(
      .error(
        at: range, en: "no indicator is called \"\(id)\"", zh: "没有名为“\(id)”的指标",
        hint: didYouMean(id, among: catalogue.indicators.keys.sorted())))
    return nil
  }

  private func checkIdentifier(_ entry: MappingEntry<YAMLNode>) {
    let letters = entry.key.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0)
    }
    let startsWell = entry.key.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    guard !letters || !startsWell || Expression.isReservedWord(entry.key) else { return }
    problems.add(
      .error(
        at: entry.keyRange, en: "\"\(entry.key)\" is no variable name", zh: "“\(entry.key)”不能作变量名",
        hint: LocalizedText(
          en: "use letters, digits and _, begin with a letter, and use no word of the equation language",
          zh: "请用字母、数字和下划线，以字母开头，且不要使用方程语言的保留字")))
  }
}

/// What happens to a year of which a part is published.
enum PartYearRule: String, CaseIterable {
  /// The latest year-to-date growth plus its historical revision stands for the year.
  case carry
  /// The partial figure is shown beside the projection.
  case show
}

extension ValueReader where Value == Unit {
  /// A unit such as `%`, `pp`, `index` or `亿元`.
  static var unit: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let text = try node.text()
      do throws(TimeSeriesError) {
        return try Unit.parse(text)
      } catch {
        throw .error(at: node.range, error.message)
      }
    }
  }
}

extension ValueReader where Value == Equation {
  /// An expression for a variable, or a whole equation.
  static func equation(determining variable: String) -> ValueReader {
    ValueReader { node throws(Diagnostic) in
      try Equation.parse(try node.text(), determining: variable, at: node.contentRange)
    }
  }
}

extension ValueReader where Value == Belief {
  /// `0.10 ± 0.05`; a number alone has standard deviation 0.
  static var belief: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let parts = normalizeWidth(try node.text()).split(separator: "±", omittingEmptySubsequences: false)
      let numbers = parts.map { Double($0.filter { !$0.isWhitespace }) }
      guard (1...2).contains(numbers.count), let mean = numbers[0] else {
        throw node.mismatch(
          expected: LocalizedText(en: "a value and its deviation, 0.10 ± 0.05", zh: "数值±标准差，如 0.10 ± 0.05"))
      }
      guard numbers.count == 1 || (numbers[1] ?? -1) > 0, mean.isFinite else {
        throw node.mismatch(expected: LocalizedText(en: "a positive deviation after ±", zh: "± 后为正的标准差"))
      }
      return Belief(mean: mean, standardDeviation: numbers.count == 2 ? (numbers[1] ?? 0) : 0)
    }
  }
}
