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

  /// The two as a table calls them.
  var labels: [(label: LocalizedText, projection: Projection)] {
    [(LocalizedText(second.name), second), (LocalizedText(first.name), first)]
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
    let text = LocalizedText(
      en: "\(second.name), and how far it lies from \(first.name):",
      zh: "\(second.name) 及其与 \(first.name) 之差：")
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
