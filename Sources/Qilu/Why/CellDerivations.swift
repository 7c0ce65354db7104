import Expressions
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The chains behind the cells of one scenario's report, each cell once, followed by the tracer of `qilu why`.
struct CellDerivations {
  let outcome: RunOutcome
  let result: ScenarioResult
  /// The cells that the chains were asked for, then what they rest on.
  let cells: [CellTrace]
  private let places: [CellTrace.Place: Int]

  /// Most cells that one report tells of; what goes beyond is answered by `qilu why`.
  static let most = 400

  /// Follows cells of a scenario down to lines and published figures.
  init(of variables: [String], in periods: [Period], of result: ScenarioResult, outcome: RunOutcome) {
    (self.outcome, self.result) = (outcome, result)
    let first = periods.flatMap { period in variables.map { Self.place($0, period, result) } }
    let tracer = CellTracer(groups: outcome.groups, unrolls: true, most: Self.most)
    cells = tracer.chain(from: first).cells
    places = Dictionary(cells.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func place(_ variable: String, _ period: Period, _ result: ScenarioResult) -> CellTrace.Place {
    let model = result.projection.run.estimated.model.name
    return CellTrace.Place(model: model, scenario: result.name, variable: variable, period: period)
  }

  /// The name of a cell's derivation; nil where the cell is not among those told of.
  func target(_ variable: String, _ period: Period) -> String? {
    target(Self.place(variable, period, result))
  }

  /// What a cell rests on that no equation gave; nil for others.
  func citation(_ variable: String, _ period: Period) -> LocalizedText? {
    guard let cell = places[Self.place(variable, period, result)].map({ cells[$0] }), !cell.isComputed else {
      return nil
    }
    return words(cell).full
  }

  private func target(_ place: CellTrace.Place) -> String? {
    places[place] == nil ? nil : identifier(place)
  }

  private func identifier(_ place: CellTrace.Place) -> String {
    let isOwn = place.model == home && place.scenario == result.name
    return (isOwn ? [] : [place.model, place.scenario]).reduce("why", Self.joined)
      + "-\(place.variable)-\(place.period)" + (place.isData ? "-data" : "")
  }

  static func joined(_ text: String, _ part: String) -> String { "\(text)-\(part)" }

  var home: String { result.projection.run.estimated.model.name }

  func words(_ cell: CellTrace) -> CauseWords {
    let asked = Self.place(cell.place.variable, cell.place.period, result)
    return CauseWords(cell: cell, outcome: outcome, asked: asked)
  }

  /// All of them, in the order of the chains, then what the coefficients of their equations rest on.
  var derivations: [Report.Derivation] {
    cells.map(derivation)
      + equations.map { name, equation, model in
        EquationDerivation(equation: equation, model: model, seeds: outcome.seeds).derivation(name)
      }
  }

  private func derivation(_ cell: CellTrace) -> Report.Derivation {
    let words = words(cell)
    let value = Table.Cell.number(cell.value, words.format)
    guard case .equation(let breakdown) = cell.cause else {
      let full = words.full
      var (rule, evidence) = (words.brief.closed, [full])
      if case .published = cell.cause { rule = LocalizedText(en: "A published figure.", zh: "已公布的数据。") }
      if rule == full { evidence = [] }
      return Report.Derivation(
        identifier: identifier(cell.place), title: words.title, value: value, rule: rule,
        terms: cell.basis.map { terms($0, of: cell) } ?? cell.inputs.compactMap(term), evidence: evidence)
    }
    let parts = BreakdownParts(cell: cell, breakdown: breakdown)
    let totals = parts.totals.count > 1 ? Array(parts.totals.prefix(1)) : []
    return Report.Derivation(
      identifier: identifier(cell.place), title: words.title, value: value, rule: words.equation(breakdown),
      terms: (parts.parts + totals).flatMap { terms($0, of: cell) } + coefficientsTerm(cell))
  }

  /// Leads from a computed value to what its equation's coefficients rest on.
  private func coefficientsTerm(_ cell: CellTrace) -> [Report.Derivation.Term] {
    identifier(ofEquation: cell).map { name in
      [
        Report.Derivation.Term(
          LocalizedText(en: "What the coefficients rest on", zh: "系数的依据"), value: .empty,
          contribution: .empty,
          target: name)
      ]
    } ?? []
  }

  /// The values that a rule sums up, each with what it adds, then the constant.
  private func terms(_ basis: PathPoint.Basis, of cell: CellTrace) -> [Report.Derivation.Term] {
    let terms = zip(cell.inputs, basis.terms).map { place, summand in
      var term = term(place, value: summand.value)
      term.contribution = .number(summand.weight * summand.value, BreakdownTable.digits)
      return term
    }
    guard basis.constant != 0 else { return terms }
    let constant = LocalizedText(en: "Constant", zh: "常数")
    return terms + [
      Report.Derivation.Term(
        constant, value: .empty, contribution: .number(basis.constant, BreakdownTable.digits))
    ]
  }

  /// A part with what it reads: on one line where it reads one value, else a line for each below it.
  private func terms(_ part: BreakdownParts.Part, of cell: CellTrace) -> [Report.Derivation.Term] {
    let amount = Table.Cell.number(part.amount, BreakdownTable.digits)
    let inputs = part.inputs.map { input -> Report.Derivation.Term in
      var place = cell.place
      place.variable = input.reference.name
      place.period = cell.place.period.advanced(by: input.reference.shift)
      place.isData = result.projection.readsData(input.reference.name, input.reference.shift)
      return term(place, value: input.value)
    }
    guard inputs.count == 1, var only = inputs.first else {
      let note = part.place.map { LocalizedText($0) }
      return [Report.Derivation.Term(part.name, value: .empty, contribution: amount, note: note)] + inputs
    }
    (only.note, only.label, only.contribution) = (only.label, part.name, amount)
    return [only]
  }

  /// A value that is read.
  private func term(_ place: CellTrace.Place, value: Double) -> Report.Derivation.Term {
    let group = outcome.groups.first { $0.estimated.model.name == place.model }
    let title = group?.estimated.model.title(of: place.variable) ?? LocalizedText(place.variable)
    return Report.Derivation.Term(
      title + LocalizedText(en: ", \(place.period.label.en)", zh: "，\(place.period.label.zh)"),
      value: .number(value, BreakdownTable.digits), contribution: .empty, target: target(place))
  }

  private func term(_ place: CellTrace.Place) -> Report.Derivation.Term? {
    places[place].map { term(place, value: cells[$0].value) }
  }
}
