public import Localization

/// What qilu has to say to a reader: a title and sections, free of any page, screen or file format.
///
/// A report is a value. A `ReportFormat` turns it into text; the report itself knows nothing of widths.
public struct Report: Sendable, Hashable {
  /// The first line.
  public var title: LocalizedText
  /// A line under the title, such as the region and the horizon.
  public var subtitle: LocalizedText?
  /// The body, in reading order.
  public var sections: [Section]

  /// A report with its sections.
  public init(title: LocalizedText, subtitle: LocalizedText? = nil, sections: [Section] = []) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
  }
}

extension Report {
  /// A heading and what stands under it.
  public struct Section: Sendable, Hashable {
    /// The heading; without one the blocks follow what comes before (an opening box, say).
    public var heading: LocalizedText?
    /// The blocks, in reading order.
    public var blocks: [Block]

    /// A section with its blocks.
    public init(heading: LocalizedText? = nil, blocks: [Block] = []) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// One piece of a section.
  public enum Block: Sendable, Hashable {
    /// Running text; line ends in it start new lines.
    case paragraph(LocalizedText)
    /// Running text whose figures lead to where they are told.
    case statement(Statement)
    /// A heading inside a section.
    case subheading(LocalizedText)
    /// Points of equal rank.
    case bullets([LocalizedText])
    /// Points of equal rank whose figures lead to where they are told.
    case statements([Statement])
    /// Terms with what is said of each.
    case definitions([Definition])
    /// A table.
    case table(Table)
    /// Something the reader must not overlook.
    case warning(LocalizedText)
    /// Small curves, one to a line.
    case sparklines([SparklineRow])
    /// The answer in a box.
    case headline(Headline)
    /// A picture of figures.
    case chart(Chart)
    /// Charts one of which is shown.
    case choice(Choice)
    /// How the figures of cells come about; each shown where its cell is followed.
    case derivations([Derivation])
  }

  /// A term and what is said of it.
  public struct Definition: Sendable, Hashable {
    /// What is named.
    public var term: LocalizedText
    /// What is said of it.
    public var text: LocalizedText

    /// A term with its text.
    public init(_ term: LocalizedText, _ text: LocalizedText) {
      self.term = term
      self.text = text
    }
  }

  /// One labelled curve.
  public struct SparklineRow: Sendable, Hashable {
    /// What is drawn.
    public var label: LocalizedText
    /// The curve.
    public var sparkline: Sparkline
    /// Its reading in words or figures, such as `5.2 → 6.1 %`.
    public var caption: LocalizedText?
    /// The figures of the reading that lead to where they are told.
    public var mentions: [Mention] = []

    /// A curve with its label and reading.
    public init(_ label: LocalizedText, _ sparkline: Sparkline, caption: LocalizedText? = nil) {
      self.label = label
      self.sparkline = sparkline
      self.caption = caption
    }
  }

  /// The answer before the evidence: one or two sentences and a few figures, boxed.
  public struct Headline: Sendable, Hashable {
    /// The answer.
    public var text: LocalizedText
    /// The figures it rests on.
    public var figures: [Figure]
    /// The figures of the answer's own words that lead to where they are told.
    public var mentions: [Mention]

    /// An answer with its figures.
    public init(_ text: LocalizedText, figures: [Figure] = [], mentions: [Mention] = []) {
      self.text = text
      self.figures = figures
      self.mentions = mentions
    }
  }

  /// One figure of a headline: `value added growth   6.1 % [4.4, 7.8]   +0.7 pp against the baseline`.
  public struct Figure: Sendable, Hashable {
    /// What is measured.
    public var label: LocalizedText
    /// The figure; any cell of a table will do.
    public var cell: Table.Cell
    /// What it is compared with.
    public var note: LocalizedText?
    /// The cell of a table of the report where it stands, for formats that can point there.
    public var place: Table.Place?
    /// The cell where the note's figure stands.
    public var notePlace: Table.Place?

    /// A figure with its label and note.
    public init(
      _ label: LocalizedText, _ cell: Table.Cell, note: LocalizedText? = nil, place: Table.Place? = nil,
      notePlace: Table.Place? = nil
    ) {
      self.label = label
      self.cell = cell
      self.note = note
      self.place = place
      self.notePlace = notePlace
    }
  }
}
