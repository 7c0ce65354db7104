public import Localization
import Modeling
import TimeSeries

/// A figure that one run used and the other did not, or with another value.
public struct FigureChange: Sendable, Hashable {
  /// One of its two states.
  public struct Figure: Sendable, Hashable {
    /// As published, with its qualifier and unit.
    public var text: LocalizedText
    /// The number.
    public var value: Double
    /// Who published it; empty for a model's own data.
    public var source: String
    /// The file and line, `seeds/official.csv:12`.
    public var origin: String
  }

  /// The indicator's id, or the variable's name for a model's own data.
  public var indicator: String
  /// What it is called.
  public var title: LocalizedText
  /// The region's id.
  public var region: String
  /// What the region is called.
  public var place: LocalizedText
  /// The time it speaks of.
  public var period: String
  /// What the old run had; nil where it had none.
  public var old: Figure?
  /// What the new run has; nil where it is withdrawn.
  public var new: Figure?
}

extension FigureChange {
  /// What a model reads.
  struct Subject: Hashable, Comparable {
    var indicator: String
    var region: String

    static func < (left: Subject, right: Subject) -> Bool {
      (left.indicator, left.region) < (right.indicator, right.region)
    }
  }

  /// The figures of an indicator in a region that differ between two stores, in time order.
  static func all(
    of subject: Subject, titled title: LocalizedText, in place: LocalizedText, _ old: ObservationStore,
    _ new: ObservationStore
  ) -> [FigureChange] {
    let before = old.resolved(region: subject.region, indicator: subject.indicator)
    let after = new.resolved(region: subject.region, indicator: subject.indicator)
    return Set(before.keys).union(after.keys).sorted().compactMap { period in
      let (was, now) = (before[period]?.chosen, after[period]?.chosen)
      guard was?.value != now?.value || was?.qualifier != now?.qualifier || was?.unit != now?.unit else {
        return nil
      }
      return FigureChange(
        indicator: subject.indicator, title: title, region: subject.region, place: place,
        period: period.description,
        old: was.map(Figure.init), new: now.map(Figure.init))
    }
  }

  /// The figures of a variable that differ between two models' own data, in time order.
  static func all(
    of variable: Variable, in place: LocalizedText, _ old: ModelData?, _ new: ModelData?,
    _ frequency: Frequency
  )
    -> [FigureChange]
  {
    let own = { (data: ModelData?) -> [Period: ModelData.Figure] in
      let figures = data?.figures(of: variable.name, frequency: frequency) ?? []
      return Dictionary(
        figures.filter { $0.figure.place != nil }.map { ($0.period, $0.figure) },
        uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (own(old), own(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { period in
      let (was, now) = (before[period], after[period])
      guard was?.value != now?.value else { return nil }
      return FigureChange(
        indicator: variable.name, title: variable.title, region: variable.region, place: place,
        period: period.description, old: was.map { Figure($0, variable) },
        new: now.map { Figure($0, variable) })
    }
  }
}

extension FigureChange.Figure {
  fileprivate init(_ observation: Observation) {
    self.init(
      text: observation.wordingWithUnit, value: observation.value,
      source: observation.source, origin: "\(observation.origin.file):\(observation.origin.line)")
  }

  fileprivate init(_ figure: ModelData.Figure, _ variable: Variable) {
    let unit = variable.unit?.name ?? LocalizedText("")
    self.init(
      text: LocalizedText(
        en: unit.en.isEmpty ? "\(figure.value)" : "\(figure.value) \(unit.en)",
        zh: "\(figure.value)\(unit.zh)"),
      value: figure.value, source: "", origin: figure.origin ?? "")
  }
}
