import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ComparisonPage {
  /// The model's notes and what differs most.
  var opening: Report.Section? {
    var blocks: [Report.Block] = model.notes.isEmpty ? [] : [.bullets(model.notes)]
    let unmet = results.filter { $0.projection.targets.contains { !$0.isMet } }
    for result in unmet {
      let title = result.projection.scenario.title
      blocks.append(
        .warning(
          LocalizedText(
            en: "“\(title.en)” does not reach its target; its nearest path is shown.",
            zh: "“\(title.zh)”未达到目标，所列为最接近的路径。")))
    }
    if let headline { blocks.append(.headline(headline)) }
    return Report.Section(heading: model.title, blocks: blocks)
  }

  private var headline: Report.Headline? {
    let sentences = view.main.compactMap(spread)
    guard !sentences.isEmpty else { return nil }
    return Report.Headline(
      sentences.map(\.text).joined(en: "\n", zh: "\n"), mentions: sentences.flatMap(\.mentions))
  }

  /// The scenarios with the lowest and the highest figure.
  private func figures(_ variable: Variable) -> [Figure] {
    results.compactMap { result in
      HorizonFigure(variable: variable, horizon: horizon(result)).value(in: result).map { (result, $0.value) }
    }
  }

  private func extremes(_ variable: Variable) -> (low: Figure, high: Figure)? {
    let figures = figures(variable)
    guard let low = figures.min(by: { $0.value < $1.value }),
      let high = figures.max(by: { $0.value < $1.value })
    else { return nil }
    return (low, high)
  }

  private typealias Figure = (result: ScenarioResult, value: Double)

  /// What tells of the chances in the answer that stand in no cell.
  var chanceDerivations: [Report.Derivation] {
    view.main.flatMap { variable -> [Report.Derivation] in
      guard let (low, high) = extremes(variable), high.value - low.value > 1e-9 else { return [] }
      return [low, high].compactMap { chanceDerivation($0.result, variable) }
    }
  }

  private func chanceDerivation(_ result: ScenarioResult, _ variable: Variable) -> Report.Derivation? {
    let title = result.projection.scenario.title
    return difference(result, variable)?.chanceDerivation(
      "why-chance-\(result.name)-\(variable.name)",
      of: LocalizedText(en: "\(variable.title.en), “\(title.en)”", zh: "\(variable.title.zh)，“\(title.zh)”"))
  }

  /// From the lowest to the highest scenario: how far they lie apart, and how sure the difference from the baseline is.
  private func spread(_ variable: Variable) -> Report.Statement? {
    guard let (low, high) = extremes(variable) else { return nil }
    let format = view.format(variable)
    let label = horizons.figure(
      HorizonFigure(variable: variable, horizon: horizon(low.result)).label,
      isAverage: variable.measure == .growth)
    guard high.value - low.value > 1e-9 else {
      let size = format.localized(low.value)
      let count = figures(variable).count
      let same =
        count > 1 && count == results.count
        ? LocalizedText(en: " in every scenario", zh: "，各情景相同") : LocalizedText("")
      return Report.Statement(
        LocalizedText(
          en: "\(variable.title.en), \(label.en): \(size.en)\(same.en).",
          zh: "\(variable.title.zh)，\(label.zh)：\(size.zh)\(same.zh)。"),
        mentions: mentions([(low.result, size)], variable))
    }
    let (least, most) = (format.localized(low.value), format.localized(high.value))
    let (first, last) = (
      horizons.label(low.result.projection.scenario.title, of: low.result),
      horizons.label(high.result.projection.scenario.title, of: high.result)
    )
    let text = LocalizedText(
      en:
        "\(variable.title.en), \(label.en): from \(least.en) (\(first.en)\(sure(low.result, variable).en)) to \(most.en) (\(last.en)\(sure(high.result, variable).en)).",
      zh:
        "\(variable.title.zh)，\(label.zh)：从\(least.zh)（\(first.zh)\(sure(low.result, variable).zh)）到\(most.zh)（\(last.zh)\(sure(high.result, variable).zh)）。"
    )
    return Report.Statement(text, mentions: mentions([(low.result, least), (high.result, most)], variable))
  }

  /// Leads figures of scenarios, each followed by its chance, to the table over the horizon.
  private func mentions(_ figures: [(result: ScenarioResult, size: LocalizedText)], _ variable: Variable)
    -> [Report.Mention]
  {
    figures.flatMap { result, size -> [Report.Mention] in
      guard let place = horizonPlace(result, variable) else { return [] }
      let told = chanceDerivation(result, variable).map { Report.Target.derivation($0.identifier) }
      let cell = Report.Target.cell(Table.Place(table: place.table, row: place.row, column: 4))
      let chance = difference(result, variable)?.number.map { Report.Mention($0, to: told ?? cell) }
      return [Report.Mention(size, place)] + [chance].compactMap { $0 }
    }
  }

  private func difference(_ result: ScenarioResult, _ variable: Variable) -> DifferenceWords? {
    HorizonFigure(variable: variable, horizon: horizon(result)).difference(in: result)
      .map { DifferenceWords(difference: $0, format: view.differenceFormat(variable)) }
  }

  private func sure(_ result: ScenarioResult, _ variable: Variable) -> LocalizedText {
    guard let words = difference(result, variable)?.chance else { return LocalizedText("") }
    return LocalizedText(en: ", \(words.en)", zh: "，\(words.zh)")
  }
}
