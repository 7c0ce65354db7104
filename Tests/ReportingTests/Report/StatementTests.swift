import Localization
import Testing

@testable import Reporting

@Suite struct StatementTests {
  private static let place = Table.Place(table: "t", row: 0, column: 0)

  private func pieces(_ text: String, _ mentions: [String]) -> [String] {
    let statement = Report.Statement(
      LocalizedText(text), mentions: mentions.map { Report.Mention(LocalizedText($0), Self.place) })
    return statement.pieces(in: .en).map { $0.target == nil ? $0.text : "[\($0.text)]" }
  }

  /// Mentions are found one behind the other; what is not there is passed over; nothing of the text is lost.
  @Test(arguments: [
    ("grows by 5 % to 5 %", ["5 %", "5 %"], ["grows by ", "[5 %]", " to ", "[5 %]"]),
    ("5 % at first", ["5 %"], ["[5 %]", " at first"]), ("none", ["5 %"], ["none"]),
    ("1 then 2", ["2", "1"], ["1 then ", "[2]"]), ("1 then 2", ["3", "2"], ["1 then ", "[2]"]),
    ("words", [""], ["words"]),
    ("2.5 and 25, then 5", ["5"], ["2.5 and 25, then ", "[5]"]), ("5.2, 5", ["5"], ["5.2, ", "[5]"]),
    ("in 5.", ["5"], ["in ", "[5]", "."]), ("1,500 of 500", ["500"], ["1,500 of ", "[500]"]), ("", ["1"], []),
    ("增长7.1%，", ["7.1%"], ["增长", "[7.1%]", "，"]),
  ])
  func findsItsMentions(_ text: String, _ mentions: [String], _ expected: [String]) {
    #expect(pieces(text, mentions) == expected)
    #expect(pieces(text, mentions).joined().filter { $0 != "[" && $0 != "]" } == text)
  }

  /// Digits of a name are no figure, and what is behind it is not looked for in it.
  @Test func namesArePassedOver() {
    let statement = Report.Statement(
      LocalizedText("grows by 7 %"),
      mentions: [
        Report.Mention(LocalizedText("7 %"), Self.place)
      ]
    ).behind(LocalizedText("Trend (7 % a year) "))
    let pieces = statement.pieces(in: .en)
    #expect(pieces.map(\.text) == ["Trend (7 % a year) ", "grows by ", "7 %"])
    #expect(pieces.map { $0.target != nil } == [false, false, true])
  }
}
