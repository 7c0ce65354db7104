import Foundation
import TestSupport
import Testing

/// The repository's own scenarios and the committed run of them.
@Suite struct ShippedProjectTests {
  /// The package's root.
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static var scenarios: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/scenarios")) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
      .sorted()
  }

  @Test func everyScenarioChecksAndRuns() throws {
    let place = try TemporaryProject([:])
    try place.write("", to: "empty")
    let check = try place.qilu("check", "--project", Self.root)
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.hasPrefix("checked \(Self.scenarios.count) scenarios, "))
    let run = try place.qilu("run", "--project", Self.root, "--draws", "30", "--out", "reports")
    #expect(run.status == 0, "\(run.errors)")
    #expect(Self.scenarios.count >= 8)
    for name in Self.scenarios {
      let table = try place.projections(name)
      #expect(table.rows.contains { $0["kind"] == "projection" }, "\(name)")
      #expect(table.rows.allSatisfy { $0.number("value") != nil }, "\(name)")
      let bands = table.rows.filter { $0["kind"] == "projection" && !($0.number("sd") ?? 0).isZero }
      #expect(!bands.isEmpty, "\(name)")
    }
  }

  private static let committed = "\(root)/reports/manifest.json"

  /// The committed reports are those of the committed scenarios. Across machines OpenBLAS picks other kernels, hence the
  /// two tolerances; the texts are compared where the kernels are the same.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: committed), "skipped: reports/ holds no committed run"))
  func theCommittedReportsAreCurrent() throws {
    let place = try TemporaryProject([:])
    try place.write("", to: "empty")
    let old = try Manifest(Data(contentsOf: URL(fileURLWithPath: Self.committed)))
    let run = try place.qilu(
      "run", "--project", Self.root, "--out", "reports", "--lang", old.language, "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let new = try Manifest(Data(place.text("reports/manifest.json").utf8))
    #expect(new.inputs == old.inputs, "reports/ was made from other inputs: run `make run` and commit it")
    #expect(new.outputs.keys.sorted() == old.outputs.keys.sorted())
    let tolerance = new.blas == old.blas ? 1e-9 : 1e-6
    if new.blas == old.blas { try expectSameTexts(old.outputs.keys.sorted(), in: place) }
    for name in old.outputs.keys.sorted() where name.hasSuffix(".csv") {
      let expected = try TableFile(Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/reports/\(name)")))
      let found = try TableFile(Data(place.text("reports/\(name)").utf8))
      #expect(found.header == expected.header, "\(name)")
      #expect(found.rows.count == expected.rows.count, "\(name)")
      let differences = zip(found.rows, expected.rows).flatMap { row, other in
        Self.differences(row, other, tolerance)
      }
      #expect(differences.isEmpty, "\(name): \(differences.prefix(3))")
    }
  }

  /// The texts of two runs that should be one.
  private func expectSameTexts(_ names: [String], in place: TemporaryProject) throws {
    for name in names where name.hasSuffix(".txt") {
      let expected = try String(contentsOfFile: "\(Self.root)/reports/\(name)", encoding: .utf8)
      let found = try place.text("reports/\(name)")
      let lines = zip(found.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
      #expect(found == expected, "\(name): \(lines.map { "\($0), committed: \($1)" } ?? "")")
    }
  }

  /// The cells in which two rows differ, numbers by more than a relative tolerance (values near zero by that of one).
  private static func differences(
    _ row: [String: String], _ other: [String: String], _ tolerance: Double
  ) -> [String] {
    row.compactMap { column, text in
      let expected = other[column] ?? ""
      if text == expected { return nil }
      guard let left = Double(text), let right = Double(expected),
        isClose(left, right, relative: tolerance, absolute: tolerance)
      else { return "\(column): \(text), committed \(expected)" }
      return nil
    }
  }
}
