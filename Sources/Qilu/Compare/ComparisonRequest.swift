import Localization
import SourceText
public import TimeSeries

/// What is compared with what, and how.
public struct ComparisonRequest: Sendable {
  /// A source as the user names it.
  public struct Source: Sendable, Hashable {
    /// What it is to be called; nil for the name of its folder or file.
    public var label: String?
    /// The report folder or file.
    public var path: String

    /// A source by its path.
    public init(label: String? = nil, path: String) {
      self.label = label
      self.path = path
    }

    /// Reads `LABEL=PATH` or `PATH`; a path that exists as it stands is one, whatever is in it.
    public init(argument: String, _ fileSystem: any FileSystem) {
      guard let sign = argument.firstIndex(of: "="), !fileSystem.exists(argument) else {
        self.init(path: argument)
        return
      }
      let label = argument[..<sign].trimmingBlanks
      self.init(label: label.isEmpty ? nil : label, path: String(argument[argument.index(after: sign)...]))
    }
  }

  /// The sources, in the order of the comparison's columns.
  public var sources: [Source]
  /// The scenario that the others are compared with; nil for each source's own.
  public var baseline: String?
  /// The mapping file; nil for none.
  public var mapping: String?
  /// The periods of averages; nil for those the sources name.
  public var horizon: PeriodRange?
  /// The periods that the report shows; empty for a choice of it.
  public var periods: [Period] = []
  /// Patterns of scenarios, variables and regions, in which `*` stands for anything; empty for all.
  public var scenarios: [String] = []
  /// Patterns of variables.
  public var variables: [String] = []
  /// Patterns of regions.
  public var regions: [String] = []
  /// Whether lines that one source alone has are left out of the tables.
  public var isCommonOnly = false
  /// Whether scenarios that earlier runs left in a report folder are read too.
  public var includesEarlier = false

  /// A comparison of some sources, with everything else as it comes.
  public init(sources: [Source]) {
    self.sources = sources
  }

  /// The rows that are compared.
  var selection: ComparisonSelection {
    ComparisonSelection(
      variables: variables.map(NamePattern.init), regions: regions.map(NamePattern.init),
      scenarios: scenarios.map(NamePattern.init))
  }

  /// What the sources are called, each unlike the others.
  ///
  /// Errors: two sources that the user or their paths call the same.
  func labels() throws(Diagnostics) -> [String] {
    let short = sources.map { $0.label ?? Self.name(of: $0.path, parts: 1) }
    var labels = short
    for index in sources.indices where sources[index].label == nil {
      guard short.count(where: { $0 == short[index] }) > 1 else { continue }
      labels[index] = Self.name(of: sources[index].path, parts: 2)
    }
    for (index, label) in labels.enumerated() {
      guard let first = labels.firstIndex(of: label), first != index else { continue }
      throw Diagnostics([.sameLabel(label, sources[first].path, sources[index].path)])
    }
    return labels
  }

  /// The last parts of a path, without the ending of a table.
  private static func name(of path: String, parts: Int) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }.suffix(parts)
    var name = names.isEmpty ? path : names.joined(separator: "/")
    for ending in [".csv", ".xlsx"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String { String(self).trimmed }
}

extension Diagnostic {
  fileprivate static func sameLabel(_ label: String, _ first: String, _ second: String) -> Diagnostic {
    .error(
      at: nil, en: "two sources are called \"\(label)\": \(first) and \(second)",
      zh: "有两个来源都称为“\(label)”：\(first) 和 \(second)",
      hint: LocalizedText(
        en: "give each a name of its own: before=\(first) after=\(second)",
        zh: "请分别命名，例如：旧=\(first) 新=\(second)"))
  }
}
