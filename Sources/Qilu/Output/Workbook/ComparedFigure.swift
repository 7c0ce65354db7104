import Localization
import Modeling
import Scenarios
import TimeSeries

/// A figure that one or several models have: the same indicator of the same region, or a variable of one model.
struct ComparedFigure {
  /// The variable of a model.
  struct Member {
    /// The model's place in the run.
    var group: Int
    var variable: Variable
  }

  /// The variable as the first model has it.
  var variable: Variable
  var members: [Member]
  /// How much it stands in front: 0 for what a planner asks about, 1 for what follows from it, 2 for the rest.
  var rank: Int

  /// The figures of a run: main ones first, then what follows from them, then assumptions.
  static func all(of groups: [ScenarioGroup], seeds: SeedDatabase) -> [ComparedFigure] {
    var figures: [ComparedFigure] = []
    var places: [Key: Int] = [:]
    for (index, group) in groups.enumerated() {
      let view = ModelView(group: group, seeds: seeds)
      let (main, derived) = (Set(view.main.map(\.name)), Set(view.derived.map(\.name)))
      for variable in group.estimated.model.variables {
        let member = Member(group: index, variable: variable)
        if let known = places[Key(variable, group: index)] {
          figures[known].members.append(member)
        } else {
          places[Key(variable, group: index)] = figures.count
          let rank = main.contains(variable.name) ? 0 : derived.contains(variable.name) ? 1 : 2
          figures.append(ComparedFigure(variable: variable, members: [member], rank: rank))
        }
      }
    }
    return figures.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  private struct Key: Hashable {
    var name: String
    var region: String
    var unit: String
    var measure: Variable.Measure
    var group: Int?

    /// An indicator is the same figure in every model; another variable is its model's own.
    init(_ variable: Variable, group: Int) {
      name = variable.indicator ?? variable.name
      region = variable.region
      unit = variable.unit?.symbol ?? ""
      measure = variable.measure
      self.group = variable.indicator == nil ? group : nil
    }
  }

  /// What the figure is called in a model; nil for one that does not have it.
  func name(in group: Int) -> String? { members.first { $0.group == group }?.variable.name }
}
