import Localization
import SourceText
import Testing

@Suite struct CSVFieldTests {
  static func field(_ text: String) throws -> CSVField {
    let table = try CSVTable.parse(SourceFile(name: "f", text: "key,value\nk,\(text)\n"))
    return try #require(table.rows.first)["value"]
  }

  @Test func readsNumbers() throws {
    #expect(try Self.field("-0.3").number() == -0.3)
    #expect(try Self.field("\"5\"").number() == 5)
    #expect(try Self.field("１２").number() == 12)
    #expect(try Self.field("12").integer() == 12)
    #expect(try Self.field("x").requiredText() == "x")
    #expect(try Self.field("").optionalNumber() == nil)
  }

  @Test(arguments: [
    ("", "column \"value\": expected a number, found nothing"),
    ("NaN", "column \"value\": expected a number, found \"NaN\""),
    ("\"1,000\"", "column \"value\": expected a number, found \"1,000\""),
  ])
  func refusesWhatIsNoNumber(_ text: String, _ message: String) throws {
    let field = try Self.field(text)
    let error = try #require(throws: Diagnostic.self) { try field.number() }
    #expect(error.message.en == message)
    #expect(error.range?.description == "f:2:3")
  }

  @Test func refusesEmptyTextAndFractions() throws {
    let (empty, fraction) = (try Self.field(""), try Self.field("1.5"))
    #expect(throws: Diagnostic.self) { try empty.requiredText() }
    #expect(throws: Diagnostic.self) { try fraction.integer() }
  }
}
