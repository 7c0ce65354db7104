import Localization
import SourceText
import Testing

@Suite struct SourceFileTests {
  static func diagnostic(_ bytes: [UInt8], limit: Int = 1_000) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try SourceFile(name: "f", bytes: bytes, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  /// 山东省聊城市 in GB18030.
  static let gb18030: [UInt8] = [0xC9, 0xBD, 0xB6, 0xAB, 0xCA, 0xA1, 0xC1, 0xC4, 0xB3, 0xC7, 0xCA, 0xD0]

  @Test func stripsByteOrderMark() throws {
    #expect(try SourceFile(name: "f", bytes: [0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    #expect(SourceFile(name: "f", text: "\u{FEFF}a").text == "a")
  }

  @Test(arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x0D, 0x0A]] as [[UInt8]])
  func refusesEmptyFiles(_ bytes: [UInt8]) {
    #expect(Self.diagnostic(bytes)?.rendered(.en) == "f:1:1: error: the file is empty")
  }

  @Test func refusesLargeFiles() throws {
    let message = try #require(Self.diagnostic(Array(repeating: 0x61, count: 3_000_000), limit: 2_000_000))
    #expect(message.message.en == "the file has more than 2.0 MB, the most that is read")
  }

  @Test func saysWhereTextIsNotUTF8() throws {
    let bytes = Array("a: 1\n山东 ".utf8) + [0xFF, 0x61]
    let found = try #require(Self.diagnostic(bytes))
    #expect(found.rendered(.en).hasPrefix("f:2:4: error: the text is not UTF-8 from here on"))
    #expect(Self.diagnostic(Array("ab".utf8) + [0xE5, 0xB1])?.range?.start.column == 3)
  }

  @Test func recognizesGB18030() throws {
    let found = try #require(Self.diagnostic(Self.gb18030))
    #expect(found.message.en == "the text is not UTF-8; it looks like GB18030")
    let file = try SourceFile(name: "f", bytes: Self.gb18030, allowingGB18030: true)
    #expect(file.text == "山东省聊城市")
  }

  @Test func recognizesUTF16() throws {
    let found = try #require(Self.diagnostic([0xFF, 0xFE, 0x61, 0x00]))
    #expect(found.message.en.contains("UTF-16"))
  }

  @Test func refusesNUL() {
    #expect(Self.diagnostic(Array("a: 1\nbc\0".utf8))?.range?.description == "f:2:3")
  }
}
