import Localization
import Reporting
import SourceText
import TestSupport

@testable import Qilu

/// Sources in memory and what comparing them comes to.
struct CompareFixture {
  let fileSystem: MemoryFileSystem
  let comparison: SourceComparison

  /// Compares files by path; the first is the reference.
  init(
    _ files: [(String, String)], map: String? = nil, _ change: (inout ComparisonRequest) -> Void = { _ in }
  ) throws {
    let all = files + (map.map { [("map.yaml", $0)] } ?? [])
    fileSystem = MemoryFileSystem(texts: Dictionary(uniqueKeysWithValues: all))
    var request = ComparisonRequest(sources: files.map { .init(path: $0.0) })
    request.mapping = map.map { _ in "map.yaml" }
    change(&request)
    comparison = try SourceComparison(request, options: OutputOptions(), fileSystem)
    try comparison.write(to: "out")
  }

  /// The rows of one of the tables written, header first.
  func rows(_ name: String) -> [String] { text(name).split(separator: "\n").map(String.init) }

  func text(_ name: String) -> String {
    String(decoding: fileSystem.files["out/\(name)"] ?? [], as: UTF8.self)
  }

  /// The report in English on lines as long as they need to be.
  var report: String { TextReport().text(comparison.report, in: .en) }

  /// The report as words, however its lines are broken.
  var words: String { report.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var remarks: [String] { comparison.remarks.all.map(\.description) }
}

/// What is wrong with files that cannot be compared, as it is printed.
func compareErrors(
  _ files: [(String, String)], map: String? = nil, _ change: (inout ComparisonRequest) -> Void = { _ in }
) -> [String] {
  do {
    _ = try CompareFixture(files, map: map, change)
    return []
  } catch {
    return Failure(error).diagnostics.all.map(\.description)
  }
}

/// The columns of an IAMC table before its years.
let iamcHead = "model,scenario,region,variable,unit"

/// A wide IAMC table of some rows.
func wideTable(_ rows: String..., years: String = "2025,2030") -> String {
  "\(iamcHead),\(years)\n" + rows.map { $0 + "\n" }.joined()
}
