import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// What differs between the inputs of two runs, as far as some scenarios and their models use it.
struct RevisionInventory {
  let states: RevisionStates
  let scenarios: [String]

  private var old: RevisionSide { states.old }
  private var new: RevisionSide { states.new }
  private var oldModels: [EstimatedModel] { sorted(states.estimated(.old)) }
  private var newModels: [EstimatedModel] { sorted(states.estimated(.new)) }

  private func sorted(_ models: [String: EstimatedModel]) -> [EstimatedModel] {
    models.sorted { $0.key < $1.key }.map(\.value)
  }
}

// MARK: - Data

extension RevisionInventory {
  /// The figures that differ: those the models use, and the number of the others.
  var figures: (used: [FigureChange], others: Int) {
    let subjects = (oldModels + newModels).reduce(into: Set<FigureChange.Subject>()) {
      $0.formUnion(self.subjects(of: $1))
    }
    let all = Set((old.store.subjects + new.store.subjects).map(FigureChange.Subject.init)).sorted()
    var used: [FigureChange] = []
    var others = 0
    for subject in all {
      let changes = FigureChange.all(
        of: subject, titled: title(subject), in: place(subject.region), old.store, new.store)
      if subjects.contains(subject) { used += changes } else { others += changes.count }
    }
    return (used + ownFigures, others)
  }

  private func title(_ subject: FigureChange.Subject) -> LocalizedText {
    (new.seeds.indicator(subject.indicator) ?? old.seeds.indicator(subject.indicator))?.name
      ?? LocalizedText(subject.indicator)
  }

  private func place(_ region: String) -> LocalizedText {
    (new.seeds.region(region) ?? old.seeds.region(region))?.name ?? LocalizedText(region)
  }

  /// The indicators and regions that a model reads: its variables', and those that a level is pooled over.
  private func subjects(of model: EstimatedModel) -> Set<FigureChange.Subject> {
    var subjects: Set<FigureChange.Subject> = []
    for variable in model.model.variables {
      guard let indicator = variable.indicator else { continue }
      subjects.insert(FigureChange.Subject(indicator: indicator, region: variable.region))
    }
    for equation in model.model.equations {
      guard case .calibrated(let specification) = equation.kind else { continue }
      for case (_, .pooled(let pool)) in specification.coefficients {
        for side in [old, new] {
          subjects.formUnion(
            side.store.subjects.filter { $0.indicator == pool.indicator }.map(FigureChange.Subject.init))
        }
      }
    }
    return subjects
  }

  /// The figures of the models' own data that differ.
  private var ownFigures: [FigureChange] {
    let before = states.estimated(.old)
    return newModels.flatMap { model -> [FigureChange] in
      let other = before[model.model.path]?.data
      guard model.data.table != nil || other?.table != nil else { return [] }
      return model.model.variables.flatMap {
        FigureChange.all(of: $0, in: place($0.region), other, model.data, model.model.frequency)
      }
    }
  }

  /// The coefficients of the old models that the new data move.
  var coefficients: [CoefficientChange] {
    let again = states.estimated(.reestimation)
    return oldModels.flatMap { model in
      again[model.model.path].map { CoefficientChange.all(model, $0) } ?? []
    }
  }
}

extension FigureChange.Subject {
  fileprivate init(_ subject: (region: String, indicator: String)) {
    self.init(indicator: subject.indicator, region: subject.region)
  }
}

// MARK: - Files

extension RevisionInventory {
  /// The lines of the scenarios and their parents that differ, and of the files they name.
  var assumptionLines: [LineChange] {
    lines.filter { $0.key.first != "model" }
  }

  /// The lines of the models that differ, with the definitions of the indicators they name.
  var modelLines: [LineChange] {
    let paths = Set((oldModels + newModels).map(\.model.path)).sorted()
    let files = paths.filter { path in
      [oldModels, newModels].allSatisfy { $0.contains { $0.model.path == path } }
    }
    return lines.filter { $0.key.first == "model" }
      + files.flatMap { LineChange.all(old.tree($0), new.tree($0)) } + definitions
  }

  private var lines: [LineChange] {
    let (before, after) = (files(old), files(new))
    let names = Set(before.keys).union(after.keys).sorted()
    let trees = names.flatMap { name in
      LineChange.all(before[name].flatMap { old.tree($0.file) }, after[name].flatMap { new.tree($0.file) })
        .filter { $0.key.first != "scenario" }
    }
    let named = Set((before.values.map { $0 } + after.values.map { $0 }).flatMap(\.namedFiles).map(\.value))
    return trees + named.sorted().flatMap { LineChange.all(csv: $0, old.bytes($0), new.bytes($0)) }
  }

  /// The scenario files of a side, parents included.
  private func files(_ side: RevisionSide) -> [String: ScenarioFile] {
    let chains = scenarios.flatMap { (try? side.folder.library.chain(to: $0)) ?? [] }
    return Dictionary(chains.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What `seeds/indicators.yaml` says otherwise of the indicators that the models name.
  private var definitions: [LineChange] {
    let used = Set((oldModels + newModels).flatMap(\.model.variables).compactMap(\.indicator))
    let file = "seeds/indicators.yaml"
    return LineChange.all(old.tree(file), new.tree(file)).filter {
      used.contains($0.key.dropFirst().first ?? "")
    }
  }
}
