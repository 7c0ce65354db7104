import Reporting
import SeedExtraction
import TimeSeries

extension ReadOutcome {
  /// The columns of a table of readings.
  public static let columns = [
    "article", "order", "region", "indicator", "measure", "period", "value", "unit", "qualifier", "status",
    "derivation", "evidence", "indicator_id", "paragraph", "start", "end", "confidence", "rule",
  ]

  /// Every figure, one to a row, as a CSV file; `order` counts from 1 in each article.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: ReadOutcome.columns)
    for article in articles {
      for (place, figure) in article.figures.enumerated() {
        writer.row(figure.finding, article: article.file, order: place + 1)
      }
    }
    return writer.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func row(_ finding: Finding, article: String, order: Int) {
    field(article)
    field(order)
    let texts = [
      finding.region, finding.indicator, finding.measure.rawValue, finding.period.description, finding.value,
      finding.unit, finding.qualifier.rawValue, finding.status.rawValue, finding.derivation, finding.evidence,
      finding.indicatorID ?? "",
    ]
    for text in texts { field(text) }
    field(finding.paragraph)
    field(finding.place.lowerBound)
    field(finding.place.upperBound)
    field(finding.confidence)
    field(finding.rule)
    endRow()
  }
}
