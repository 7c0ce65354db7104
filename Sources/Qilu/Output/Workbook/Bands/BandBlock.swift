import Localization
import Reporting
import Scenarios
import TimeSeries

/// A block of a sheet with the bands of draws: below its heading a table of periods for each quantile and for the standard
/// deviation, in the columns of the paths. Numbers, for a workbook draws nothing.
struct BandBlock<Band: DrawnBand> {
  /// What a table holds.
  enum Figure: Equatable {
    case quantile(Double)
    case standardDeviation
  }

  let language: Language
  /// The sheet's column of the first path.
  let firstColumn: Int
  let format: CellNumberFormat
  /// The periods of which some path has a band, with the band of each path.
  private let rows: [(period: Period, bands: [Band?])]

  /// Nil where no draw differs from another.
  ///
  /// - Parameter band: The band of a path, by its place, in a period.
  init?(
    _ periods: [Period], pathCount: Int, firstColumn: Int, format: CellNumberFormat, in language: Language,
    band: (Int, Period) -> Band?
  ) {
    rows = periods.map { period in (period, (0..<pathCount).map { band($0, period) }) }
      .filter { $0.bands.contains { $0?.quantiles.isEmpty == false } }
    guard rows.contains(where: { $0.bands.contains { $0?.varies == true } }) else { return nil }
    (self.firstColumn, self.format, self.language) = (firstColumn, format, language)
  }

  /// Writes the block's tables below its heading: those of all quantiles, the highest first, and the standard deviations, or
  /// some.
  func fill(_ sheet: inout Worksheet, _ next: inout Int, _ figures: [Figure] = Self.all) {
    // The heading goes with the first of the tables.
    let first = next
    for figure in figures {
      if next > first { sheet.groups.append(next) }
      sheet[next, 0] = .text(title(figure), style: ComparisonStyle.note.with { $0.isBold = true })
      for row in rows {
        next += 1
        sheet.setPeriod(row.period, row: next)
        for (place, band) in row.bands.enumerated() {
          guard let number = band.flatMap({ Self.number(figure, of: $0) }) else { continue }
          sheet[next, firstColumn + place] = .number(number, style: ComparisonStyle.fixed(format))
        }
      }
      next += 1
    }
    next += 1
  }

  private static var all: [Figure] {
    Distribution.probabilities.reversed().map(Figure.quantile) + [.standardDeviation]
  }

  private static func number(_ figure: Figure, of band: Band) -> Double? {
    switch figure {
    case .standardDeviation: band.standardDeviation
    case .quantile(let probability):
      Distribution.probabilities.firstIndex(of: probability).flatMap { index in
        band.quantiles.indices.contains(index) ? band.quantiles[index] : nil
      }
    }
  }

  private func title(_ figure: Figure) -> String {
    let isEnglish = language == .en
    switch figure {
    case .standardDeviation: return isEnglish ? "Standard deviation" : "标准差"
    case .quantile(0.5): return isEnglish ? "Median" : "中位数"
    case .quantile(let probability):
      let tenths = (probability * 1000).rounded() / 10
      let percent = tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
      return isEnglish ? "\(percent) % quantile" : "\(percent)%分位数"
    }
  }
}
