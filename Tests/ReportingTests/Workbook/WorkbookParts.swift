import Archives
import Foundation
import Testing

@testable import Reporting

/// The parts of a file by their names, as text.
struct WorkbookParts {
  private let parts: [String: String]

  init(_ bytes: [UInt8]) throws {
    parts = try ZipArchive(reading: bytes).parts.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What is written of a workbook.
  init(_ workbook: Workbook) throws { try self.init(Scratch.write(workbook)) }

  subscript(name: String) -> String { parts[name] ?? "" }
  var names: Set<String> { Set(parts.keys) }
  var sheet: String { self["xl/worksheets/sheet1.xml"] }
}

/// A folder for the time of a test.
enum Scratch {
  /// Runs with a new folder, and gives what `body` gives with the names that are left in the folder.
  static func with<Result>(_ body: (String) throws -> Result) throws -> (result: Result, left: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "qilu-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try body(folder.path)
    return (result, try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  /// The bytes of a workbook.
  static func write(_ workbook: Workbook) throws -> [UInt8] {
    let (bytes, left) = try with { try WorkbookWriter(scratch: $0).encode(workbook) }
    #expect(left.isEmpty, "the scratch folder is left as it was")
    return bytes
  }
}

extension Workbook {
  /// A workbook of one sheet called Data.
  static func sample(_ fill: (inout Worksheet) throws -> Void = { _ in }) throws -> Workbook {
    var sheet = Worksheet(name: try SheetName("Data"))
    try fill(&sheet)
    return Workbook(title: "Sample", sheets: [sheet])
  }
}
