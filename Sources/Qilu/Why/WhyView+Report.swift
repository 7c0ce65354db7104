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
    var told = Set<CellTrace.Place>()
    if !first.isComputed { sections.append(Report.Section(blocks: [.definitions(given(first, &told))])) }
    var equations = Set<String>()
    for cell in computed {
      sections.append(section(cell, &told))
      sections[sections.count - 1].blocks += coefficients(cell, &equations)
    }
    if isCut { sections.append(Report.Section(blocks: [.warning(cut)])) }
    return Report(title: title(first), subtitle: subtitle(first), sections: sections)
  }

  private func words(_ cell: CellTrace) -> CauseWords {
    CauseWords(cell: cell, outcome: outcome, asked: cells.first?.place ?? cell.place)
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
    let words = self.words(cell)
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
      en: "The chain was cut after \(CellTracer.longest) values.", zh: "来源链在\(CellTracer.longest)个数值后截断。")
  }
}

extension WhyView {
  private func section(_ cell: CellTrace, _ told: inout Set<CellTrace.Place>) -> Report.Section {
    let words = self.words(cell)
    guard case .equation(let breakdown) = cell.cause else { return Report.Section() }
    var blocks: [Report.Block] = [
      .paragraph(words.equation(breakdown)),
      .table(BreakdownTable(cell: cell, breakdown: breakdown).table),
    ]
    let given = cell.inputs.compactMap { place -> [Report.Definition]? in
      guard let input = cells.first(where: { $0.place == place }) else { return elsewhere(place, &told) }
      return input.isComputed ? nil : self.given(input, &told)
    }
    if !given.isEmpty { blocks.append(.definitions(given.flatMap { $0 })) }
    return Report.Section(heading: words.heading, blocks: blocks)
  }

  /// What the coefficients of a cell's equation rest on, where no cell before it told that.
  private func coefficients(_ cell: CellTrace, _ told: inout Set<String>) -> [Report.Block] {
    guard case .equation(let breakdown) = cell.cause, !breakdown.equation.coefficients.isEmpty,
      let model = outcome.groups.first(where: { $0.estimated.model.name == cell.place.model })?.estimated
        .model,
      told.insert("\(cell.place.model) \(cell.place.variable)").inserted
    else { return [] }
    return [.bullets(CoefficientWords(equation: breakdown.equation, model: model).texts)]
  }

  /// A given value, and what its line counts from or its rule or another model's solution rests on; nothing where it is told.
  private func given(_ cell: CellTrace, _ told: inout Set<CellTrace.Place>) -> [Report.Definition] {
    guard told.insert(cell.place).inserted else { return [] }
    let words = self.words(cell)
    var definitions = [Report.Definition(words.name, words.full)]
    for place in cell.inputs {
      guard let next = cells.first(where: { $0.place == place }) else {
        definitions += elsewhere(place, &told)
        continue
      }
      if !next.isComputed { definitions += given(next, &told) }
    }
    return definitions
  }

  /// A value that is not followed: a computed one of another period, or what a chain cut for its length leaves out.
  private func elsewhere(_ place: CellTrace.Place, _ told: inout Set<CellTrace.Place>) -> [Report.Definition]
  {
    guard let cell = CellTracer(groups: outcome.groups, unrolls: false).trace(place) else { return [] }
    let words = self.words(cell)
    if cell.isComputed { return [Report.Definition(words.name, request.command(toExplain: place))] }
    return told.insert(place).inserted ? [Report.Definition(words.name, words.full)] : []
  }
}
