import Localization
import Reporting
import SourceText
import TimeSeries

extension SourceComparisonReport {
  /// What lined up, in numbers.
  var alignedSection: Report.Section {
    var points: [LocalizedText] = []
    let shared = count(digest.sharedCount)
    points.append(
      intake.sources.count > 1
        ? LocalizedText(
          en: "\(shared) of \(count(digest.lineCount)) lines are in more than one source",
          zh: "\(count(digest.lineCount))个序列中，\(shared)个见于两个以上来源")
        : LocalizedText(
          en: "\(shared) of \(count(digest.lineCount)) lines are in more than one scenario",
          zh: "\(count(digest.lineCount))个序列中，\(shared)个见于两个以上情景"))
    points += agreements
    if digest.sharedCount == 0, intake.sources.count > 1 {
      points.append(
        LocalizedText(
          en: "if they call the same things by other names or units, say so in a mapping file (--map)",
          zh: "若只是名称或单位不同，可用对应关系文件（--map）说明"))
    }
    points += lines.findings.conversions.map(conversion)
    if digest.annualised > 0 {
      points.append(
        LocalizedText(
          en:
            "\(count(digest.annualised)) lines were brought from parts of a year to years as the mapping says",
          zh: "\(count(digest.annualised))个序列已按对应关系由季度或月度换算为年度"))
    }
    points += references
    return Report.Section(
      heading: LocalizedText(en: "What lines up", zh: "对应情况"), blocks: [.bullets(points)])
  }

  /// How many lines agree, from source to source and within a source apart.
  private var agreements: [LocalizedText] {
    let isOne = intake.sources.count == 1
    let all = [
      (digest.across, LocalizedText(en: "from source to source: ", zh: "来源之间：")),
      (digest.within, isOne ? LocalizedText("") : LocalizedText(en: "within a source: ", zh: "同一来源内：")),
    ]
    return all.filter { $0.0.compared > 0 }.map { agreements, place in
      let (equal, differing) = (agreements.compared - agreements.differing, count(agreements.differing))
      return place
        + LocalizedText(
          en: "in \(count(equal)) \(equal == 1 ? "line" : "lines") every value equals its reference "
            + "(12 digits); in \(differing) some differ",
          zh: "\(count(equal))个序列与参照完全相同（12 位数字），\(differing)个有差异")
    }
  }

  /// What each column is compared with; long lists are cut.
  private var references: [LocalizedText] {
    let compared = columns.compared.filter { digest.isCompared[$0.index] }
    let pairs = compared.prefix(12).map { column in
      let (own, base) = (names.short(column), reference(of: column))
      return LocalizedText(en: "\(own.en) less \(base.en)", zh: "\(own.zh)减\(base.zh)")
    }
    guard !pairs.isEmpty else { return [] }
    let more = compared.count > pairs.count
    return [
      LocalizedText(
        en: "differences: \(pairs.map(\.en).joined(separator: "; "))\(more ? "; …" : "")",
        zh: "差异：\(pairs.map(\.zh).joined(separator: "；"))\(more ? "；……" : "")")
    ]
  }

  private func conversion(_ rows: AlignmentFindings.Converted) -> LocalizedText {
    let (number, words) = (count(rows.rowCount), scaling(rows.scaling))
    return LocalizedText(
      en:
        "\(number) \(rows.rowCount == 1 ? "row" : "rows") in \(name(rows.from)) brought to \(name(rows.to))\(words.en), first at \(rows.place.words.en)",
      zh: "\(number)行由“\(name(rows.from))”换算为“\(name(rows.to))”\(words.zh)，第一处在 \(rows.place.words.zh)")
  }

  private func scaling(_ scaling: UnitMatch.Scaling) -> LocalizedText {
    let words =
      switch scaling {
      case .same: ""
      case .times(let factor): "× \(text(factor))"
      case .divided(let divisor): "÷ \(text(divisor))"
      }
    return words.isEmpty ? LocalizedText("") : LocalizedText(en: " (\(words))", zh: "（\(words)）")
  }

  /// What did not line up, with the rows; nil where everything did.
  var unalignedSection: Report.Section? {
    let blocks = [reachBlock, unitBlock, frequencyBlock, gapBlock].compactMap { $0 } + aloneBlocks
    guard !blocks.isEmpty else { return nil }
    return Report.Section(heading: LocalizedText(en: "What does not line up", zh: "未能对应"), blocks: blocks)
  }

  private var unitBlock: Report.Block? {
    let findings = lines.findings
    guard findings.keptApartCount > 0 else { return nil }
    var points = findings.keptApart.map { row in
      let (one, other) = (name(row.unit), name(row.otherUnit))
      let isNever = UnitMatch.isRateAgainstPoints(row.unit, row.otherUnit)
      let way =
        isNever
        ? LocalizedText(en: "a rate and a change of rates", zh: "比率与比率的变动")
        : LocalizedText(
          en: "no conversion is known; declare one under units: in the mapping",
          zh: "未知换算关系，可在对应关系文件的 units: 中声明")
      return LocalizedText(
        en:
          "\(row.variable), \(row.region): \(one) at \(row.place.words.en), \(other) at \(row.otherPlace.words.en), kept apart (\(way.en))",
        zh:
          "\(row.variable)，\(row.region)：\(row.place.words.zh) 处为“\(one)”，\(row.otherPlace.words.zh) 处为“\(other)”，分开列出（\(way.zh)）"
      )
    }
    more(findings.keptApartCount - findings.keptApart.count, &points)
    return .bullets(points)
  }

  private var frequencyBlock: Report.Block? {
    guard digest.mixedCount > 0 else { return nil }
    var points = digest.mixed.map { row in
      let reason =
        row.refusal == .rate
        ? LocalizedText(
          en: "rates of parts of a year do not make the year's", zh: "季度或月度的比率不能合成全年比率")
        : LocalizedText(
          en: "declare sum, mean or last under annual: in the mapping",
          zh: "可在对应关系文件的 annual: 中声明 sum、mean 或 last")
      return LocalizedText(
        en:
          "\(row.variable), \(row.region): parts of a year at \(row.place.words.en), years at \(row.otherPlace.words.en); not brought together (\(reason.en))",
        zh:
          "\(row.variable)，\(row.region)：\(row.place.words.zh) 处为季度或月度，\(row.otherPlace.words.zh) 处为年度，未合并（\(reason.zh)）"
      )
    }
    more(digest.mixedCount - digest.mixed.count, &points)
    return .bullets(points)
  }

  private var gapBlock: Report.Block? {
    guard !digest.gaps.isEmpty else { return nil }
    return .bullets(
      digest.gaps.map { gap, number, place in
        let label = intake.sources[gap.source].label
        let years = self.years(gap.periods)
        return LocalizedText(
          en:
            "\(label) has no values for \(years) that others have, in \(count(number)) \(number == 1 ? "line" : "lines"), first at \(place.words.en)",
          zh: "\(label) 缺少其他来源所有的 \(years)，共\(count(number))个序列，第一处在 \(place.words.zh)")
      })
  }

  private var aloneBlocks: [Report.Block] {
    intake.sources.indices.compactMap { index in
      let alone = digest.alone[index]
      guard alone.count > 0 else { return nil }
      let label = intake.sources[index].label
      var points = alone.first.map {
        LocalizedText(
          en: "\($0.variable), \($0.region): \($0.place.words.en)",
          zh: "\($0.variable)，\($0.region)：\($0.place.words.zh)")
      }
      more(alone.count - alone.first.count, &points)
      return .definitions([
        .init(
          LocalizedText(
            en: "Only in \(label): \(count(alone.count)) \(alone.count == 1 ? "line" : "lines")",
            zh: "仅见于 \(label)：\(count(alone.count))个序列"),
          LocalizedText(
            en: points.map(\.en).joined(separator: "\n"), zh: points.map(\.zh).joined(separator: "\n")))
      ])
    }
  }

  private func more(_ count: Int, _ points: inout [LocalizedText]) {
    guard count > 0 else { return }
    points.append(LocalizedText(en: "and \(self.count(count)) more", zh: "另有\(self.count(count))处"))
  }

  func count(_ number: Int) -> String { NumberFormat.count.digits(Double(number)) }

  private func name(_ unit: String) -> String { unit.isEmpty ? "—" : unit }

  private func text(_ value: Double) -> String { SignificantDigits(value)?.description ?? "\(value)" }

  /// `2026–2029, 2031`: neighbours joined.
  private func years(_ periods: [Period]) -> String {
    var runs: [(first: Period, last: Period)] = []
    for period in periods {
      if let last = runs.last, last.last.advanced(by: 1) == period {
        runs[runs.count - 1].last = period
      } else {
        runs.append((period, period))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }.joined(separator: ", ")
  }
}
