import Foundation
import Localization
import SourceText
import Testing

@testable import Scenarios

// docs/scenario-language.md: what it shows is what the reader takes.
private func page() throws -> String {
  var folder = URL(filePath: #filePath)
  for _ in 0..<5 { folder.deleteLastPathComponent() }
  return try String(contentsOf: folder.appending(path: "docs/scenario-language.md"), encoding: .utf8)
}

@Test func theExamplesOfThePageAreScenarios() throws {
  let blocks = try page().components(separatedBy: "```yaml\n").dropFirst().compactMap {
    $0.components(separatedBy: "```").first
  }
  let whole = blocks.filter { $0.contains("scenario: ") }
  #expect(whole.count >= 4)
  for block in whole {
    let name = block.components(separatedBy: "scenario: ").last?.prefix { !$0.isWhitespace } ?? ""
    let found = findings { try ScenarioFile.read(SourceFile(name: "\(name).yaml", text: block)) }
    #expect(found.rendered(.en) == "")
  }
}

@Test func theWordsOfThePageMeanTheSameInBothLanguages() throws {
  let rows = try page().split(separator: "\n").compactMap { line -> (String, String)? in
    let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 5, cells[1].hasPrefix("`"), cells[2].hasPrefix("`"), !cells[1].contains(",") else {
      return nil
    }
    return (cells[1].trimmingCharacters(in: ["`"]), cells[2].trimmingCharacters(in: ["`"]))
  }
  #expect(rows.count == 23)
  for (english, chinese) in rows {
    let (left, right) = (try segment(english), try segment(chinese))
    #expect(left.value == right.value && left.spread == right.spread, "\(english) | \(chinese)")
  }
}

@Test func everyWordIsOnThePage() throws {
  let page = try page()
  let missing = PathWord.allCases.map(\.name).filter { !page.contains("| `\($0)") }
  #expect(missing == [])
}
