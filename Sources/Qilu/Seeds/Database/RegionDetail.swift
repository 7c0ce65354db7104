public import Localization

/// What `regions.yaml` says about a region beyond its names and parent.
public struct RegionDetail: Sendable, Hashable {
  /// What kind of place it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable { case nation, province, city, county, company }

  /// What kind of place it is.
  public var kind: Kind
  /// The last year it existed as such; nil if it still does.
  public var until: Int?
  /// What a user of its figures should know.
  public var note: LocalizedText?
}
