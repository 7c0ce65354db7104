public import Localization

/// A place that figures are published for.
public struct Region: Sendable, Hashable, Identifiable {
  /// The Chinese short name: 全国, 山东, 聊城.
  public let id: String
  /// Its names.
  public let name: LocalizedText
  /// The region it is part of; nil at the top.
  public let parent: String?
  /// Other names that sources use.
  public let synonyms: [String]

  /// A region.
  public init(id: String, name: LocalizedText, parent: String? = nil, synonyms: [String] = []) {
    self.id = id
    self.name = name
    self.parent = parent
    self.synonyms = synonyms
  }
}

extension Indicator: Identifiable {}
