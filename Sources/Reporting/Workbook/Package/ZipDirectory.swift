/// The list of parts at the end of a zip file (APPNOTE.TXT of PKWARE, 4.3), as far as our own files need it:
/// one disk, no comment, no 64-bit sizes.
enum ZipDirectory {
  /// A part.
  struct Entry {
    var name: String
    /// Where its packed bytes are.
    var data: Range<Int>
    /// The CRC-32 of the unpacked bytes.
    var checksum: UInt32
    /// The number of unpacked bytes.
    var size: Int
  }

  private static let (endLength, entryLength, headerLength) = (22, 46, 30)

  /// The parts in the order of the directory.
  static func entries(of bytes: [UInt8]) throws(WorkbookError) -> [Entry] {
    let end = bytes.count - endLength
    guard end >= 0, number(bytes, end, 4) == 0x0605_4B50 else {
      throw broken("\(bytes.count) bytes, cut off")
    }
    var place = number(bytes, end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<number(bytes, end + 10, 2) {
      guard place + entryLength <= end, number(bytes, place, 4) == 0x0201_4B50 else {
        throw broken("directory")
      }
      let lengths = [28, 30, 32].map { number(bytes, place + $0, 2) }
      guard place + entryLength + lengths.reduce(0, +) <= end else { throw broken("directory") }
      let name = String(decoding: bytes[(place + entryLength)...].prefix(lengths[0]), as: UTF8.self)
      entries.append(try entry(name, at: place, in: bytes))
      place += entryLength + lengths.reduce(0, +)
    }
    return entries
  }

  private static func entry(_ name: String, at place: Int, in bytes: [UInt8]) throws(WorkbookError) -> Entry {
    let header = number(bytes, place + 42, 4)
    guard header + headerLength <= bytes.count, number(bytes, header, 4) == 0x0403_4B50 else {
      throw .incomplete(part: name, reason: "header")
    }
    let start = header + headerLength + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
    let length = number(bytes, place + 20, 4)
    guard start + length <= bytes.count, number(bytes, place + 10, 2) == 8 else {
      throw .incomplete(part: name, reason: "cut off")
    }
    return Entry(
      name: name, data: start..<start + length, checksum: UInt32(number(bytes, place + 16, 4)),
      size: number(bytes, place + 24, 4))
  }

  private static func broken(_ reason: String) -> WorkbookError {
    .incomplete(part: "workbook.xlsx", reason: reason)
  }

  /// A number of some bytes, the lowest first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
