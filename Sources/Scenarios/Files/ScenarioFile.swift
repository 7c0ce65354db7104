public import Localization
import SourceText
public import TimeSeries

/// A scenario as one file states it, before anything is inherited.
public struct ScenarioFile: Equatable, Sendable {
  /// The file, as it was named when read; paths in the scenario are relative to its folder.
  public var file: String
  /// The scenario's name, equal to the file's name without extension.
  public var name: Located<String>
  /// What reports call the scenario.
  public var title: LocalizedText?
  /// The question the scenario answers.
  public var question: LocalizedText?
  /// The author's reasoning.
  public var why: LocalizedText?
  /// What the assumptions rest on.
  public var sources: [LocalizedText] = []
  /// The parent scenario.
  public var extends: Located<String>?
  /// The model file, relative to this file.
  public var model: Located<String>?
  /// The periods projected.
  public var horizon: Located<PeriodRange>?
  /// Paths of exogenous variables.
  public var assumptions: [ScenarioPath] = []
  /// Amounts added to equations.
  public var addFactors: [ScenarioPath] = []
  /// Paths that replace equations.
  public var exogenize: [ScenarioPath] = []
  /// How to solve.
  public var solve = SolveSettings()
  /// Values to reach.
  public var targets: [Target] = []
  /// Targets of the parent that this scenario drops (`value: none`).
  public var removedTargets: [Located<Target.Key>] = []
  /// What to minimise; nil inside drops the parent's control (`control: none`).
  public var control: Located<Control?>?
  /// What the draws vary.
  public var uncertainty = UncertaintySettings()

  /// A scenario that says nothing yet.
  public init(file: String, name: Located<String>) {
    self.file = file
    self.name = name
  }

  /// The paths set for one role, in the order of the file.
  public func paths(_ role: PathRole) -> [ScenarioPath] {
    switch role {
    case .assumption: assumptions
    case .addFactor: addFactors
    case .exogenized: exogenize
    }
  }

  /// The CSV files that lines of the scenario name, in the terms of `file`, with the lines.
  public var namedFiles: [Located<String>] {
    PathRole.allCases.flatMap(paths).flatMap(\.segments).compactMap { segment in
      guard case .file(let name) = segment.value else { return nil }
      return Located(resolvedPath(name, relativeTo: file), at: segment.origin)
    }
  }
}
