import Localization
import Modeling
import SourceText
import TimeSeries

/// In which ranges a run's draws are solved, and which variables' draws are kept.
///
/// Where everything would not fit in some memory, draws are made, solved and let go range by range, and only the variables that
/// are kept fill a table of all draws. The numbers are the same.
public struct DrawRanges: Sendable {
  /// The ranges, in order; one where everything fits.
  let all: [Range<Int>]
  /// By variable, whether its draws are kept; nil for all of them.
  let kept: [Bool]?

  /// Bytes that one run's draws may take before they are solved in ranges.
  public static let mostBytes = 512 << 20
  /// Ranges are multiples of this.
  private static let unit = 512

  init(
    _ estimated: EstimatedModel, _ window: SolveWindow, _ uncertainty: UncertaintyOptions, mostBytes: Int
  ) throws(Diagnostics) {
    let system = estimated.system
    let uncertain = system.equations.count { $0.residual.standardDeviation > 0 }
    let columns =
      (system.variables.count + uncertain) * window.periods.count
      + system.equations.reduce(0) { $0 + $1.coefficients.count }
    let bytes = max(1, columns * 8)
    let draws = uncertainty.draws
    // A quarter of the memory for what is being solved.
    let size = max(1, mostBytes / 4 / bytes / Self.unit) * Self.unit
    all =
      draws * bytes <= mostBytes
      ? [0..<draws]
      : stride(from: 0, to: draws, by: size).map { $0..<min($0 + size, draws) }
    kept = try Self.kept(uncertainty, estimated.model)
  }

  private static func kept(_ uncertainty: UncertaintyOptions, _ model: Model) throws(Diagnostics) -> [Bool]? {
    guard let keep = uncertainty.keep else { return nil }
    var problems = Diagnostics()
    for name in keep where model.variable(name.value) == nil {
      problems.add(.noVariable(name.value, at: name.range, in: model))
    }
    try problems.throwIfErrors()
    let names = Set(keep.map(\.value))
    return model.variables.map { names.contains($0.name) }
  }
}

extension ModelRun {
  /// Whether the draws of a variable are kept.
  func keepsDraws(of variable: String) -> Bool {
    guard let kept = ranges.kept, let index = estimated.system.index(of: variable) else { return true }
    return kept[index]
  }
}

extension Diagnostic {
  static func notKept(_ name: String, at place: SourceRange?) -> Diagnostic {
    .error(
      at: place, en: "the draws of \(name) are needed here, but \"keep\" does not name it",
      zh: "此处需要 \(name) 的抽样，而 keep 中没有它",
      hint: LocalizedText(en: "add it to keep: under uncertainty:", zh: "请把它加入 uncertainty: 下的 keep:"))
  }
}
