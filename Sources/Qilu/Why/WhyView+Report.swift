import Expressions
import Localization
import Modeling
public import Reporting
import Scenarios
import SourceText
import TimeSeries

extension WhyView {
  /// For people: a section for each computed value, the given ones under the first that reads them.
  public var report: Report {
    guard let first = cells.first else { return Report(title: LocalizedText("")) }
    let computed = cells.filter(\.isComputed)
    var sections = [Report.Section(blocks: [headline(first)])]
    if !first.isComputed { sections.append(Report.Section(blocks: [.definitions(givenOf(first))])) }
    var told = Set<CellTrace.Place>()
    sections += computed.map { section($0, &told) }
    if isCut { sections.append(Report.Section(blocks: [.warning(cut)])) }
    return Report(title: title(first), subtitle: subtitle(first), sections: sections)
  }

  private func title(_ cell: CellTrace) -> LocalizedText {
    let (title, period) = (cell.variable.title, cell.place.period.label)
    return LocalizedText(
      en: "Why \(title.en) is what it is in \(period.en)", zh: "\(period.zh)\(title.zh)从何而来")
  }

  private func subtitle(_ cell: CellTrace) -> LocalizedText {
    let place = cell.place
    return LocalizedText(
      en:
        "\(place.variable), \(cell.variable.region), scenario \(place.scenario) of the model \(place.model).",
      zh: "\(place.variable)，\(cell.variable.region)，模型 \(place.model) 的情景 \(place.scenario)。")
  }

  private func headline(_ cell: CellTrace) -> Report.Block {
    let words = CauseWords(cell: cell, view: self)
    let value = words.value
    let cause = words.brief
    var text = LocalizedText(en: "\(value.en): \(cause.en)", zh: "\(value.zh)：\(cause.zh)")
    if let baseline = cell.baseline {
      let difference = words.difference(cell.value - baseline)
      text =
        text + LocalizedText(en: "; against the baseline: \(difference.en)", zh: "；与基准情景相比：\(difference.zh)")
    }
    return .headline(Report.Headline(text.closed))
  }

  private var cut: LocalizedText {
    LocalizedText(
      en: "The chain was cut after \(CellTracer.most) values.", zh: "来源链在\(CellTracer.most)个数值后截断。")
  }
}

extension WhyView {
  private func section(_ cell: CellTrace, _ told: inout Set<CellTrace.Place>) -> Report.Section {
    let words = CauseWords(cell: cell, view: self)
    guard case .equation(let breakdown) = cell.cause else { return Report.Section() }
    let equation = breakdown.equation
    var blocks: [Report.Block] = [
      .paragraph(
        LocalizedText(
          en: "\(equation.written)\n\(equation.specification.kindTitle.en), \(equation.range.line)",
          zh: "\(equation.written)\n\(equation.specification.kindTitle.zh)，\(equation.range.line)")),
      .table(BreakdownTable(cell: cell, breakdown: breakdown).table),
    ]
    let given = cell.inputs.compactMap { place -> [Report.Definition]? in
      guard let input = cells.first(where: { $0.place == place }) else { return [computedElsewhere(place)] }
      guard !input.isComputed, told.insert(place).inserted else { return nil }
      return givenOf(input)
    }
    if !given.isEmpty { blocks.append(.definitions(given.flatMap { $0 })) }
    return Report.Section(heading: words.heading, blocks: blocks)
  }

  /// A given value, and the figure that its rule or another model's solution rests on.
  private func givenOf(_ cell: CellTrace) -> [Report.Definition] {
    let words = CauseWords(cell: cell, view: self)
    var definitions = [Report.Definition(words.name, words.full)]
    for place in cell.inputs {
      guard let next = cells.first(where: { $0.place == place }), !next.isComputed else { continue }
      definitions += givenOf(next)
    }
    return definitions
  }

  /// A computed value of another period, which is not followed unless asked for.
  private func computedElsewhere(_ place: CellTrace.Place) -> Report.Definition {
    let tracer = CellTracer(groups: outcome.groups, unrolls: false)
    let command = "qilu why \(place.variable) \(place.period) --scenario \(place.scenario)"
    let text = LocalizedText(en: "computed: \(command), or --unroll here", zh: "由方程计算：\(command)，或加 --unroll")
    guard let cell = tracer.trace(place) else {
      return Report.Definition(LocalizedText("\(place.variable) \(place.period)"), text)
    }
    return Report.Definition(CauseWords(cell: cell, view: self).name, text)
  }
}

extension CellTrace {
  /// Whether an equation gave the value.
  var isComputed: Bool { if case .equation = cause { true } else { false } }
}

/// The terms of an equation in one period, adding up to its left side.
struct BreakdownTable {
  let cell: CellTrace
  let breakdown: EquationBreakdown

  /// What is below this, of the largest part, is rounding and not shown as a part.
  private static let rounding = 1e-9

  var table: Table {
    var rows = breakdown.terms.map(row)
    if let shift = cell.addFactor { rows += addFactorRows(shift) }
    let size = breakdown.terms.map { abs($0.value) }.max() ?? 0
    if abs(breakdown.rest) > Self.rounding * max(1, size) {
      rows.append([
        .text(LocalizedText(en: "residual, held from the data", zh: "残差（按数据保持）")), .empty,
        .number(breakdown.rest),
      ])
    }
    rows.append([.plain("\(breakdown.equation.left)"), start, .number(breakdown.left)])
    if breakdown.equation.left.transform != .identity {
      rows.append([.plain(cell.place.variable), .empty, .number(cell.value)])
    }
    return Table(
      columns: [
        .rowName(LocalizedText(en: "Term", zh: "项")), Table.Column(LocalizedText(en: "Reads", zh: "用到的数值")),
        .number(LocalizedText(en: "Brings", zh: "贡献"), format: Self.digits),
      ], rows: rows, groups: [Table.RowGroup(firstRow: 0), Table.RowGroup(firstRow: rows.count - totals)])
  }

  private static let digits = NumberFormat(decimals: 4, groupsThousands: true)
  private var totals: Int { breakdown.equation.left.transform == .identity ? 1 : 2 }

  private func row(_ term: EquationBreakdown.Term) -> [Table.Cell] {
    let text = breakdown.equation.written(term.expression)
    return [
      .plain(term.isSubtracted ? "− \(text)" : text), .plain(term.inputs.map(words).joined(separator: ", ")),
      .number(term.value),
    ]
  }

  private func words(_ input: EquationBreakdown.Input) -> String {
    let period = cell.place.period.advanced(by: input.reference.shift)
    return "\(input.reference.name) \(period) = \(Self.digits.digits(input.value))"
  }

  private var start: Table.Cell { breakdown.start.map { .plain(words($0)) } ?? .empty }

  private func addFactorRows(_ shift: PathPoint) -> [[Table.Cell]] {
    let place = shift.origin.map { "\($0.file):\($0.start.line)" } ?? ""
    let name = LocalizedText(en: "add-factor", zh: "附加调整") + LocalizedText(": \(shift.text)")
    let amount = breakdown.right * breakdown.percentage / 100 + breakdown.addFactor
    return [[.text(name), .plain(place), .number(amount)]]
  }
}
