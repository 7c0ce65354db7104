import CZip

extension ZipArchive {
  /// How much of an archive is unpacked: what is beyond is refused before it takes memory.
  public struct Limits: Sendable, Hashable {
    /// The most parts.
    public var parts: Int
    /// The most bytes of all parts together, unpacked.
    public var bytes: Int

    /// Limits of an archive.
    public init(parts: Int = 10_000, bytes: Int = 1 << 30) {
      self.parts = parts
      self.bytes = bytes
    }
  }

  /// Unpacks a zip file; the checksum of every part is compared.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much is unpacked at most.
  ///   - isWanted: which parts are unpacked; the others are left out unread.
  public init(
    reading bytes: [UInt8], limits: Limits = Limits(), where isWanted: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) {
    self.init()
    var (parts, current): ([String: [UInt8]], [UInt8]) = ([:], [])
    try Self.unpack(bytes, limits: limits, where: isWanted) { name, piece in
      if let piece {
        current.append(contentsOf: piece)
      } else {
        parts[name] = current
        current = []
      }
    }
    self.parts = parts
  }

  /// Unpacks a zip file piece by piece, in the order of its directory, so that no part need be in memory whole; the
  /// checksum of every part is compared.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much is unpacked at most.
  ///   - isWanted: which parts are unpacked; the others are left out unread.
  ///   - read: takes the next bytes of a part, by its name; nil when the part is whole.
  public static func unpack(
    _ bytes: [UInt8], limits: Limits = Limits(), where isWanted: (String) -> Bool = { _ in true },
    read: (String, UnsafeBufferPointer<UInt8>?) -> Void
  ) throws(ArchiveError) {
    guard bytes.count >= 22 else { throw .notAZip }
    let outcome = bytes.withUnsafeBytes { buffer in
      Result { () throws(ArchiveError) in
        let reader = try OpenArchive(buffer)
        defer { reader.close() }
        try reader.unpack(limits, where: isWanted, read: read)
      }
    }
    try outcome.get()
  }
}

/// An archive that libzip has open over a buffer; the buffer outlives it.
private struct OpenArchive {
  let archive: OpaquePointer

  init(_ buffer: UnsafeRawBufferPointer) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
    else { throw .notAZip }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw zip_error_code_zip(&error) == ZIP_ER_NOZIP ? .notAZip : .damaged(part: nil)
    }
    self.archive = archive
  }

  func close() { zip_discard(archive) }

  func unpack(
    _ limits: ZipArchive.Limits, where isWanted: (String) -> Bool,
    read: (String, UnsafeBufferPointer<UInt8>?) -> Void
  ) throws(ArchiveError) {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.parts else { throw .tooManyParts(count, limit: limits.parts) }
    var seen: Set<String> = []
    var left = limits.bytes
    for index in 0..<max(count, 0) {
      let entry = try entry(UInt64(index))
      guard !entry.name.hasSuffix("/") else { continue }
      guard seen.insert(entry.name).inserted else { throw .repeatedName(entry.name) }
      guard isWanted(entry.name) else { continue }
      guard entry.size <= left else { throw .tooLarge(limit: limits.bytes) }
      try unpack(entry) { read(entry.name, $0) }
      left -= entry.size
      read(entry.name, nil)
    }
  }

  private func entry(_ index: UInt64) throws(ArchiveError) -> Entry {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, index, 0, &status) == 0, let text = status.name else {
      throw .damaged(part: nil)
    }
    // Some writers separate folders as Windows does.
    let name = String(String(cString: text).map { $0 == "\\" ? "/" : $0 })
    guard ZipArchive.isSafe(name) else { throw .unsafeName(name) }
    guard qilu_zip_is_encrypted(&status) == 0 else { throw .encrypted(part: name) }
    guard let size = Int(exactly: status.size) else { throw .damaged(part: name) }
    return Entry(index: index, name: name, size: size)
  }

  /// Gives the bytes of a part: as many as the directory states, with the checksum it states.
  private func unpack(_ entry: Entry, _ read: (UnsafeBufferPointer<UInt8>) -> Void) throws(ArchiveError) {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw problem(zip_error_code_zip(zip_get_error(archive)), entry.name)
    }
    defer { zip_fclose(file) }
    // The stated size may be a lie: memory is taken as the bytes come.
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(max(entry.size + 1, 64), 1 << 18))
    defer { block.deallocate() }
    var total = 0
    while true {
      let count = zip_fread(file, block.baseAddress, UInt64(block.count))
      guard count >= 0 else { throw problem(zip_error_code_zip(zip_file_get_error(file)), entry.name) }
      if count == 0 { break }
      total += Int(count)
      guard total <= entry.size else { throw .damaged(part: entry.name) }
      read(UnsafeBufferPointer(rebasing: block[..<Int(count)]))
    }
    guard total == entry.size else { throw .damaged(part: entry.name) }
  }

  private func problem(_ code: Int32, _ part: String) -> ArchiveError {
    switch code {
    case ZIP_ER_CRC: .wrongChecksum(part: part)
    case ZIP_ER_COMPNOTSUPP: .unknownMethod(part: part)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted(part: part)
    default: .damaged(part: part)
    }
  }
}

/// One line of an archive's directory.
private struct Entry {
  let index: UInt64
  let name: String
  let size: Int
}
