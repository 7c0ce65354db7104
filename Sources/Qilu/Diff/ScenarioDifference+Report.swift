import Localization
import Modeling
public import Reporting
import Scenarios
import TimeSeries

extension ScenarioDifference {
  /// For people: assumptions, results, causes.
  public var report: Report {
    guard let view = outcome.view(of: second) else { return Report(title: LocalizedText("")) }
    let page = DifferencePage(difference: self, view: view)
    return Report(title: page.title, subtitle: page.subtitle, sections: page.sections)
  }
}

/// What every section of the comparison of two scenarios looks at.
struct DifferencePage {
  let difference: ScenarioDifference
  let view: ModelView

  var first: Projection { difference.first.projection }
  var second: Projection { difference.second.projection }

  var title: LocalizedText {
    let (own, other) = (second.scenario.title, first.scenario.title)
    return LocalizedText(en: "\(own.en) against \(other.en)", zh: "“\(own.zh)”与“\(other.zh)”之比较")
  }

  var subtitle: LocalizedText {
    LocalizedText(
      en: "Scenario \(second.name) less scenario \(first.name), on the paths without shocks.",
      zh: "情景 \(second.name) 减情景 \(first.name)（不计随机扰动）。")
  }

  /// The two as tables call them: by their titles, unless those are equal or hold a colon, which stands behind them.
  var labels: [(label: LocalizedText, projection: Projection)] {
    let (own, other) = (second.scenario.title, first.scenario.title)
    let isEqual = own.en == other.en || own.zh == other.zh
    return isEqual || [own, other].contains { $0.en.contains(":") || $0.zh.contains("：") }
      ? [(LocalizedText(second.name), second), (LocalizedText(first.name), first)]
      : [(own, second), (other, first)]
  }

  var sections: [Report.Section] { [answer, assumptions, results, causes].compactMap { $0 } }
}

extension DifferencePage {
  /// The variables asked for, else those a planner asks about.
  var wanted: [Variable] { difference.focus.isEmpty ? view.main : difference.focus }

  /// The figures a planner asks about, over the horizon that both share.
  var answer: Report.Section? {
    guard first.run.window.horizon == second.run.window.horizon else { return nil }
    let shared = Set(difference.shared.map(\.name))
    let figures = wanted.filter { shared.contains($0.name) }.compactMap(figure)
    guard !figures.isEmpty else { return nil }
    let names = labels.map(\.label.quoted)
    let text = LocalizedText(
      en: "\(names[0].en), and how far it lies from \(names[1].en):",
      zh: "\(names[0].zh)及其与\(names[1].zh)之差：")
    return Report.Section(blocks: [.headline(Report.Headline(text, figures: figures))])
  }

  private func figure(_ variable: Variable) -> Report.Figure? {
    let figure = HorizonFigure(variable: variable, horizon: second.run.window.horizon)
    guard let own = figure.value(in: difference.second), let other = figure.value(in: difference.first) else {
      return nil
    }
    let gap = own.value - other.value
    let note =
      abs(gap) < 1e-9
      ? LocalizedText(en: "no difference", zh: "无差异") : view.differenceFormat(variable).localized(gap)
    let label = variable.title + LocalizedText(en: ", ", zh: "，") + figure.label
    return Report.Figure(label, .number(own.value, view.format(variable)), note: note)
  }
}
