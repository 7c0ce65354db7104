import Localization
import Modeling
import SourceText
import TimeSeries

extension ComparisonIntake {
  /// Warnings of what was asked for and no source has.
  func unmet(_ request: ComparisonRequest) -> [Diagnostic] {
    unmetNames + unmetPeriods(request.periods) + unmetHorizon(request.horizon)
  }

  private var unmetNames: [Diagnostic] {
    let byTitle = Dictionary(
      scenarioTitles.sorted { $0.key < $1.key }.flatMap { name, title in
        [(title.en, name), (title.zh, name)]
      }, uniquingKeysWith: { first, _ in first })
    let scenarioFindings = scenarios.unmet.map { pattern in
      let named = byTitle[pattern.text].map {
        LocalizedText(en: "its name is \"\($0)\"", zh: "其名称为“\($0)”")
      }
      return unmet("--scenario", pattern, among: scenarios, hint: named)
    }
    return scenarioFindings
      + variables.unmet.map { unmet("--variable", $0, among: variables) }
      + regions.unmet.map { unmet("--region", $0, among: regions) }
  }

  private func unmet(
    _ option: String, _ pattern: NamePattern, among names: MappedNames, hint: LocalizedText? = nil
  ) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en: "\(option) \(pattern.text): no row selected by the other options has it",
        zh: "\(option) \(pattern.text)：其他选项所选的行中没有"),
      hint: hint ?? nameHint(pattern.text, among: Array(names.names.prefix(1000))))
  }

  private func unmetPeriods(_ wanted: [Period]) -> [Diagnostic] {
    let missing = wanted.filter { !periods.contains($0) }
    guard !missing.isEmpty else { return [] }
    let list = missing.map(\.description).joined(separator: ", ")
    return [
      .warning(
        at: nil,
        LocalizedText(en: "--periods: no source has values for \(list)", zh: "--periods：各来源均没有 \(list) 的数值"))
    ]
  }

  private func unmetHorizon(_ horizon: PeriodRange?) -> [Diagnostic] {
    guard let horizon, let last = periods.filter({ $0.frequency == horizon.frequency }).max() else {
      return []
    }
    let missing = horizon.filter { !periods.contains($0) }
    guard !missing.isEmpty else { return [] }
    let list = missing.prefix(6).map(\.description).joined(separator: ", ") + (missing.count > 6 ? ", …" : "")
    return [
      .warning(
        at: nil,
        LocalizedText(
          en:
            "--horizon \(horizon): no source has values for \(list), so averages are empty; the last period is \(last)",
          zh: "--horizon \(horizon)：各来源均没有 \(list) 的数值，平均值因此为空；最后一期为 \(last)"))
    ]
  }
}
