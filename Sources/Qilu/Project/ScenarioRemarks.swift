import Localization
import SourceText

/// The warnings of several scenarios, each once; one that has no place in a file names the scenarios it is about.
struct ScenarioRemarks {
  private var order: [Diagnostic] = []
  private var scenarios: [Diagnostic: [String]] = [:]

  /// Takes up what a scenario was warned of.
  mutating func add(_ warnings: [Diagnostic], of scenario: String) {
    for warning in warnings {
      if scenarios[warning] == nil { order.append(warning) }
      scenarios[warning, default: []].append(scenario)
    }
  }

  /// The warnings in the order they came.
  var diagnostics: Diagnostics {
    Diagnostics(
      order.map { warning in
        guard warning.range == nil, let names = scenarios[warning] else { return warning }
        var named = warning
        named.message = Self.subject(names) + warning.message
        return named
      })
  }

  private static func subject(_ names: [String]) -> LocalizedText {
    let (shown, more) = (names.prefix(3), names.count - 3)
    let (en, zh) = (shown.joined(separator: ", "), shown.joined(separator: "、"))
    guard more > 0 else { return LocalizedText(en: "\(en): ", zh: "\(zh)：") }
    return LocalizedText(en: "\(en) and \(more) more: ", zh: "\(zh)等 \(names.count) 个情景：")
  }
}
