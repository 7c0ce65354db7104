import Localization
import Modeling
import SourceText
import TimeSeries

/// What `qilu model show` prints: the equations of one model, what they read, and the order in which they are solved.
public struct ModelShow: Sendable {
  /// What is shown.
  public struct Request: Sendable {
    /// One variable's equation alone.
    public var equation: String?
    /// The blocks with their equations rather than the equations in the file's order.
    public var showsBlocks: Bool

    /// A request, by default for the whole model.
    public init(equation: String? = nil, showsBlocks: Bool = false) {
      self.equation = equation
      self.showsBlocks = showsBlocks
    }
  }

  let structure: ModelStructure
  let request: Request

  var model: Model { structure.model }
  var system: EquationSystem { structure.system }

  /// Positions of the equations shown, in the file's order.
  var shown: [Int] {
    request.equation.flatMap { system.equationIndex(for: $0) }.map { [$0] } ?? Array(system.equations.indices)
  }

  /// The specification of an equation by its position.
  func specification(_ equation: Int) -> EquationSpecification { system.equations[equation].specification }
}

extension Project {
  /// The structure of a model, named as in `scenarios/models/` or by path; its data are not needed.
  ///
  /// - Throws: what is wrong with the file, or an equation asked for that is not there.
  public func showModel(_ name: String, _ request: ModelShow.Request) throws -> ModelShow {
    let file = name.hasSuffix(".yaml") ? shown(name) : "scenarios/models/\(name).yaml"
    let seeds = try seedsIfAny()
    let model = try model(file, seeds: seeds)
    if let wanted = request.equation, model.equation(for: wanted) == nil {
      throw Diagnostics([
        .error(
          at: nil, en: "the model \(model.name) has no equation for \"\(wanted)\"",
          zh: "模型 \(model.name) 没有“\(wanted)”的方程", hint: nameHint(wanted, among: model.endogenous))
      ])
    }
    return ModelShow(structure: try structure(of: model, seeds), request: request)
  }

  private func structure(of model: Model, _ seeds: SeedDatabase) throws -> ModelStructure {
    do {
      return ModelStructure(
        try EstimatedModel(model, data: data(of: model, store: seeds.observations)))
    } catch let error as Diagnostic {
      return try ModelStructure(model, without: Diagnostics([error]))
    } catch {
      return try ModelStructure(model, without: Failure(error).diagnostics)
    }
  }
}
