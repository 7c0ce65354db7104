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
    return Report.Headline(sentences.joined(en: "\n", zh: "\n"))
  }

  /// From the lowest to the highest scenario: how far they lie apart, and how sure the difference from the baseline is.
  private func spread(_ variable: Variable) -> LocalizedText? {
    let figures = results.compactMap { result -> (result: ScenarioResult, value: Double)? in
      HorizonFigure(variable: variable, horizon: horizon(result)).value(in: result).map { (result, $0.value) }
    }
    guard let low = figures.min(by: { $0.value < $1.value }),
      let high = figures.max(by: { $0.value < $1.value })
    else { return nil }
    let format = view.format(variable)
    let label = horizons.figure(
      HorizonFigure(variable: variable, horizon: horizon(low.result)).label,
      isAverage: variable.measure == .growth)
    guard high.value - low.value > 1e-9 else {
      let size = format.localized(low.value)
      let same = figures.count > 1 ? LocalizedText(en: " in every scenario", zh: "，各情景相同") : LocalizedText("")
      return LocalizedText(
        en: "\(variable.title.en), \(label.en): \(size.en)\(same.en).",
        zh: "\(variable.title.zh)，\(label.zh)：\(size.zh)\(same.zh)。")
    }
    let (least, most) = (format.localized(low.value), format.localized(high.value))
    let (first, last) = (
      horizons.label(low.result.projection.scenario.title, of: low.result),
      horizons.label(high.result.projection.scenario.title, of: high.result)
    )
    return LocalizedText(
      en:
        "\(variable.title.en), \(label.en): from \(least.en) (\(first.en)\(sure(low.result, variable).en)) to \(most.en) (\(last.en)\(sure(high.result, variable).en)).",
      zh:
        "\(variable.title.zh)，\(label.zh)：从\(least.zh)（\(first.zh)\(sure(low.result, variable).zh)）到\(most.zh)（\(last.zh)\(sure(high.result, variable).zh)）。"
    )
  }

  private func sure(_ result: ScenarioResult, _ variable: Variable) -> LocalizedText {
    let figure = HorizonFigure(variable: variable, horizon: horizon(result))
    guard let difference = figure.difference(in: result),
      let words = DifferenceWords(difference: difference, format: view.differenceFormat(variable)).chance
    else { return LocalizedText("") }
    return LocalizedText(en: ", \(words.en)", zh: "，\(words.zh)")
  }
}
