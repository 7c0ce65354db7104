import Localization
import Modeling
import Scenarios

/// What the reports of a run call its variables and scenarios, by the inputs that they keep.
struct ReportTitles {
  /// Variables of all models, in the order of the scenarios.
  private(set) var variables: [(name: String, region: String, title: LocalizedText)] = []
  /// By name.
  private(set) var scenarios: [String: LocalizedText] = [:]

  /// Reads the inputs of a report folder; of one that keeps none, or none that can be read, nothing is known.
  init(folder: String, _ fileSystem: any FileSystem) {
    guard let run = try? ArchivedRun(folder: folder, fileSystem: fileSystem),
      let library = try? RunPlanner(project: run.project, request: run.request).scenarioFolder().library,
      let seeds = try? run.project.seedsIfAny()
    else { return }
    var models: Set<String> = []
    for name in run.scenarios {
      guard let scenario = try? library.resolve(name) else { continue }
      scenarios[name] = scenario.title
      guard models.insert(scenario.modelFile).inserted,
        let model = try? run.project.model(scenario.modelFile, seeds: seeds)
      else { continue }
      variables += model.variables.map { ($0.name, $0.region, $0.title) }
    }
  }
}

extension ComparisonIntake {
  /// Takes up what the current source calls its variables and scenarios; of several titles of a line the first holds.
  func take(_ titles: ReportTitles) {
    for variable in titles.variables {
      let name = mapping.variables[variable.name]?.name ?? variable.name
      let region = mapping.regions[variable.region]?.name ?? variable.region
      let line = LineName(variable: name, region: region)
      if self.titles[line] == nil { self.titles[line] = variable.title }
    }
    let names = titles.scenarios.sorted { $0.key < $1.key }.map { (mapping.scenarios[$0]?.name ?? $0, $1) }
    let scenarios = Dictionary(names, uniquingKeysWith: { first, _ in first })
    scenarioTitles.merge(scenarios) { first, _ in first }
    for index in columns.indices where columns[index].source == sources.count - 1 {
      columns[index].title = scenarios[columns[index].scenario]
    }
  }
}

/// What tells a line from others before its unit is known.
struct LineName: Hashable {
  var variable: String
  var region: String
}
