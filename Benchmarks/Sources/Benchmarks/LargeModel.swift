import Foundation
import Modeling

/// A quarterly model of 290 equations and 366 series, beside Python generated for it and beside what bimets' authors published for a
/// model of that size. Published times are from another machine: they stand for the order of magnitude.
enum LargeModel {
  /// Seconds on two cores of another machine.
  static let published = (load: 1.2, check: 0.6, simulation: 2.5, replications: 2.5)
  static let threads = ProcessInfo.processInfo.activeProcessorCount

  static func rows(runs: Int) throws -> [Row] {
    let texts = try StressModel.Texts("large")
    let figures = try texts.figures()
    let model = try StressModel(texts)
    let rival = Rival(
      program: ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"], script: "large_model.py",
      arguments: [StressModel.folder.path, "large"])
    let load = try measured(runs, rival, "load") {
      try model.solveFirstQuarter(with: StressModel.compiled(texts.translated(), figures))
    }
    let check = try measured(runs, rival, "check") {
      consume(try StressModel.addFactors(model.estimated, model.data))
    }
    let simulation = try measured(runs, rival, "simulate") { try model.simulate() }
    let few = try measured(max(1, runs / 3), rival, "draws 200") {
      try model.replicate(200, atATime: 200, threads: threads)
    }
    let many = try measured(1, rival, "draws 10000") {
      try model.replicate(10_000, atATime: 1_000, threads: threads)
    }
    return rows("290 equations: parse and compile", load, published.load, 1 / 25)
      + rows("290 equations: residuals, 24 quarters", check, published.check, nil)
      + rows("290 equations: 24 quarters, Newton", simulation, published.simulation, 1 / 120)
      + rows("the same, 200 draws", few, published.replications, nil)
      + rows("the same, 10,000 draws", many, published.replications, 1.6)
  }

  private typealias Times = (ours: Double, rival: Double?)

  private static func measured(
    _ runs: Int, _ rival: Rival?, _ task: String, _ work: () throws -> Void
  ) throws -> Times {
    try work()
    return try paired(runs, ours: { try seconds(work) }, rival: { rival?.seconds(task) })
  }

  private static func rows(_ work: String, _ times: Times, _ published: Double, _ target: Double?) -> [Row] {
    let name = "Python generated for the model"
    return [
      Row(
        work: work, rival: times.rival == nil ? "\(name): not installed" : name, unit: "s", ours: times.ours,
        baseline: times.rival, target: nil),
      Row(
        work: "", rival: "bimets as published (another machine; 200 draws)", unit: "s", ours: times.ours,
        baseline: published, target: target),
    ]
  }
}
