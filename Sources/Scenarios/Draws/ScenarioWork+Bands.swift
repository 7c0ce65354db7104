import Modeling
import SourceText

extension ScenarioWork {
  /// The bands of a solved scenario source by source, where they are asked for and something varies.
  ///
  /// - Parameter whole: the summary of all sources together.
  func bands(of projection: Projection, whole: Summary) throws(Diagnostics) -> SourceBands? {
    let options = run.uncertainty
    guard scenario.requests.bySource, options.draws > 0 else { return nil }
    let included = UncertaintyOptions.Component.allCases.filter(options.include.contains)
    var table: LaneTable?
    var summaries: [Summary] = []
    for component in included {
      let solved = try run.solve(
        projection.inputs, varying: [component.source], reusing: table, threads: threads)
      table = solved
      try run.check(solved, of: scenario)
      let part = Projection(
        scenario: scenario, run: run, inputs: projection.inputs, targets: projection.targets,
        control: projection.control, table: solved)
      summaries.append(Summary(part, root: nil, threads: threads))
    }
    return SourceBands(sources: included + [nil], summaries: summaries + [whole])
  }
}
