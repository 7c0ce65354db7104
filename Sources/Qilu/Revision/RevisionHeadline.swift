import Localization
import Modeling
import Reporting
import TimeSeries

/// The largest changes in words that say which cause.
struct RevisionHeadline {
  let revision: Revision

  /// More sentences would be no headline: so many for roots, and so many for other scenarios.
  private static let mostSentences = 3
  /// From this share of all moves on, one cause is called the main one.
  private static let mainShare = 2.0 / 3

  var section: Report.Section {
    let found = candidates
    let said =
      found.filter(\.scenario.isRoot).prefix(Self.mostSentences)
      + found.filter { !$0.scenario.isRoot }.prefix(Self.mostSentences)
    var blocks: [Report.Block] = [.headline(Report.Headline(overall(found)))]
    if !said.isEmpty { blocks.append(.bullets(said.map(sentence))) }
    let outcomes = self.outcomes
    if !outcomes.isEmpty {
      blocks.append(
        .subheading(LocalizedText(en: "Projected then, published now", zh: "当时预测、现已公布")))
      blocks.append(.bullets(outcomes))
    }
    return Report.Section(heading: LocalizedText(en: "In short", zh: "要点"), blocks: blocks)
  }

  /// The value of a variable that moved most.
  private struct Candidate {
    var scenario: Revision.Scenario
    var variable: Variable
    var row: RevisionRow
    /// What ranks it: the change in percentage points or per cent, in a scenario beyond that of its root.
    var size: Double
  }

  /// One for each main variable and scenario, the largest first; scenarios that move as their root does are left out.
  private var candidates: [Candidate] {
    let all = revision.scenarios.flatMap { scenario in
      mainVariables(scenario).compactMap { candidate($0, scenario) }
    }
    return all.enumerated()
      .sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map(\.element)
  }

  /// Values that the old run projected and that are published by now, of the roots: how good the projection was.
  private var outcomes: [LocalizedText] {
    revision.scenarios.filter(\.isRoot).flatMap { scenario in
      let main = Set(scenario.view.main.map(\.name))
      return scenario.variables.filter { main.contains($0.variable.name) }.flatMap { revision in
        revision.rows.filter(\.isOutcome).map { outcome($0, revision.variable, scenario) }
      }
    }
  }

  private func outcome(_ row: RevisionRow, _ variable: Variable, _ scenario: Revision.Scenario)
    -> LocalizedText
  {
    let value = scenario.view.format(variable).telling(row.old, from: row.new)
    let (was, now) = (value.localized(row.old), value.localized(row.new))
    let error = scenario.view.differenceFormat(variable).localized(row.change)
    let (title, period) = (variable.title, row.period.label)
    return LocalizedText(
      en: "\(title.en) in \(period.en): projected \(was.en), published \(now.en) (\(error.en))",
      zh: "\(period.zh)\(title.zh)：预测\(was.zh)，公布\(now.zh)（\(error.zh)）")
  }

  /// What a planner asks about, first what equations determine.
  private func mainVariables(_ scenario: Revision.Scenario) -> [VariableRevision] {
    let main = Set(scenario.view.main.filter { $0.role == .endogenous }.map(\.name))
    let moved = scenario.variables.filter { !$0.isUnchanged }
    let chosen = moved.filter { main.contains($0.variable.name) }
    if !chosen.isEmpty { return chosen }
    let solved = moved.filter { $0.variable.role == .endogenous }
    return solved.isEmpty ? moved : solved
  }

  private func candidate(_ revision: VariableRevision, _ scenario: Revision.Scenario) -> Candidate? {
    let same = self.revision.root(of: scenario)?.variables.first {
      $0.variable.name == revision.variable.name
    }
    let format = scenario.view.differenceFormat(revision.variable)
    let rows = revision.rows.filter {
      !$0.isOutcome && $0.period >= scenario.horizon.first && format.digits($0.change) != format.digits(0)
    }
    let ranked = rows.map { row -> (RevisionRow, Double) in
      let other = same?.rows.first { $0.period == row.period }
      return (row, size(row, beyond: other, revision.variable))
    }
    guard let largest = ranked.max(by: { $0.1 < $1.1 }), largest.1 > 1e-9 else { return nil }
    return Candidate(
      scenario: scenario, variable: revision.variable, row: largest.0, size: largest.1)
  }

  /// Levels move by per cent of themselves, all else by its own points.
  private func size(_ row: RevisionRow, beyond root: RevisionRow?, _ variable: Variable) -> Double {
    let points = abs(row.change - (root?.change ?? 0))
    return variable.measure == .level && row.old != 0 ? abs(100 * points / row.old) : points
  }

  /// Which cause moved the main values most, all taken together.
  private func overall(_ found: [Candidate]) -> LocalizedText {
    var sums: [RevisionStep: Double] = [:]
    for candidate in found where candidate.row.contributions.values.contains(where: { $0 != 0 }) {
      let total = candidate.row.contributions.values.reduce(0) { $0 + abs($1) }
      guard total > 0 else { continue }
      for (step, part) in candidate.row.contributions { sums[step, default: 0] += abs(part) / total }
    }
    guard !revision.scenarios.allSatisfy(\.isUnchanged) else {
      return LocalizedText(en: "No value that both runs have has moved.", zh: "两次运行共有的数值均未变动。")
    }
    let total = sums.values.reduce(0, +)
    let causes = RevisionStep.allCases.filter { (sums[$0] ?? 0) > 1e-9 * total }
      .sorted { (sums[$0] ?? 0) > (sums[$1] ?? 0) }
    guard let first = causes.first else {
      return revision.hasUnexplained
        ? LocalizedText(
          en: "The reports differ, but not in anything that their inputs give.", zh: "报告不同，但其输入所得的结果相同。")
        : LocalizedText(
          en: "No main figure of the projected periods has moved by as much as is shown.",
          zh: "预测期内主要指标的变动均小于显示精度。")
    }
    if causes.count == 1 {
      return LocalizedText(
        en: "The projections moved because of \(first.noun.en) alone.", zh: "预测的变动全部来自\(first.noun.zh)。")
    }
    let share = (sums[first] ?? 0) / total
    return share >= Self.mainShare
      ? LocalizedText(
        en: "The projections moved mainly because of \(first.noun.en).", zh: "预测的变动主要来自\(first.noun.zh)。")
      : LocalizedText(
        en: "The projections moved because of \(causes.map(\.noun).listed.en).",
        zh: "预测的变动来自\(causes.map(\.noun).listed.zh)。")
  }

  /// `Baseline: value added growth in 2027 goes from 5.8 % to 6.1 % (+0.30 pp), mainly because of new data (+0.40 pp), less re-estimation (-0.10 pp).`
  private func sentence(_ candidate: Candidate) -> LocalizedText {
    let (view, variable, row) = (candidate.scenario.view, candidate.variable, candidate.row)
    let value = view.format(variable).telling(row.old, from: row.new)
    let change = view.differenceFormat(variable)
    let (was, now, moved) = (
      value.localized(row.old), value.localized(row.new), change.localized(row.change)
    )
    let (title, period, cause) = (variable.title, row.period.label, causes(row, change))
    return LocalizedText(
      en:
        "\(candidate.scenario.title.en): \(title.en) in \(period.en) goes from \(was.en) to \(now.en) (\(moved.en)): \(cause.en).",
      zh:
        "\(candidate.scenario.title.zh)：\(period.zh)\(title.zh)由\(was.zh)变为\(now.zh)（\(moved.zh)）：\(cause.zh)。"
    )
  }

  /// The causes by size, what rounds to nothing left out.
  private func causes(_ row: RevisionRow, _ format: NumberFormat) -> LocalizedText {
    let parts = RevisionStep.allCases.compactMap { step in row.contributions[step].map { (step, $0) } }
      .filter { format.digits($0.1) != format.digits(0) }.sorted { abs($0.1) > abs($1.1) }
    guard let first = parts.first else {
      return LocalizedText(en: "too little to show", zh: "变动小于显示精度")
    }
    guard parts.count > 1 else {
      return LocalizedText(en: "\(first.0.noun.en) alone", zh: "全部来自\(first.0.noun.zh)")
    }
    let named = parts.map { step, part in
      LocalizedText(
        en: "\(step.noun.en) \(format.localized(part).en)", zh: "\(step.noun.zh)\(format.localized(part).zh)")
    }.joined(en: ", ", zh: "，")
    let total = parts.reduce(0) { $0 + abs($1.1) }
    return abs(first.1) >= Self.mainShare * total
      ? LocalizedText(en: "mainly \(named.en)", zh: "主要是\(named.zh)") : named
  }
}
