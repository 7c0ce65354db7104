public import Localization

/// What is measured.
public struct Indicator: Sendable, Hashable {
  /// The direction that a plan calls better.
  public enum PreferredDirection: String, Sendable, Hashable, CaseIterable { case up, down }

  /// Whether price changes are taken out.
  public enum PriceBasis: String, Sendable, Hashable, CaseIterable { case real, nominal }

  /// A change of definition that makes figures before and after it not comparable.
  public struct DefinitionBreak: Sendable, Hashable {
    /// When, as the indicator's file words it.
    public let period: String
    /// What changed.
    public let note: LocalizedText

    /// A break and what changed.
    public init(period: String, note: LocalizedText) {
      self.period = period
      self.note = note
    }
  }

  /// The id that observations and models name it by.
  public let id: String
  /// Its names.
  public let name: LocalizedText
  /// Other names that sources use.
  public var synonyms: [String]
  /// The unit of its values.
  public var unit: Unit
  /// How its figures add up over time.
  public var accumulation: Accumulation
  /// The values one may see, in `unit`; nil for no limits.
  public var plausible: ClosedRange<Double>?
  /// The direction that a plan calls better; nil if neither.
  public var preferredDirection: PreferredDirection?
  /// What is covered, such as firms above the designated size.
  public var coverage: String?
  /// Whether price changes are taken out; nil where prices do not enter.
  public var priceBasis: PriceBasis?
  /// The changes of its definition.
  public var breaks: [DefinitionBreak]
  /// One sentence on what it is.
  public var description: LocalizedText?

  /// An indicator.
  public init(
    id: String, name: LocalizedText, synonyms: [String] = [], unit: Unit,
    accumulation: Accumulation = .period,
    plausible: ClosedRange<Double>? = nil, preferredDirection: PreferredDirection? = nil,
    coverage: String? = nil,
    priceBasis: PriceBasis? = nil, breaks: [DefinitionBreak] = [], description: LocalizedText? = nil
  ) {
    self.id = id
    self.name = name
    self.synonyms = synonyms
    self.unit = unit
    self.accumulation = accumulation
    self.plausible = plausible
    self.preferredDirection = preferredDirection
    self.coverage = coverage
    self.priceBasis = priceBasis
    self.breaks = breaks
    self.description = description
  }

  /// Whether a value of the indicator's unit is within the plausible range.
  public func isPlausible(_ value: Double) -> Bool {
    plausible?.contains(value) ?? value.isFinite
  }
}
