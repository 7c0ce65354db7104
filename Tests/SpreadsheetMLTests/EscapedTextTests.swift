import SpreadsheetML
import Testing

struct EscapedTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a_x000D_b", "a\rb"), ("_x4E2D_", "中"), ("_x005F_x000A_", "_x000A_"),
    ("_x000G_", "_x000G_"), ("_x00A_", "_x00A_"), ("a_xb_", "a_xb_"), ("_x0041", "_x0041"),
  ])
  func escapesAreRead(_ text: String, _ plain: String) { #expect(text.withoutEscapes == plain) }

  @Test(arguments: ["plain", "_x000A_", "__x0041__", "name_x0041_y", "工业_x", "_x00_x0041_"])
  func whatIsEscapedIsReadBack(_ text: String) {
    #expect(text.withEscapesEscaped.withoutEscapes == text)
    #expect(text.withEscapesEscaped == text || text.withoutEscapes != text)
  }
}
