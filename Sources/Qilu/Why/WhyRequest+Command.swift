import Localization
import Scenarios

extension WhyRequest {
  /// `computed: qilu why va_index 2026 --scenario faster, or --unroll here`
  func command(toExplain place: CellTrace.Place) -> LocalizedText {
    let command = "qilu why \(place.variable) \(place.period)" + options(for: place)
    guard !unrolls else { return LocalizedText(en: "computed: \(command)", zh: "由方程计算：\(command)") }
    return LocalizedText(en: "computed: \(command), or --unroll here", zh: "由方程计算：\(command)，或加 --unroll")
  }

  /// What the command needs to answer from the same project and figures.
  private func options(for place: CellTrace.Place) -> String {
    // A scenario that was named by its path is known by that alone.
    let named = scenario.flatMap { ScenarioFile.name(ofFile: $0) == place.scenario ? $0 : nil }
    var options = " --scenario \(Self.quoted(named ?? place.scenario))"
    if let project { options += " --project \(Self.quoted(project))" }
    if let asOf { options += " --as-of \(asOf)" }
    return options
  }

  /// A word as a shell takes it whole.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "/._-+:,@%=".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
