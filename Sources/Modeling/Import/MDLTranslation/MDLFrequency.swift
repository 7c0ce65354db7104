import SourceText
import TimeSeries

/// Tells how often the series of a model are observed.
struct MDLFrequency {
  let model: MDLModel
  let options: MDLTranslation.Options
  let problems: DiagnosticCollector

  /// As asked for, else as the data say, else as the estimation ranges say; nil if none of them does, which is reported.
  func resolve() -> Frequency? {
    let ofData = options.data.flatMap { frequency(of: $0.table) }
    if let ofData, let asked = options.frequency, asked != ofData, let table = options.data?.table {
      problems.add(.mdlOtherFrequency(asked, data: ofData, at: table.rows.first?[0].range))
      return nil
    }
    guard let frequency = options.frequency ?? ofData ?? ofRanges else {
      if options.data == nil { problems.add(.mdlNoFrequency(at: model.file.range(line: 1))) }
      return nil
    }
    for sample in model.behaviorals.compactMap(\.sample) {
      let most = frequency.periodsPerYear
      guard sample.firstPeriod > most || sample.lastPeriod > most else { continue }
      problems.add(.mdlPeriodBeyond(frequency, at: sample.range))
    }
    return frequency
  }

  /// Any period above 4 means months, any above 1 quarters.
  private var ofRanges: Frequency? {
    let most = model.behaviorals.compactMap(\.sample).map { max($0.firstPeriod, $0.lastPeriod) }.max() ?? 1
    return most > 4 ? .monthly : most > 1 ? .quarterly : nil
  }

  private func frequency(of table: CSVTable) -> Frequency? {
    guard let field = table.rows.first?[0] else {
      problems.add(.mdlNoRows(at: SourceRange(file: table.file, line: 1)))
      return nil
    }
    guard let period = Period(field.text), let frequency = period.frequency else {
      problems.add(.mdlNotAPeriod(field.text, at: field.range))
      return nil
    }
    return frequency
  }
}

extension MDLSample {
  /// The range as a model file writes it; nil where a period does not exist at the frequency, which has been reported.
  func text(_ frequency: Frequency) -> String? {
    guard let first = period(firstYear, firstPeriod, frequency),
      let last = period(lastYear, lastPeriod, frequency)
    else { return nil }
    return "\(first)..\(last)"
  }

  private func period(_ year: Int, _ number: Int, _ frequency: Frequency) -> Period? {
    let months = frequency.monthsPerPeriod
    return Period(year: year, firstMonth: (number - 1) * months + 1, lastMonth: number * months)
  }
}
