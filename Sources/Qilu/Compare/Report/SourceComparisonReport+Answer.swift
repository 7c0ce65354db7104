import Localization
import Reporting
import TimeSeries

extension SourceComparisonReport {
  /// What differs, in a sentence whose figures lead to their cells; nil where nothing was compared.
  var answer: Report.Section? {
    guard let counts = isAcross ? acrossCounts : notAcrossCounts else { return nil }
    guard let farthest = answered.map(farthest) else {
      return Report.Section(blocks: [.headline(Report.Headline(counts + LocalizedText(en: ".", zh: "。")))])
    }
    return Report.Section(blocks: [
      .headline(Report.Headline([counts, farthest.text].clauses, mentions: farthest.mentions))
    ])
  }

  private var isAcross: Bool { digest.across.compared > 0 }

  /// The difference of which the answer speaks; where nothing differs from source to source, what differs within one is none.
  private var answered: ComparisonDigest.Difference? {
    (isAcross ? digest.farthest : digest.largest).first
  }

  /// The column of which the answer speaks, if it is of a line.
  func answered(in line: AlignedLine) -> Int? {
    guard let answered, answered.variable == line.variable, answered.region == line.region,
      answered.unit == line.unit
    else { return nil }
    return answered.column
  }

  /// `Of 36 lines in both sources 12 differ`.
  private var acrossCounts: LocalizedText? {
    let (compared, differing) = (digest.across.compared, digest.across.differing)
    let isAll = compared == digest.sharedCount
    let isPair = intake.sources.count == 2
    let which = LocalizedText(
      en: "in \(isPair ? "both sources" : "more than one source")\(isAll ? "" : " that can be compared")",
      zh: "\(isPair ? "两个来源共有" : "见于多个来源")\(isAll ? "的" : "且可比较的")")
    guard differing == 0 else { return Self.counts(compared, differing, which) }
    return LocalizedText(
      en: (compared == 1
        ? "The one line \(which.en) does not differ" : "None of \(count(compared)) lines \(which.en) differs")
        + " where both values are there (12 digits)",
      zh: "\(which.zh)\(count(compared))个序列，凡双方都有数值处均无差异（12 位数字）")
  }

  /// Of several sources first that nothing was compared between them.
  private var notAcrossCounts: LocalizedText? {
    guard intake.sources.count > 1 else { return withinCounts(LocalizedText("")) }
    let nothing = LocalizedText(
      en: "Nothing could be compared between the sources", zh: "来源之间没有可以比较的数值")
    guard let within = withinCounts(LocalizedText(en: " within a source", zh: "同一来源内")) else {
      return nothing
    }
    return LocalizedText(
      en: "\(nothing.en). \(within.en)", zh: "\(nothing.zh)。\(within.zh)")
  }

  /// `Of 36 lines that can be compared 12 differ from their reference`.
  private func withinCounts(_ place: LocalizedText) -> LocalizedText? {
    let (all, differing) = (digest.all.compared, digest.all.differing)
    guard all > 0 else { return nil }
    return Self.counts(
      all, differing, LocalizedText(en: "that can be compared\(place.en)", zh: "\(place.zh)可比较的"),
      from: LocalizedText(en: " from \(differing == 1 ? "its" : "their") reference", zh: "与参照"))
  }

  private static func counts(
    _ all: Int, _ differing: Int, _ which: LocalizedText, from reference: LocalizedText = LocalizedText("")
  ) -> LocalizedText {
    let (number, some) = (
      NumberFormat.count.digits(Double(all)), NumberFormat.count.digits(Double(differing))
    )
    let differ = differing == 1 ? "differs" : "differ"
    return LocalizedText(
      en: (all == differing && all == 1
        ? "The one line \(which.en) \(differ)"
        : "Of \(number) \(all == 1 ? "line" : "lines") \(which.en) \(some) \(differ)")
        + reference.en, zh: "\(which.zh)\(number)个序列中，\(some)个\(reference.zh)有差异")
  }

  /// `farthest apart for its size is … in 2030: 7.2 % (after) against 6.9 % (before)`.
  private func farthest(_ difference: ComparisonDigest.Difference) -> Report.Statement {
    let format = Self.format(of: difference, unit: AlignedLine.phrase(of: difference.unit))
    let (value, other) = (format.localized(difference.value), format.localized(difference.reference))
    let own = names.short(difference.columns.map { columns.all[$0] })
    let base = references(of: difference)
    let variable = names.variable(difference.variable, in: difference.region)
    let (region, period) = (difference.region, difference.period.label)
    let what = LocalizedText(
      en: "\(variable.en), \(region), in \(period.en)", zh: "\(variable.zh)（\(region)，\(period.zh)）")
    let text = LocalizedText(
      en:
        "farthest apart for its size is \(what.en): \(value.en) (\(own.en)) against \(other.en) (\(base.en)).",
      zh: "相对差异最大的是\(what.zh)：\(value.zh)（\(own.zh)），对照为\(other.zh)（\(base.zh)）。")
    let places = Self.valueColumns.map { Table.Place(table: Self.largestTable, row: 0, column: $0) }
    // Names may hold figures too.
    return Report.Statement(
      text,
      mentions: [
        .init(what, to: nil), .init(value, places[0]), .init(own, to: nil), .init(other, places[1]),
      ])
  }
}
