internal import CXlsxWriter

/// Writes workbooks as xlsx files (ECMA-376, Office Open XML), by libxlsxwriter.
///
/// The library writes to a path only, through temporary files beside it, and says nothing when they do not fit on the
/// disk. So the writer gives it a folder of its own inside the scratch folder, looks at every part of the file that
/// came out, and takes the folder away, whatever happened.
public struct WorkbookWriter: Sendable {
  /// The folder in which the work is done; nothing stays in it.
  public var scratch: String

  /// Whether the writer looks at every part of the file: not needed where the caller reads the whole file back.
  public var checksParts = true

  /// Above so many cells a workbook is streamed.
  var streamedCells = 200_000

  /// A writer with a scratch folder, which must be there.
  public init(scratch: String) { self.scratch = scratch }

  /// The bytes of the file, or why there are none.
  ///
  /// Workbooks of more than 200,000 cells are written row by row, without keeping the cells twice in memory.
  public func encode(_ workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    try workbook.check()
    let folder = try ScratchFolder(in: scratch)
    defer { folder.remove() }
    let isStreamed = workbook.cellCount > streamedCells
    let file = try LibraryWorkbook(folder: folder, isStreamed: isStreamed)
    do {
      try file.write(workbook)
    } catch {
      file.abandon()
      throw error
    }
    let bytes = try file.close()
    if checksParts { try PackageCheck.check(bytes, sheets: workbook.sheets.count) }
    return bytes
  }
}

extension Workbook {
  var cellCount: Int { sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } } }
}
