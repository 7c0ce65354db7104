import Foundation
import SourceText
import Testing

@testable import Scenarios

// The examples with which Scripts/check-schemas checks the JSON Schemas: reader and schemas must agree on them.
private enum Examples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Scenarios")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}

@Test func theReaderAgreesWithThePathExamples() throws {
  let lines = try Examples.text("paths.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
  #expect(lines.count > 90)
  let wrong = lines.filter { line in
    let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    let isRead = parts.count == 2 && !findings { try segment(String(parts[1])) }.hasErrors
    return isRead != (parts[0] == "ok")
  }
  #expect(wrong == [])
}

@Test func theReaderAgreesWithTheFileExamples() throws {
  let parts = try Examples.text("files.txt").split(separator: "\n=== ").dropFirst()
  #expect(parts.count > 35)
  let wrong = parts.filter { part in
    let text = part.drop { $0 != "\n" }.dropFirst()
    let isRead = !findings {
      try ScenarioFile.read(SourceFile(name: "a.yaml", text: String(text)))
    }.hasErrors
    return isRead != part.hasPrefix("ok")
  }
  #expect(wrong.map { $0.prefix { $0 != "\n" } } == [])
}
