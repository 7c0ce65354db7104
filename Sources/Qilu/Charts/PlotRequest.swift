import Localization
import Modeling
public import Reporting
import Scenarios
import SourceText
import TimeSeries

/// What `qilu plot` is asked to draw.
public struct PlotRequest: Sendable {
  /// What a picture shows of its variables.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One scenario with its bands, and the baseline beside it.
    case fan
    /// Every scenario against the data.
    case lines
    /// What each scenario changes against its baseline.
    case difference
  }

  /// The variables, by name or title; several stand side by side.
  public var variables: [String]
  /// The scenarios, by name or path; all of the project where none is named.
  public var scenarios: [String]
  /// What to show.
  public var kind: Kind
  /// Draws in place of the scenarios' own.
  public var draws: Int?
  /// Threads.
  public var threads: Int

  /// A request for a picture.
  public init(
    _ variables: [String], scenarios: [String] = [], kind: Kind = .fan, draws: Int? = nil, threads: Int = 1
  ) {
    self.variables = variables
    self.scenarios = scenarios
    self.kind = kind
    self.draws = draws
    self.threads = threads
  }

  /// What belongs to the scenario named last, of those that have any.
  fileprivate func lastNamed<Found>(_ find: (String) -> Found?) -> Found? {
    for path in scenarios.reversed() {
      if let found = find(ScenarioFile.name(ofFile: path)) { return found }
    }
    return nil
  }
}

extension Project {
  /// Runs the scenarios and draws variables of them as one chart.
  ///
  /// - Throws: unknown names with the nearest one, nothing to draw, and everything a run would object to.
  public func plot(_ request: PlotRequest) throws -> Chart {
    let draws = request.kind == .fan ? request.draws : 0
    let outcome = try run(
      RunRequest(
        scenarios: request.scenarios, draws: draws, attributes: false, threads: request.threads))
    let charts = try request.variables.map { try chart(of: $0, request, outcome) }
    guard let first = charts.first, charts.count > 1 else {
      return charts.first ?? Chart(title: LocalizedText(""), kind: .panels(Chart.Panels([])))
    }
    return Chart(
      title: request.kind.together,
      note: first.note, kind: .panels(Chart.Panels(charts.compactMap(\.panel), sharesValues: false)),
      size: Chart.Size(width: 960, height: 340))
  }

  private func chart(of name: String, _ request: PlotRequest, _ outcome: RunOutcome) throws -> Chart {
    // A scenario that is named says whose variable is meant; the models that drive it run along.
    let named = outcome.groups.filter { group in
      request.lastNamed { name in group.results.first { $0.name == name } } != nil
    }
    let groups = request.scenarios.isEmpty ? outcome.groups : named
    let models = groups.filter { $0.estimated.model.variable(named: name) != nil }
    let group =
      request.lastNamed { name in models.first { $0.results.contains { $0.name == name } } } ?? models.first
    guard let group, let variable = group.estimated.model.variable(named: name) else {
      let known = groups.flatMap(\.estimated.model.variables)
      throw Diagnostics([
        .error(
          at: nil, en: "\(request.models.en) has a variable \"\(name)\"",
          zh: "\(request.models.zh)没有变量“\(name)”",
          hint: known.hint(for: name))
      ])
    }
    let view = ModelView(group: group, seeds: outcome.seeds)
    let chart = VariableChart(variable: variable, view: view, results: group.results)
    guard let picture = picture(chart, request, outcome) else {
      throw Diagnostics([
        .error(
          at: nil, en: "there is nothing to draw of \(name): \(request.kind.nothing.en)",
          zh: "\(name) 没有可画的内容：\(request.kind.nothing.zh)")
      ])
    }
    return picture
  }

  /// A fan is of the scenario named last, else of the root.
  private func picture(_ chart: VariableChart, _ request: PlotRequest, _ outcome: RunOutcome) -> Chart? {
    switch request.kind {
    case .lines: return chart.lines()
    case .difference: return chart.differences()
    case .fan:
      let result =
        request.lastNamed { name in chart.results.first { $0.name == name } } ?? chart.results.first
      return result.flatMap { result in
        chart.fan(of: result, root: result.isRoot ? nil : chart.view.group.root(of: result))
      }
    }
  }
}

extension PlotRequest {
  /// Whose variables are searched.
  fileprivate var models: LocalizedText {
    guard !scenarios.isEmpty else { return LocalizedText(en: "no model of the run", zh: "本次运行的模型中") }
    let (en, zh) = (scenarios.joined(separator: ", "), scenarios.joined(separator: "、"))
    return LocalizedText(en: "no model of \(en)", zh: "\(zh)的模型中")
  }
}

extension PlotRequest.Kind {
  /// What several variables side by side are called.
  fileprivate var together: LocalizedText {
    switch self {
    case .fan: LocalizedText(en: "Data and projection", zh: "数据与预测")
    case .lines: LocalizedText(en: "Data and scenarios", zh: "数据与各情景")
    case .difference: LocalizedText(en: "Differences from the baseline", zh: "与基准情景之差")
    }
  }

  fileprivate var nothing: LocalizedText {
    switch self {
    case .fan, .lines: LocalizedText(en: "it has no values", zh: "没有数值")
    case .difference: LocalizedText(en: "no scenario changes it", zh: "各情景均不改变它")
    }
  }
}

extension Chart {
  /// The chart as one of several; nil for kinds that stand alone.
  fileprivate var panel: Chart.Panel? {
    switch kind {
    case .lines(let lines): Chart.Panel(title, .lines(lines))
    case .fan(let fan): Chart.Panel(title, .fan(fan))
    case .bars, .waterfall, .tornado, .panels: nil
    }
  }
}
