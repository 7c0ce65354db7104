import Localization
import TimeSeries

/// A published figure in words: as printed, who published it when and where, and what was not used.
struct ObservationWords {
  let seeds: SeedDatabase

  /// The figure with its article, date, paragraph and characters, and what lost against it.
  func text(_ resolved: ResolvedObservation) -> LocalizedText {
    let row = resolved.chosen
    let (printed, source, publisher) = (
      row.wordingWithUnit, seeds.sourceText(row), row.sourceClass.name
    )
    let place =
      row.place.isEmpty
      ? LocalizedText("") : LocalizedText(en: "; \(row.placeText.en)", zh: "；\(row.placeText.zh)")
    let status = row.status == .derived ? LocalizedText(en: " (derived)", zh: "（推算）") : LocalizedText("")
    let own = LocalizedText(
      en:
        "published \(row.published) as \(printed.en)\(status.en) (\(publisher.en)): \(source.en)\(place.en).",
      zh: "\(row.published)公布\(printed.zh)\(status.zh)（\(publisher.zh)）：\(source.zh)\(place.zh)。")
    return resolved.losers.map(lost).reduce(own, +)
  }

  private func lost(_ loser: LosingObservation) -> LocalizedText {
    let row = loser.observation
    let (printed, source, reason) = (
      row.wordingWithUnit, seeds.sourceText(row), loser.reason.message
    )
    return LocalizedText(
      en: " Not used: \(printed.en), \(source.en): \(reason.en).",
      zh: "未采用：\(printed.zh)，\(source.zh)：\(reason.zh)。")
  }
}
