import Foundation
import Testing

@testable import Reporting

struct MemoryFileTests {
  @Test func whatIsWrittenByThePathIsRead() throws {
    let file = try #require(MemoryFile())
    defer { file.close() }
    for text in ["a longer text that is replaced", "short"] {
      let stream = try #require(fopen(file.path, "wb"))
      fputs(text, stream)
      fclose(stream)
    }
    #expect(file.bytes == Array("short".utf8))
  }

  /// A workbook that is not streamed needs its folder for nothing: one that is gone before the end does not matter.
  @Test func theLibraryWritesToMemory() throws {
    let bytes = try Scratch.with { parent in
      let folder = try ScratchFolder(in: parent)
      let file = try LibraryWorkbook(folder: folder, isStreamed: false)
      let sheet = try file.addSheet(SheetName("Data"))
      file.write(.text("x"), to: sheet, row: 0, column: 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
      folder.remove()
      #expect(!FileManager.default.fileExists(atPath: folder.path))
      return try file.close()
    }.result
    try PackageCheck.check(bytes, sheets: 1)
    #expect(try WorkbookParts(bytes).sheet.contains("<c r=\"A1\""))
  }
}
