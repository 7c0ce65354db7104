import Archives
import Foundation
import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct VerifierTests {
  /// A folder with every table that a run can write.
  private func files() throws -> [String: [UInt8]] {
    var request = RunRequest(draws: 16)
    try request.ask(probabilities: ["va_growth > 5 in 2027"], paths: "va_growth", bySource: true)
    return try SampleRun(request).files
  }

  /// A table whose long figures have another last digit, and how many those are.
  private func perturbed(_ table: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var count = 0
    let text = String(decoding: table, as: UTF8.self).replacing(/\d+\.\d+/) { match in
      let digits = match.output.drop { "0.".contains($0) }.filter { $0 != "." }
      guard digits.count > 10, let last = digits.last?.wholeNumberValue else { return match.output }
      count += 1
      return match.output.dropLast() + "\(last == 9 ? 8 : last + 1)"
    }
    return (Array(text.utf8), count)
  }

  /// Another processor's last digits, in any table, are within the tolerance.
  @Test func lastDigits() throws {
    var files = try files()
    var manifest = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
    let tables = files.keys.filter { $0.hasSuffix(".csv") }.sorted()
    #expect(Set(tables.map { $0.split(separator: "/").last ?? "" }).count == 9, "\(tables)")
    var changed: Set<String> = []
    for path in tables {
      let table = try #require(files[path])
      let (other, count) = perturbed(table)
      guard count > 0 else { continue }
      changed.insert(path)
      files[path] = other
      manifest = manifest.replacing(SHA256.hexDigest(of: table), with: SHA256.hexDigest(of: other))
    }
    files["manifest.json"] = Array(manifest.utf8)
    let names = Set(changed.map { $0.split(separator: "/").last ?? "" })
    #expect(names.count == 9, "\(names)")
    let memory = MemoryFileSystem(Dictionary(uniqueKeysWithValues: files.map { ("/r/\($0)", $1) }))
    let verification = try Project.verify("/r", fileSystem: memory, against: nil)
    let within = verification.files.filter { $0.state == .withinTolerance }.map(\.path)
    #expect(Set(within) == changed, "\(verification.files.filter { $0.state != .identical })")
    #expect(verification.holds && verification.verdict.en.contains("The same within 1e-9"))
  }
}
