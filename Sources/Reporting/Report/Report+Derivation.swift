public import Localization

extension Report {
  /// How one figure comes about: the equation with its values, its terms, what it rests on.
  ///
  /// One for each variable, region and period: a term that is a figure itself names the derivation of that figure, so that a
  /// report holds each once and a reader can follow the chain. Cells lead here by `Table.links`, figures of sentences by
  /// `Mention`. What is no value of a period (an equation's coefficients) has none in `value`.
  public struct Derivation: Sendable, Hashable {
    /// The name by which cells and terms point here; unique in a report.
    public var identifier: String
    /// What the figure is: `Value added growth, Shandong, 2027`.
    public var title: LocalizedText
    /// The figure.
    public var value: Table.Cell
    /// The equation or rule with its values.
    public var rule: LocalizedText
    /// What the figure is the sum of, in the order of the equation; none for what is published or assumed.
    public var terms: [Term]
    /// What it rests on: an article with date, paragraph and words, a line of a scenario.
    public var evidence: [LocalizedText]

    /// How a figure comes about.
    public init(
      identifier: String, title: LocalizedText, value: Table.Cell, rule: LocalizedText, terms: [Term] = [],
      evidence: [LocalizedText] = []
    ) {
      self.identifier = identifier
      self.title = title
      self.value = value
      self.rule = rule
      self.terms = terms
      self.evidence = evidence
    }

    /// One term of an equation.
    public struct Term: Sendable, Hashable {
      /// What enters: a variable with its period, a coefficient, an add-factor.
      public var label: LocalizedText
      /// Its value.
      public var value: Table.Cell
      /// What it adds to the figure.
      public var contribution: Table.Cell
      /// What is said of it.
      public var note: LocalizedText?
      /// The `identifier` of its own derivation.
      public var target: String?

      /// A term with its value and what it adds.
      public init(
        _ label: LocalizedText, value: Table.Cell, contribution: Table.Cell, note: LocalizedText? = nil,
        target: String? = nil
      ) {
        self.label = label
        self.value = value
        self.contribution = contribution
        self.note = note
        self.target = target
      }
    }
  }
}

extension [Report.Derivation] {
  /// Whether any is of a value, which `qilu why` tells of; others are of what text and Markdown say themselves.
  var tellValues: Bool { contains { $0.value != .empty } }
}
