internal import CXlsxWriter
import SpreadsheetML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A workbook that libxlsxwriter has open; ended by `close` or `abandon`.
final class LibraryWorkbook {
  let book: UnsafeMutablePointer<lxw_workbook>
  let folder: ScratchFolder
  /// Where the library writes; nil where the system gives no such file, and a file of the folder takes its place.
  private let memory = MemoryFile()
  /// The first cell that the library did not take.
  private(set) var refusal: (cell: CellPosition, code: lxw_error)?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var last: (style: CellStyle, format: UnsafeMutablePointer<lxw_format>)?

  init(folder: ScratchFolder, isStreamed: Bool) throws(WorkbookError) {
    let target = memory?.path ?? folder.file
    if !isStreamed { TemporaryFile.keepInMemory(folder.path) }
    let opened = folder.path.withCString { path in
      var options = lxw_workbook_options()
      options.constant_memory = isStreamed ? 1 : 0
      options.tmpdir = UnsafeMutablePointer(mutating: path)
      return target.withCString { workbook_new_opt($0, &options) }
    }
    guard let opened else {
      memory?.close()
      _ = TemporaryFile.takeRecord(of: folder.path)
      throw .scratchFolder(folder.path, reason: ScratchFolder.reason())
    }
    book = opened
    self.folder = folder
  }

  /// Sets title and subject; the date of creation is fixed, so that the same workbook gives the same bytes.
  func setProperties(title: String, subject: String) {
    var properties = lxw_doc_properties()
    properties.created = Self.created
    let texts: [UnsafeMutablePointer<CChar>?] = [
      strdup(title.cleaned(keepingLines: false)), strdup(subject.cleaned(keepingLines: false)),
      strdup(Self.author),
    ]
    defer { for text in texts { free(text) } }
    (properties.title, properties.subject, properties.author) = (texts[0], texts[1], texts[2])
    workbook_set_properties(book, &properties)
  }

  /// Who made the file and its comments: the program, not the person at the machine.
  static let author = "qilu"

  /// 1 January 2000, 00:00 UTC: a date that nobody takes for the date of the run. (Zero would mean now.)
  private static let created: time_t = 946_684_800

  /// The library's format for a style, one for all cells that share it.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let last, last.style == style { return last.format }
    if let known = formats[style] {
      last = (style, known)
      return known
    }
    if style == CellStyle() { return nil }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    formats[style] = format
    last = (style, format)
    return format
  }

  /// Remembers the first cell that the library did not take.
  func note(_ code: lxw_error, _ row: lxw_row_t, _ column: lxw_col_t) {
    guard code != LXW_NO_ERROR, refusal == nil else { return }
    refusal = (CellPosition(row: Int(row), column: Int(column)), code)
  }

  /// Frees everything without a file.
  func abandon() {
    lxw_workbook_free(book)
    memory?.close()
    _ = TemporaryFile.takeRecord(of: folder.path)
  }

  /// Writes the file and gives its bytes.
  func close() throws(WorkbookError) -> [UInt8] {
    let code = workbook_close(book)
    defer { memory?.close() }
    if let failure = TemporaryFile.takeRecord(of: folder.path)?.failure {
      throw .incomplete(part: "workbook.xlsx", reason: String(cString: strerror(failure)))
    }
    guard code == LXW_NO_ERROR else {
      throw .incomplete(part: "workbook.xlsx", reason: String(cString: lxw_strerror(code)))
    }
    guard let memory else { return try Self.read(folder.file) }
    return try Self.read(memory)
  }

  private static func read(_ file: MemoryFile) throws(WorkbookError) -> [UInt8] {
    guard let bytes = file.bytes else {
      throw .incomplete(part: "workbook.xlsx", reason: ScratchFolder.reason())
    }
    return bytes
  }

  private static func read(_ path: String) throws(WorkbookError) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw .incomplete(part: "workbook.xlsx", reason: ScratchFolder.reason())
    }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = max(0, ftell(file))
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    guard bytes.count == size, ferror(file) == 0 else {
      throw .incomplete(part: "workbook.xlsx", reason: ScratchFolder.reason())
    }
    return bytes
  }
}
