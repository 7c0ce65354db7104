import Localization
import Scenarios
import SourceText

extension AssumptionEdits {
  /// Values that cannot be may leave an equation without a solution, in a place that the sheet's user never touched: then the
  /// cells are told with it.
  ///
  /// - Throws: `Failure`: the edited scenarios cannot be solved.
  func checkSolvable(despite implausible: [Diagnostic], _ deterministic: RunRequest) throws {
    guard !implausible.isEmpty, !edited.isEmpty else { return }
    var request = deterministic
    request.scenarios = edited.map(\.name)
    do {
      _ = try project.run(request)
    } catch {
      let failure = Failure(error)
      var problems = Diagnostics(implausible.map(Self.unsolvable))
      problems.add(failure.diagnostics)
      throw Failure(failure.kind, problems)
    }
  }

  private static func unsolvable(_ remark: Diagnostic) -> Diagnostic {
    let rest = LocalizedText(en: "; the scenario cannot be solved as it is", zh: "；情景因此无法求解")
    return .error(
      at: remark.range, remark.message + rest,
      hint: LocalizedText(en: "look at the sign, the decimals and the unit", zh: "请核对正负号、小数位和单位"))
  }
}
