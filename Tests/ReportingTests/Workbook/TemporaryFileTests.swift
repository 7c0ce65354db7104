import Foundation
import Testing

@testable import Reporting

struct TemporaryFileTests {
  /// The one thing that the linker decides: whether the library asks us for its temporary files.
  @Test func theLibraryAsksForItsFiles() throws {
    let sheet = try TableSheet(name: SheetName("Data"), columns: [.init("x")], rowCount: 0) { _, _ in }
    let (opened, _) = try Scratch.with { folder in
      let scratch = try ScratchFolder(in: folder)
      defer { scratch.remove() }
      let file = try LibraryWorkbook(folder: scratch, isStreamed: true)
      _ = try file.addSheet(sheet.name)
      let opened = TemporaryFile.takeRecord(of: scratch.path)?.opened
      file.abandon()
      return opened
    }
    #expect(opened == 1)
  }

  @Test func aFullDiskIsRemembered() throws {
    let full = open("/dev/full", O_RDWR)
    try #require(full >= 0)
    let file = try #require(TemporaryFile.stream(full, folder: "a full disk"))
    fputs("text", file)
    fclose(file)
    #expect(TemporaryFile.takeRecord(of: "a full disk")?.failure == ENOSPC)
    #expect(TemporaryFile.takeRecord(of: "a full disk") == nil)
  }

  /// A workbook that stands in memory needs no disk on the way: a folder that is gone does not matter.
  @Test func filesInMemory() throws {
    let folder = "/no/such/folder in memory"
    TemporaryFile.keepInMemory(folder)
    let file = try #require(TemporaryFile.open(in: folder))
    fputs("text", file)
    rewind(file)
    var bytes = [UInt8](repeating: 0, count: 10)
    #expect(fread(&bytes, 1, 10, file) == 4)
    fclose(file)
    let record = try #require(TemporaryFile.takeRecord(of: folder))
    #expect(record.opened == 1 && record.failure == nil)
  }

  /// Without a stream the library would print an error and go on.
  @Test func aFolderThatIsGoneIsRemembered() throws {
    let folder = "/no/such/folder"
    let file = try #require(TemporaryFile.open(in: folder))
    fputs("text", file)
    fclose(file)
    #expect(TemporaryFile.takeRecord(of: folder)?.failure == ENOENT)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let (text, left) = try Scratch.with { folder in
      let file = try #require(TemporaryFile.open(in: folder))
      defer {
        fclose(file)
        _ = TemporaryFile.takeRecord(of: folder)
      }
      let long = String(repeating: "0123456789", count: 20_000)
      fputs(long, file)
      rewind(file)
      var bytes = [UInt8](repeating: 0, count: long.utf8.count + 1)
      let count = fread(&bytes, 1, bytes.count, file)
      return String(decoding: bytes.prefix(count), as: UTF8.self) == long
    }
    #expect(text && left.isEmpty)
  }

  /// The disk is full in the middle of the rows: an error, and nothing is left.
  @Test func aFullDiskIsAnError() throws {
    let (_, left) = try Scratch.with { folder in
      let sheet = try TableSheet(name: SheetName("Data"), columns: [.init("x")], rowCount: 3) { row, cells in
        cells.number(Double(row))
        let own = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.first ?? ""
        TemporaryFile.note(ENOSPC, in: folder + "/" + own)
      }
      let reason = String(cString: strerror(ENOSPC))
      #expect(throws: WorkbookError.incomplete(part: "workbook.xlsx", reason: reason)) {
        try WorkbookWriter(scratch: folder).encode(title: "", tables: [sheet])
      }
    }
    #expect(left.isEmpty)
  }
}
