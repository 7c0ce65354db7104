import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct RowChangeTests {
  /// `indicator period value place`, the rest alike.
  private func row(_ text: String) -> SeedRow {
    let parts = text.split(separator: " ").map(String.init)
    return SeedRow([
      "山东", parts[0], parts[1], parts[2], "%", "exact", "actual", "a", "paragraph \(parts[3])", "2024-01-01",
      "article date", "press", "",
    ])
  }

  @Test(arguments: [
    (["a 2023 5 1:x"], ["a 2023 5 1:x"], "same"), ([], ["a 2023 5 1:x"], "new"),
    (["a 2023 5 1:x"], [], "gone"),
    (["a 2023 5 1:x"], ["a 2023 6 1:x"], "changed value"),
    (["a 2023 5 1:x"], ["a 2023 5 2,3-4:y"], "same place"),
    (["a 2023Q1 5 1:x"], ["a 2023M01-M03 5 1:x"], "same period"),
    (["a 2023 5 1:x"], ["a 2023 5.0 1:x"], "same value"),
    (["a 2023 5 1:x"], ["a 2024 5 1,7-8:x"], "changed period place"),
    (["a 2023 5 1:x"], ["b 2023 5 1:x"], "changed indicator"),
    (["a 2023 5 1:x"], ["b 2024 6 2:y"], "new|gone"),
    (["a 2023 5 1:x", "a 2023 6 2:x"], ["a 2023 6 2:x", "a 2023 5 1:x"], "same|same"),
    (["a 2023 5 1:x", "a 2024 5 1:x"], ["a 2024 6 1:x", "a 2023 5 1:x"], "changed value|same"),
  ]) func rowsAreTakenForOneAnother(_ old: [String], _ new: [String], _ expected: String) {
    let changes = [RowChange](from: old.map(row), to: new.map(row))
    let found = changes.map { ([$0.kind.rawValue] + $0.differences).joined(separator: " ") }
    #expect(found.joined(separator: "|") == expected)
  }
}
