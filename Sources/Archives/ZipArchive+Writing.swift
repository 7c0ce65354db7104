import CZip

extension ZipArchive {
  /// The bytes of the zip file: parts sorted by name, deflated, all dated 1980-01-01 so that equal parts give equal bytes.
  ///
  /// Errors: a name that leads out of the archive; no memory.
  public func encoded() throws(ArchiveError) -> [UInt8] {
    if let unsafe = names.first(where: { !Self.isSafe($0) }) { throw .unsafeName(unsafe) }
    // libzip makes no file of an empty archive; its end record alone is one.
    guard !parts.isEmpty else { return [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .notWritten(reason: "memory")
    }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw .notWritten(reason: String(cString: zip_error_strerror(&error)))
    }
    do throws(ArchiveError) {
      for name in names { try Self.add(parts[name] ?? [], as: name, to: archive) }
      guard zip_close(archive) == 0 else { throw Self.refusal(archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try Self.contents(of: target)
  }

  private static func add(_ bytes: [UInt8], as name: String, to archive: OpaquePointer)
    throws(ArchiveError)
  {
    guard let source = qilu_zip_source_copy(archive, bytes, bytes.count) else {
      throw refusal(archive)
    }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw refusal(archive)
    }
    guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
    else { throw refusal(archive) }
  }

  /// 1 January 1980, the first day that a zip file knows.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private static func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, let size = Int(exactly: status.size),
      zip_source_open(source) == 0
    else { throw .notWritten(reason: "nothing was packed") }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: size)
    guard zip_source_read(source, &bytes, UInt64(size)) == Int64(size) else {
      throw .notWritten(reason: "the packed bytes were cut off")
    }
    return bytes
  }

  private static func refusal(_ archive: OpaquePointer) -> ArchiveError {
    .notWritten(reason: String(cString: zip_strerror(archive)))
  }
}
