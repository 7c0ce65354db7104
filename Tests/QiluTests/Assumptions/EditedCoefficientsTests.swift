import Foundation
import Localization
import SourceText
import SpreadsheetML
import Testing

@testable import Qilu

struct EditedCoefficientsTests {
  @Test func anEditedCoefficientIsNamedWithTheLineOfItsEquation() throws {
    var workbook = try EditedWorkbook()
    let cell = try workbook.coefficient("va_growth", "national_va_growth")
    try workbook.set(cell, to: "<v>0.75</v>", in: "Equations")
    let edits = try workbook.edits()
    #expect(edits.differences.isEmpty && edits.remarks.all.count == 1)
    let text = try #require(edits.remarks.all.first).rendered(.en)
    #expect(
      text.hasPrefix("edited.xlsx:\(cell.row + 1):4: warning: sheet \"Equations\", cell \(cell): found 0.75 ")
    )
    #expect(text.contains("for national_va_growth in va_growth, the program has 0."))
    #expect(text.contains("scenarios/models/province.yaml:"))
    let chinese = try #require(edits.remarks.all.first).rendered(.zh)
    #expect(chinese.contains("此表不予读取") && chinese.contains("scenarios/models/province.yaml:"))
  }

  @Test func textAndNothingAreEditsToo() throws {
    for (content, type, found) in [("<is><t>high</t></is>", " t=\"inlineStr\"", "high"), ("", "", "nothing")]
    {
      var workbook = try EditedWorkbook()
      let cell = try workbook.coefficient("va_growth", "national_va_growth")
      try workbook.set(cell, to: content, type: type, in: "Equations")
      let remarks = try workbook.edits().remarks.all
      #expect(remarks.count == 1 && remarks[0].message.en.contains("found \(found) for national_va_growth"))
    }
  }

  /// A row that fits together is an estimate, of other figures than the project has now.
  @Test func anEarlierEstimateIsNoEdit() throws {
    var changes: [String: String] = [:]
    let figure = "山东,va_growth,2015,"
    let official = try smallProject().fileSystem.read("/project/seeds/official.csv")
    let text = String(decoding: official, as: UTF8.self)
    let start = try #require(text.range(of: figure)).upperBound
    let end = try #require(text[start...].firstIndex(of: ","))
    changes["seeds/official.csv"] = text.replacingCharacters(in: start..<end, with: "9.9")
    // What a target finds would be other than in the workbook too, and refused.
    changes["scenarios/goal.yaml"] = "scenario: goal\nextends: baseline\n"
    let edits = try EditedWorkbook().edits(changes: changes)
    #expect(!edits.remarks.all.contains { $0.message.en.contains("Equations") })
  }
}
