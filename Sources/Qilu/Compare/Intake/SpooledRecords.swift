/// The records of a spool once all are there, in parts of some lines that fit in memory.
struct SpooledRecords: Sendable {
  /// Records of one layout that lie behind each other.
  struct Extent: Sendable {
    var offset: Int
    var count: Int
    var layout: Int
  }

  /// Strips are put together to a part up to so many bytes.
  static let partSize = 16 << 20
  /// The lines of a part are told apart by 20 bits.
  static let stripsInPart = (1 << 20) / CellSpool.linesInStrip

  /// The extents of each strip of lines.
  private let extents: [[Extent]]
  private let valueCounts: [Int]
  private let contents: ScratchContents
  /// The strips of each part.
  private let parts: [Range<Int>]

  init(
    extents: [[Extent]], valueCounts: [Int], contents: ScratchContents,
    partSize: Int = SpooledRecords.partSize
  ) {
    (self.extents, self.valueCounts, self.contents) = (extents, valueCounts, contents)
    var parts: [Range<Int>] = []
    var (start, filled) = (0, 0)
    for (strip, own) in extents.enumerated() {
      let size = own.reduce(0) { $0 + $1.count * Self.size($1, valueCounts) }
      if strip > start, filled + size > partSize || strip - start == Self.stripsInPart {
        parts.append(start..<strip)
        (start, filled) = (strip, 0)
      }
      filled += size
    }
    self.parts = start < extents.count ? parts + [start..<extents.count] : parts
  }

  /// The number of parts.
  var partCount: Int { parts.count }

  /// The number of records of a part.
  func count(ofPart part: Int) -> Int { extents[parts[part]].joined().reduce(0) { $0 + $1.count } }

  /// The first line that is in a part.
  func firstLine(ofPart part: Int) -> UInt32 { UInt32(parts[part].lowerBound * CellSpool.linesInStrip) }

  /// Gives every record of a part with its layout and values; those of a line in the order in which they were added.
  func read(
    part: Int, _ body: (CellSpool.Header, _ layout: Int, UnsafeBufferPointer<Double>) -> Void
  ) throws(FileError) {
    for extent in joinedExtents(parts[part]) {
      let size = Self.size(extent, valueCounts)
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: extent.count * size, alignment: 16)
      defer { bytes.deallocate() }
      try contents.read(at: extent.offset, into: bytes)
      for index in 0..<extent.count {
        let record = UnsafeRawBufferPointer(rebasing: bytes[index * size..<(index + 1) * size])
        let values = UnsafeRawBufferPointer(rebasing: record[CellSpool.headerSize...])
        body(
          record.loadUnaligned(as: CellSpool.Header.self), extent.layout,
          values.assumingMemoryBound(to: Double.self))
      }
    }
  }

  /// Bytes of a record.
  private static func size(_ extent: Extent, _ valueCounts: [Int]) -> Int {
    CellSpool.headerSize + 8 * valueCounts[extent.layout]
  }

  /// The extents of some strips by their place; strips that lie behind each other are read at once.
  private func joinedExtents(_ strips: Range<Int>) -> [Extent] {
    var joined: [Extent] = []
    for extent in extents[strips].joined().sorted(by: { $0.offset < $1.offset }) {
      if let last = joined.last, last.layout == extent.layout,
        last.offset + last.count * Self.size(last, valueCounts) == extent.offset
      {
        joined[joined.count - 1].count += extent.count
      } else {
        joined.append(extent)
      }
    }
    return joined
  }
}
