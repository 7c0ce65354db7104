import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// The scenario's title; a target that cannot be met stands before it, so that nobody overlooks it.
  var title: LocalizedText {
    guard projection.targets.contains(where: { !$0.isMet }) else { return scenario.title }
    return LocalizedText(
      en: "TARGET NOT MET, nearest path shown: \(scenario.title.en)",
      zh: "目标未达到，以下为最接近的路径：\(scenario.title.zh)")
  }

  /// Region, horizon, model, and what it is compared with.
  var subtitle: LocalizedText {
    let (region, periods) = (view.seeds.regionName(model.region), horizon.label)
    let place = LocalizedText(
      en: "\(region.en), \(periods.en). Scenario \(scenario.name) of the model “\(model.title.en)”",
      zh: "\(region.zh)，\(periods.zh)。情景 \(scenario.name)，模型“\(model.title.zh)”")
    guard let root else { return place + LocalizedText(en: ".", zh: "。") }
    let title = root.projection.scenario.title
    let en = title.en.lowercased() == "baseline" ? "the baseline" : "“\(title.en)” (the baseline)"
    let zh = title.zh == "基准情景" ? title.zh : "“\(title.zh)”（基准情景）"
    return place + LocalizedText(en: ", compared with \(en).", zh: "，与\(zh)比较。")
  }

  /// What the figures cannot tell, before any figure.
  var notes: Report.Section? {
    guard !model.notes.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(
        en: "Read this first: what the figures can and cannot tell", zh: "先读这几点：数据能说明什么、不能说明什么"),
      blocks: [.bullets(model.notes)])
  }

  /// The question, then the answer in a box.
  var opening: Report.Section? {
    var blocks: [Report.Block] = []
    if let question = scenario.own?.question {
      blocks.append(.paragraph(LocalizedText(en: "Question: ", zh: "问题：") + question))
    }
    if let why = scenario.own?.why {
      blocks.append(.paragraph(LocalizedText(en: "Reasoning: ", zh: "思路：") + why))
    }
    if let headline { blocks.append(.headline(headline)) }
    return blocks.isEmpty
      ? nil : Report.Section(heading: LocalizedText(en: "In short", zh: "要点"), blocks: blocks)
  }

  private var headline: Report.Headline? {
    guard let leading = view.leading else { return nil }
    let figures = view.main.compactMap(figure)
    return Report.Headline(
      answer(leading) + (figures.isEmpty ? LocalizedText("") : figuresLabel), figures: figures,
      mentions: mentions(leading) + projection.targets.flatMap(mentions))
  }

  /// The figures of the sentence about a variable, in their order.
  private func mentions(_ variable: Variable) -> [Report.Mention] {
    let figure = HorizonFigure(variable: variable, horizon: horizon)
    var mentions: [Report.Mention] = []
    if let value = figure.value(in: result), let place = place(variable) {
      let words = [view.format(variable).localized(value.value)] + bandEnds(value, variable)
      mentions += words.map { Report.Mention($0, place) }
    }
    guard isMoved(variable), let difference = figure.difference(in: result) else { return mentions }
    let words = DifferenceWords(difference: difference, format: view.differenceFormat(variable))
    let table = yearTable(variable)
    mentions += [table.differencePlace].compactMap { $0.map { Report.Mention(words.size, $0) } }
    if let number = words.number, words.text.en.contains(number.en) {
      let told = chanceDerivation.map { Report.Target.derivation($0.identifier) }
      mentions.append(Report.Mention(number, to: told ?? table.chancePlace.map(Report.Target.cell)))
    }
    return mentions + (words.isNone ? [] : causes(variable)?.mentions ?? [])
  }

  /// What tells of the chance in the answer, where no cell has it.
  var chanceDerivation: Report.Derivation? {
    guard let leading = view.leading, !chains.cells.isEmpty,
      let difference = HorizonFigure(variable: leading, horizon: horizon).difference(in: result)
    else { return nil }
    return DifferenceWords(difference: difference, format: view.differenceFormat(leading))
      .chanceDerivation("why-chance-\(leading.name)", of: leading.title)
  }

  /// Where a variable's figure over the horizon stands: among the results, else among the bands.
  private func place(_ variable: Variable) -> Table.Place? {
    isMoved(variable) ? yearTable(variable).figurePlace : levelPlace(variable)
  }

  /// One sentence about the leading variable, and one about each target.
  func answer(_ variable: Variable) -> LocalizedText {
    let figure = HorizonFigure(variable: variable, horizon: horizon)
    guard let value = figure.value(in: result) else { return scenario.title }
    let (title, size, periods) = (variable.title, view.format(variable).localized(value.value), horizon.label)
    let last = horizon.last.label
    var text =
      variable.measure == .growth
      ? LocalizedText(
        en: "\(title.en) averages \(size.en) in \(periods.en)", zh: "\(periods.zh)\(title.zh)年均\(size.zh)")
      : LocalizedText(
        en: "\(title.en) stands at \(size.en) in \(last.en)", zh: "\(last.zh)\(title.zh)为\(size.zh)")
    text = text + band(value, variable)
    if let difference = figure.difference(in: result) {
      let words = DifferenceWords(difference: difference, format: view.differenceFormat(variable))
      text = text + LocalizedText(en: "; ", zh: "；") + words.text
      if !words.isNone { text = text + (causes(variable)?.text ?? LocalizedText("")) }
    }
    return text + LocalizedText(en: ".", zh: "。") + projection.targets.map(sentence).joined(en: "", zh: "")
  }

  private func band(_ value: Distribution, _ variable: Variable) -> LocalizedText {
    let ends = bandEnds(value, variable)
    guard let low = ends.first, let high = ends.last else { return LocalizedText("") }
    return LocalizedText(en: " (80 % band \(low.en) to \(high.en))", zh: "（80%区间\(low.zh)至\(high.zh)）")
  }

  /// The ends of the 80 % band as the sentence has them; none where nothing varies.
  private func bandEnds(_ value: Distribution, _ variable: Variable) -> [LocalizedText] {
    guard value.varies else { return [] }
    let ends = view.format(variable).localized(from: value.quantile(0.1), to: value.quantile(0.9))
    return [ends.first, ends.last]
  }

  /// What the figures under the answer are.
  private var figuresLabel: LocalizedText {
    let (periods, average) = (horizon.label, horizon.frequency == .annual ? "年均" : "平均")
    var text = LocalizedText(en: "\n\nAverage \(periods.en)", zh: "\n\n\(periods.zh)\(average)")
    if projection.drawCount > 0 { text = text + LocalizedText(en: " with its 80 % band", zh: "及80%区间") }
    if root != nil {
      text = text + LocalizedText(en: ", and the difference from the baseline", zh: "、与基准情景之差")
    }
    return text + LocalizedText(en: ":", zh: "：")
  }

  private func figure(_ variable: Variable) -> Report.Figure? {
    let figure = HorizonFigure(variable: variable, horizon: horizon)
    guard let value = figure.value(in: result) else { return nil }
    let label =
      variable.measure == .growth
      ? variable.title : variable.title + LocalizedText(en: ", ", zh: "，") + figure.label
    let isMoved = isMoved(variable)
    return Report.Figure(
      label, value.cell(view.format(variable)),
      note: figure.difference(in: result).map { words($0, variable) },
      place: place(variable), notePlace: isMoved ? yearTable(variable).differencePlace : nil)
  }

  /// A difference from the baseline under its figure, with its band where it has one: `+0.24 [-0.10, +0.58] pp`.
  private func words(_ difference: Distribution, _ variable: Variable) -> LocalizedText {
    let format = view.differenceFormat(variable)
    guard !DifferenceWords(difference: difference, format: format).isNone else {
      return LocalizedText(en: "no change", zh: "不变")
    }
    guard difference.varies else { return format.localized(difference.value) }
    let band = Band(difference.value, low: difference.quantile(0.1), high: difference.quantile(0.9))
    return LocalizedText(en: format.text(band, in: .en), zh: format.text(band, in: .zh))
  }
}
