import Localization
public import SourceText

/// The scenario files of a project, by name.
public struct ScenarioLibrary: Sendable {
  /// The files that could be read, by the scenario's name.
  public let files: [String: ScenarioFile]
  /// The scenarios whose files exist but hold errors; they are reported once, not again as missing parents.
  public let unreadable: Set<String>

  /// A library; of two files for one name the later counts.
  public init(_ files: [ScenarioFile], unreadable: Set<String> = []) {
    self.files = Dictionary(files.map { ($0.name.value, $0) }) { _, later in later }
    self.unreadable = unreadable
  }

  /// The names of all scenarios, sorted.
  public var names: [String] { files.keys.sorted() }

  /// The scenario with everything it inherits.
  ///
  /// Errors: a name that is not there, a circle of parents, lines outside the horizon, an instrument that is also set,
  /// and whatever else the chain says against itself.
  public func resolve(_ name: String) throws(Diagnostics) -> ResolvedScenario {
    try ResolvedScenario(chain: chain(to: name))
  }

  /// The files from the root of the chain to `name`.
  public func chain(to name: String) throws(Diagnostics) -> [ScenarioFile] {
    guard let last = files[name] else {
      throw Diagnostics([.noScenario(name, at: nil, among: names, isUnreadable: unreadable.contains(name))])
    }
    var chain = [last]
    while let parent = chain.last?.extends {
      guard let file = files[parent.value] else {
        throw Diagnostics([
          .noScenario(
            parent.value, at: parent.range, among: names, isUnreadable: unreadable.contains(parent.value))
        ])
      }
      guard !chain.contains(where: { $0.name.value == parent.value }) else {
        throw Diagnostics([.circle(chain.map(\.name.value) + [parent.value], at: parent.range)])
      }
      chain.append(file)
    }
    return chain.reversed()
  }
}

extension Diagnostic {
  fileprivate static func noScenario(
    _ name: String, at place: SourceRange?, among names: [String], isUnreadable: Bool
  ) -> Diagnostic {
    if isUnreadable {
      return .error(at: place, en: "the scenario \"\(name)\" has errors of its own", zh: "情景“\(name)”本身有错误")
    }
    let stem = ScenarioFile.name(ofFile: name)
    return .error(
      at: place, en: "there is no scenario \"\(name)\"", zh: "没有情景“\(name)”",
      hint: stem != name && names.contains(stem)
        ? LocalizedText(
          en: "a scenario is named without folder and extension: \(stem)", zh: "情景名不带文件夹和扩展名：\(stem)")
        : nameHint(stem, among: names))
  }

  fileprivate static func circle(_ names: [String], at place: SourceRange) -> Diagnostic {
    let path = names.joined(separator: " → ")
    return .error(
      at: place, en: "the scenarios extend each other in a circle: \(path)", zh: "情景互相继承，形成循环：\(path)",
      hint: LocalizedText(en: "one of them must extend nothing", zh: "其中必须有一个不继承任何情景"))
  }
}
