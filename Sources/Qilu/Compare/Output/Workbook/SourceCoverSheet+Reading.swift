import Localization
import Reporting
import TimeSeries

extension SourceCoverSheet {
  /// What follows a change, what the bands are, and what stands elsewhere.
  func fillReading(_ sheet: inout Worksheet, _ next: inout Int) {
    sheet.groups.append(next)
    sheet[next, 0] = .text(book.text("How to read", "阅读说明"), style: ComparisonStyle.subtitle)
    for line in reading {
      next += 1
      sheet.setNote(line, row: next, columns: Self.widths.indices, style: ComparisonStyle.text)
    }
    next += 2
  }

  private var reading: [String] {
    var lines = [
      book.text(
        "The values stand on Comparison. Change one there: its sheet, the differences, averages and charts follow.",
        "数值在“比较”表中。在该表修改数值，各变量表、差异、平均值和图表随之变化。"),
      book.text(
        "What a scenario is compared with stands under \"less …\" and on Sources.", "各情景的比较对象见“减……”一行和“来源”表。"),
    ]
    if book.lineCount > book.lines.count {
      lines.append(
        book.text(
          "Of \(count(book.lineCount)) lines \(count(book.lines.count)) stand here: those of several sources come first. All are in comparison.csv.",
          "共\(count(book.lineCount))个序列，此处列出\(count(book.lines.count))个，优先列出多个来源共有的序列；全部序列见 comparison.csv。"))
    }
    if book.sheets.lines.count < book.lines.count {
      lines.append(
        book.text(
          "\(count(book.sheets.lines.count)) of them have a sheet of their own; choose others by --variable and --region.",
          "其中\(count(book.sheets.lines.count))个有单独的工作表；可用 --variable 和 --region 选择其他序列。"))
    }
    return lines + horizons + bands
  }

  /// What averages and cumulated changes are over, where that is not the same for all.
  private var horizons: [String] {
    let all = book.columns.all.horizons
    guard all.count > 1 else { return [] }
    let words = all.map { horizon in
      let labels = book.sources.indices.compactMap { holders($0, of: horizon) }
        .joined(separator: book.text(", ", "、"))
      let label = horizon.label[book.language]
      return book.text("\(label) (\(labels))", "\(label)（\(labels)）")
    }
    let list = CellWords.shortened(words.joined(separator: book.text(", ", "、")), to: 600)
    return [
      book.text(
        "Horizons differ: \(list). Averages and cumulated changes of each column are over its own, so those of unlike horizons are not to be compared; no difference of them is shown.",
        "各列预测期不同：\(list)。年均和累计按各列自己的预测期计算，预测期不同的不宜直接比较，也不列出其差异。")
    ]
  }

  /// A source with how many of its scenarios have a horizon, where not all; nil where none has.
  private func holders(_ source: Int, of horizon: PeriodRange) -> String? {
    let own = book.columns.all.filter { $0.source == source }
    let (some, all, label) = (own.count { $0.horizon == horizon }, own.count, book.sources[source].label)
    guard some > 0 else { return nil }
    return some == all
      ? label : book.text("\(some) of \(all) scenarios of \(label)", "\(label)的\(all)个情景中的\(some)个")
  }

  /// What the bands are, and which sheets lack them.
  private var bands: [String] {
    let all = book.sheets.lines.count { book.lines[$0.line].bands.count > 0 }
    guard all > 0 else { return [] }
    let lines = [
      book.text(
        "Bands are quantiles of the draws of a source's own run: numbers, which do not follow a change. A fan shows the middle 95, 80 and 50 % of them; two fans beside each other are of the first and the last source that have drawn the scenario, over the same axis.",
        "区间为各来源自身抽样的分位数，是数值，不随修改变化。扇形图表示居中的95%、80%和50%；并列的两幅扇形图分别取自对该情景作过抽样的第一个和最后一个来源，纵轴刻度相同。"
      ),
      book.text(
        "Differences have bands only where a source itself compares the two scenarios, draw by draw; the draws of two sources are not paired.",
        "只有来源自身逐次抽样比较的两个情景，其差异才有区间；不同来源的抽样互不对应。"),
    ]
    guard book.banded.count < all else { return lines }
    return lines + [
      book.text(
        "Of \(count(all)) sheets the first \(count(book.banded.count)) show bands; choose others by --variable and --region.",
        "\(count(all))张工作表中，前\(count(book.banded.count))张列出区间；可用 --variable 和 --region 选择其他序列。")
    ]
  }

  private func count(_ number: Int) -> String { NumberFormat.count.digits(Double(number)) }
}
