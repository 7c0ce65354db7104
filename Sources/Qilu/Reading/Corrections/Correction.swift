public import SeedExtraction
public import TimeSeries

/// What a person says of a figure that was read wrongly, or not at all: a row of `seeds/corrections.csv`.
public struct Correction: Sendable, Hashable {
  /// What is corrected.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case region, indicator, measure, period, value, unit, qualifier, status, note
    case sourceClass = "class"
    /// The figure is taken out.
    case drop
    /// A figure that was not read is put in.
    case add
  }

  /// The correction itself.
  public enum Change: Sendable, Hashable {
    case region(String)
    /// A known indicator's id, and its name as readings have it.
    case indicator(id: String, name: String)
    case measure(Measure)
    case period(ObservationPeriod)
    case value(String)
    case unit(String)
    case qualifier(Qualifier)
    case status(ObservationStatus)
    case sourceClass(SourceClass)
    /// What the figure's row says in its note.
    case note(String)
    case drop
    /// The figure to put in, but for its place.
    case add(Finding)
  }

  /// The article: its id in `articles.yaml`, or its file's name.
  public let article: String
  /// The paragraph's number.
  public let paragraph: Int
  /// The characters that carry the figure, as a reading shows them.
  public let evidence: String
  /// The figure's indicator, id or name, where the evidence alone does not tell it from another; else empty.
  public let indicator: String
  /// What is corrected.
  public let change: Change
  /// The column `field`.
  public let field: Field
  /// The column `value`.
  public let value: String
  /// Why.
  public let reason: String
  /// The line of the file.
  public let line: Int
}

extension Correction.Change {
  /// The region that it names; nil if it names none.
  var region: String? {
    switch self {
    case .region(let region): region
    case .add(let finding): finding.region
    default: nil
    }
  }
}

extension Correction {
  /// Whether the correction is about an article.
  func concerns(file: String, id: String?) -> Bool { article == file || article == id }

  /// Whether it is about a figure of its article.
  func fits(_ finding: Finding) -> Bool {
    guard finding.paragraph == paragraph, finding.evidence == evidence, field != .add else { return false }
    return indicator.isEmpty || indicator == finding.indicatorID || indicator == finding.indicator
  }
}

extension ReadArticle.Figure {
  /// Applies a correction that fits.
  mutating func apply(_ correction: Correction) {
    switch correction.change {
    case .region(let region): finding.region = region
    case .indicator(let id, let name): (finding.indicatorID, finding.indicator) = (id, name)
    case .measure(let measure): finding.measure = measure
    case .period(let period): finding.period = period
    case .value(let value): finding.value = value
    case .unit(let unit): finding.unit = unit
    case .qualifier(let qualifier): finding.qualifier = qualifier
    case .status(let status): finding.status = status
    case .sourceClass(let sourceClass): finding.sourceClass = sourceClass
    case .note, .drop, .add: break
    }
    corrections.append(correction)
  }
}
