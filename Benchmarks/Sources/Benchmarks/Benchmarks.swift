/// Prints each work beside its rival, measured in turn in this run; the smallest of several runs counts.
///
/// Usage: Benchmarks [RUNS]. The ratio is what matters: machines differ, and so does their load.
@main
enum Benchmarks {
  static func main() throws {
    let argument = CommandLine.arguments.dropFirst().first
    if let argument, let task = Memory.Task(rawValue: argument) { return try Memory.perform(task) }
    let runs = max(1, argument.flatMap { Int($0) } ?? 15)
    print(Row.heading)
    for row in try LargeRegression.timeRows(runs: runs) { print(row.text) }
    print(try SmallRegressions.timeRow(runs: 2 * runs).text)
    print(try Memory.row().text)
    print(try WholeRun.timeRow(runs: runs).text)
    for row in try KleinDraws.rows(runs: 2 * runs) { print(row.text) }
    for row in try LargeModel.rows(runs: runs) { print(row.text) }
    for row in try ArticleReading.rows(runs: runs) { print(row.text) }
  }
}
