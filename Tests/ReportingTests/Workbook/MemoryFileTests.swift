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

  /// Nothing of a workbook but its parts on the way stands on the disk.
  @Test func theLibraryWritesToMemory() throws {
    let (names, left) = try Scratch.with { folder in
      var names: [String]? = nil
      let sheet = try TableSheet(name: SheetName("Data"), columns: [.init("x")], rowCount: 1) { _, cells in
        cells.text("x")
      }
      let bytes = try WorkbookWriter(scratch: folder).encode(title: "", tables: [sheet])
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(bytes.count > 1000)
      return names
    }
    #expect(names == [] && left == [])
  }
}
