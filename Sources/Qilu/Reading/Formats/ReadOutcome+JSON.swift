public import Reporting
import SeedExtraction
import TimeSeries

extension ReadOutcome {
  /// The articles with what is known of them and their figures.
  public var json: JSONValue { .array(articles.map(\.json)) }
}

extension ReadArticle {
  /// The article's facts, then its figures by the columns of the table.
  var json: JSONValue {
    let text = reading.article
    var members: [JSONValue.Member] = [
      .init("article", .string(file)), .init("sha256", .string(sha256)),
      .init("id", .text(entry?.id)), .init("title", .text(text.title)), .init("outlet", .text(text.outlet)),
      .init("published", .text(text.published.map { "\($0.date)" })),
      .init("published_rule", .text(text.published?.rule.rawValue)),
      .init("home_region", .text(reading.home)),
      .init("paragraphs", .integer(text.paragraphs.count)),
      .init("figures", .array(figures.enumerated().map { $1.json(order: $0 + 1) })),
    ]
    if !reading.repetitions.isEmpty {
      members.append(.init("repetitions", .array(reading.repetitions.map(\.json))))
    }
    if !dropped.isEmpty { members.append(.init("dropped", .array(dropped.map(\.json)))) }
    if !reading.trace.isEmpty {
      members.append(.init("stages", .stages(text.stages)))
      members.append(.init("trace", .array(reading.trace.map(\.json))))
    }
    return .object(members)
  }
}

extension ReadArticle.Figure {
  /// Every column but the article; the value is text, since its digits say how exact it is.
  func json(order: Int) -> JSONValue {
    [
      "order": .integer(order), "region": .string(finding.region), "indicator": .string(finding.indicator),
      "measure": .string(finding.measure.rawValue), "period": .string("\(finding.period)"),
      "value": .string(finding.value), "unit": .string(finding.unit),
      "qualifier": .string(finding.qualifier.rawValue), "status": .string(finding.status.rawValue),
      "derivation": .string(finding.derivation), "evidence": .string(finding.evidence),
      "indicator_id": .text(finding.indicatorID), "paragraph": .integer(finding.paragraph),
      "start": .integer(finding.place.lowerBound), "end": .integer(finding.place.upperBound),
      "class": .string(finding.sourceClass.rawValue), "confidence": .number(finding.confidence),
      "rule": .string(finding.rule), "corrections": .array(corrections.map(\.json)),
    ]
  }
}

extension Correction {
  var json: JSONValue {
    [
      "line": .integer(line), "paragraph": .integer(paragraph), "evidence": .string(evidence),
      "field": .string(field.rawValue), "value": .string(value), "reason": .string(reason),
    ]
  }
}

extension Repetition {
  /// Where a figure is printed again, and the paragraph where it was read.
  fileprivate var json: JSONValue {
    [
      "paragraph": .integer(finding.paragraph), "start": .integer(finding.place.lowerBound),
      "end": .integer(finding.place.upperBound), "evidence": .string(finding.evidence),
      "first_paragraph": .integer(first),
    ]
  }
}

extension SentenceTrace {
  fileprivate var json: JSONValue {
    [
      "paragraph": .integer(paragraph), "text": .string(text),
      "stages": .stages(stages),
    ]
  }
}

extension JSONValue {
  /// Stages, each with what it made.
  fileprivate static func stages(_ stages: [(stage: String, result: String)]) -> JSONValue {
    .array(stages.map { ["stage": .string($0.stage), "result": .string($0.result)] })
  }

  /// A text, or null.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
