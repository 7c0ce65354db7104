/// Where in the project's files a figure stands.
public struct ObservationOrigin: Sendable, Hashable {
  /// The file's name.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// A place in a file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// One published figure and where it comes from.
public struct Observation: Sendable, Hashable {
  /// The id of the region.
  public let region: String
  /// The id of the indicator.
  public let indicator: String
  /// What time it speaks of.
  public let period: ObservationPeriod
  /// The figure in `unit`.
  public let value: Double
  /// The figure as the source prints it: its digits say how far it is rounded.
  public let printedValue: String
  /// The unit of `value`.
  public let unit: Unit
  /// How the source limits it.
  public let qualifier: Qualifier
  /// Whether it happened, is aimed at, or was computed.
  public let status: ObservationStatus
  /// The source's name.
  public let source: String
  /// The place in the source.
  public let place: String
  /// When it was published.
  public let published: CalendarDate
  /// The rule by which `published` is known.
  public let publishedRule: String
  /// Who published it.
  public let sourceClass: SourceClass
  /// What else there is to say.
  public let note: String
  /// Where in the project's files it stands.
  public let origin: ObservationOrigin

  /// A published figure.
  public init(
    region: String, indicator: String, period: ObservationPeriod, value: Double, printedValue: String? = nil,
    unit: Unit, qualifier: Qualifier = .exact, status: ObservationStatus = .actual, source: String = "",
    place: String = "", published: CalendarDate, publishedRule: String = "",
    sourceClass: SourceClass = .statisticsOffice, note: String = "",
    origin: ObservationOrigin = ObservationOrigin(file: "", line: 0)
  ) {
    self.region = region
    self.indicator = indicator
    self.period = period
    self.value = value
    self.printedValue = printedValue ?? shortest(value)
    self.unit = unit
    self.qualifier = qualifier
    self.status = status
    self.source = source
    self.place = place
    self.published = published
    self.publishedRule = publishedRule
    self.sourceClass = sourceClass
    self.note = note
    self.origin = origin
  }
}
