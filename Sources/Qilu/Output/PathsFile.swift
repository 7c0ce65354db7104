import Modeling
import Reporting
import Scenarios

/// `paths.csv`: the draws of the variables that a scenario wants written, draw 0 being the deterministic path.
enum PathsFile {
  static let name = "paths.csv"
  static let header = ["scenario", "variable", "draw", "period", "value"]
  /// Draws in one part of the file: some hundred kilobytes.
  private static let block = 2048

  /// The file, made while it is written; nil where no paths are asked for.
  static func file(_ result: ScenarioResult, options: OutputOptions) -> PartedFile? {
    guard let paths = result.paths else { return nil }
    let name = result.name
    let blocks = (paths.columns.lanes + block - 1) / block
    return PartedFile(count: paths.variables.count * blocks) { index in
      let first = index % blocks * block
      let lanes = first..<min(first + block, paths.columns.lanes)
      return part(
        name, paths, variable: index / blocks, lanes, isFirst: index == 0, mark: options.byteOrderMark)
    }
  }

  private static func part(
    _ scenario: String, _ paths: DrawPaths, variable: Int, _ lanes: Range<Int>, isFirst: Bool, mark: Bool
  ) -> [UInt8] {
    var writer = CSVWriter(header: header, byteOrderMark: mark)
    let headerCount = writer.bytes.count
    let periods = paths.periods.map(\.description)
    for lane in lanes {
      for (index, period) in periods.enumerated() {
        writer.field(scenario)
        writer.field(paths.variables[variable])
        writer.field(lane)
        writer.field(period)
        writer.field(paths.lanes(variable, index)[lane])
        writer.endRow()
      }
    }
    return isFirst ? writer.bytes : Array(writer.bytes.dropFirst(headerCount))
  }
}
