import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// Two runs whose difference is to be explained.
public struct RevisionRequest: Sendable {
  /// The earlier run.
  public var old: RevisionSource
  /// The later run.
  public var new: RevisionSource
  /// Names of scenarios; empty for all that both have.
  public var scenarios: [String]
  /// Threads; the result does not depend on it.
  public var threads: Int

  /// Compares two runs.
  public init(old: RevisionSource, new: RevisionSource, scenarios: [String] = [], threads: Int = 1) {
    (self.old, self.new) = (old, new)
    (self.scenarios, self.threads) = (scenarios, threads)
  }

  /// Runs both, and what lies between them.
  ///
  /// - Throws: a `Failure`: one of the two cannot be run again, or they have no scenario in common.
  public func revision() throws -> Revision {
    let before = try side(old)
    let after = try side(new)
    let shared = try sharedNames(before, after)
    var states = RevisionStates(old: before, new: after, threads: threads)
    var outcomes: [RevisionStates.State: RevisionStates.Outcome] = [:]
    for (state, source) in [(RevisionStates.State.old, old), (.new, new)] {
      do {
        outcomes[state] = try states.solve(shared, in: state)
      } catch {
        throw Self.failure(error, running: source)
      }
    }
    // Roots come along with what was asked for, so each step has to have them too.
    let names = RevisionComparison.names(
      of: shared, old: outcomes[.old] ?? .init(), new: outcomes[.new] ?? .init())
    for state in RevisionStates.State.allCases where !state.isRun {
      outcomes[state] = try states.solve(names, in: state)
    }
    return RevisionComparison(
      states: states, outcomes: RevisionStates.State.allCases.compactMap { outcomes[$0] }, names: names
    ).revision
  }

  private func side(_ source: RevisionSource) throws -> RevisionSide {
    do {
      return try RevisionSide(source)
    } catch {
      throw Self.failure(error, running: source)
    }
  }

  /// An error of one side, with a line that says of which, and what its date left of the data.
  private static func failure(_ error: any Error, running source: RevisionSource) -> Failure {
    let failure = Failure(error)
    guard let date = source.request.asOf, let vintage = source.vintage, failure.kind == .invalid else {
      return Failure(failure.kind, failure.diagnostics + [.notAgain(source.name)])
    }
    let found = Diagnostic.tooFew(source.name, date, vintage)
    // Without any figure, what the equations lack is not worth a line.
    return Failure(failure.kind, vintage.known == 0 ? Diagnostics([found]) : failure.diagnostics + [found])
  }

  private func sharedNames(_ before: RevisionSide, _ after: RevisionSide) throws -> [String] {
    for name in scenarios {
      for side in [before, after] where !side.names.contains(name) {
        throw Project.noScenario(name, among: before.names.filter(after.names.contains))
      }
    }
    let shared = before.names.filter { after.names.contains($0) }
    guard !shared.isEmpty else {
      let (first, second) = (
        before.names.joined(separator: ", "), after.names.joined(separator: ", ")
      )
      throw Failure(
        .invalid,
        Diagnostics([
          .error(
            at: nil, en: "\(old.name) (\(first)) and \(new.name) (\(second)) have no scenario in common",
            zh: "\(old.name)（\(first)）与 \(new.name)（\(second)）没有共同的情景")
        ]))
    }
    return scenarios.isEmpty ? shared : shared.filter(scenarios.contains)
  }
}

extension Diagnostic {
  fileprivate static func notAgain(_ name: String) -> Diagnostic {
    .error(at: nil, en: "\(name) cannot be run again", zh: "无法重新运行 \(name)")
  }

  fileprivate static func tooFew(
    _ name: String, _ date: CalendarDate, _ vintage: (known: Int, all: Int, first: CalendarDate)
  ) -> Diagnostic {
    let (known, all, first) = vintage
    guard known > 0 else {
      return .error(
        at: nil,
        en:
          "\(name) cannot be run: nothing was published by \(date); the first of \(all) figures came on \(first)",
        zh: "无法运行 \(name)：截至 \(date) 没有公布任何数据；\(all) 个数据中最早的公布于 \(first)",
        hint: LocalizedText(en: "choose a later date", zh: "请选较晚的日期"))
    }
    return .error(
      at: nil,
      en:
        "\(name) cannot be run: by \(date) only \(known) of \(all) figures were published (the first on \(first))",
      zh: "无法运行 \(name)：截至 \(date) 只公布了 \(all) 个数据中的 \(known) 个（最早的公布于 \(first)）",
      hint: LocalizedText(en: "choose a later date", zh: "请选较晚的日期"))
  }
}

extension Diagnostics {
  fileprivate static func + (findings: Diagnostics, more: [Diagnostic]) -> Diagnostics {
    var all = findings
    for finding in more { all.add(finding) }
    return all
  }
}
