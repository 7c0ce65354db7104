import Modeling
import Scenarios
public import SourceText

extension RunRequest {
  /// Adds what the command line asks of the draws; messages point at its options.
  ///
  /// - Parameters:
  ///   - probabilities: statements.
  ///   - paths: names of variables, separated by commas.
  public mutating func ask(probabilities: [String], paths: String?, bySource: Bool) throws(Diagnostics) {
    var problems = Diagnostics()
    let statements = probabilities.compactMap { text in
      problems.collect { () throws(Diagnostic) in
        try DrawStatement.parse(text, at: SourceRange(file: "--probability", line: 1))
      }
    }
    try problems.throwIfErrors()
    let names = (paths ?? "").split { $0 == "," || $0 == "，" || $0.isWhitespace }
    requests = requests.adding(
      DrawRequests(
        bySource: bySource, probabilities: statements,
        paths: names.map { Located(String($0), at: SourceRange(file: "--paths", line: 1)) }))
  }
}

extension DrawRequests {
  /// Scenarios with these requests: each statement and path goes to the scenarios whose model has its variables.
  ///
  /// What no model has goes to all, whose check then says what is wrong with it.
  func added(
    to scenarios: [(scenario: ResolvedScenario, model: String)], _ models: [String: EstimatedModel]
  ) -> [(scenario: ResolvedScenario, model: String)] {
    let known = models.mapValues { Set($0.model.variables.map(\.name)) }
    let fits = { (names: [String], model: String) in
      let holders = known.filter { $0.value.isSuperset(of: names) }.keys
      return holders.isEmpty || holders.contains(model)
    }
    return scenarios.map { entry in
      var scenario = entry.scenario
      scenario.requests = scenario.requests.adding(
        DrawRequests(
          bySource: bySource,
          probabilities: probabilities.filter { fits($0.names.map(\.value), entry.model) },
          paths: paths.filter { fits([$0.value], entry.model) }))
      return (scenario, entry.model)
    }
  }
}
