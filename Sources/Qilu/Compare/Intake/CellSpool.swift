/// The rows of all sources as packed records, sorted roughly by line so that a part of the lines can be looked at by itself.
///
/// A record is a header of 16 bytes and the values of its layout. Records gather in a buffer; a full buffer is sorted by
/// part (1,024 lines each) and appended to the scratch bytes, so memory does not depend on the number of rows.
final class CellSpool {
  /// What a record says beside its values.
  struct Header {
    /// The variable and region.
    var line: UInt32
    /// The scenario of a model of a source.
    var column: UInt32
    /// The row of the source.
    var row: UInt32
    /// The unit.
    var unit: UInt16
    /// The period of a record of one value; otherwise the layout says.
    var period: UInt16
  }

  /// Records of one layout that lie behind each other.
  private struct Extent {
    var offset: Int
    var count: Int
    var layout: Int
  }

  static let linesInPart = 1024
  static let bufferSize = 8 << 20
  static let headerSize = 16

  private let scratch: GrowingScratch
  private let buffer: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var filled = 0
  @exclusivity(unchecked) private var layout = 0
  private var extents: [[Extent]] = []
  /// The number of values in a record, by layout.
  @exclusivity(unchecked) private(set) var valueCounts: [Int] = []

  init(_ fileSystem: any FileSystem, bufferSize: Int = CellSpool.bufferSize) {
    scratch = GrowingScratch(fileSystem)
    buffer = .allocate(byteCount: bufferSize, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The number of parts.
  var partCount: Int { extents.count }

  /// Begins records of so many values; gives the number of the layout.
  func begin(valueCount: Int) throws(FileError) -> Int {
    try flush()
    valueCounts.append(valueCount)
    layout = valueCounts.count - 1
    return layout
  }

  /// Adds a record; `fill` writes its values.
  @inline(__always)
  func add(_ header: Header, _ fill: (UnsafeMutablePointer<Double>) -> Void) throws(FileError) {
    let size = Self.headerSize + 8 * valueCounts[layout]
    if filled + size > buffer.count { try flush() }
    let place = buffer.baseAddress.unsafelyUnwrapped + filled
    place.storeBytes(of: header, as: Header.self)
    fill((place + Self.headerSize).assumingMemoryBound(to: Double.self))
    filled += size
  }

  /// Sorts the buffer by part and puts it behind the scratch bytes.
  func flush() throws(FileError) {
    guard filled > 0 else { return }
    let size = Self.headerSize + 8 * valueCounts[layout]
    let count = filled / size
    let parts = (0..<count).map { index in
      Int(buffer.loadUnaligned(fromByteOffset: index * size, as: UInt32.self)) / Self.linesInPart
    }
    let last = parts.max() ?? 0
    while extents.count <= last { extents.append([]) }
    var counts = [Int](repeating: 0, count: last + 1)
    for part in parts { counts[part] += 1 }
    var offset = 0
    var places = counts
    for part in counts.indices where counts[part] > 0 {
      places[part] = offset
      extents[part].append(Extent(offset: scratch.count + offset, count: counts[part], layout: layout))
      offset += counts[part] * size
    }
    try scratch.append(sorted(parts, places, size))
    filled = 0
  }

  /// The records of the buffer with those of each part together, each part from its place on.
  private func sorted(_ parts: [Int], _ places: [Int], _ size: Int) -> [UInt8] {
    var next = places
    return [UInt8](unsafeUninitializedCapacity: filled) { target, initialized in
      let target = UnsafeMutableRawBufferPointer(target)
      for (index, part) in parts.enumerated() {
        let piece = UnsafeRawBufferPointer(rebasing: buffer[index * size..<(index + 1) * size])
        UnsafeMutableRawBufferPointer(rebasing: target[next[part]...]).copyMemory(from: piece)
        next[part] += size
      }
      initialized = filled
    }
  }

  /// Gives every record of a part with its layout and values, in the order in which they were added.
  func read(
    part: Int, _ body: (Header, _ layout: Int, UnsafeBufferPointer<Double>) -> Void
  ) throws(FileError) {
    guard extents.indices.contains(part) else { return }
    for extent in extents[part] {
      let size = Self.headerSize + 8 * valueCounts[extent.layout]
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: extent.count * size, alignment: 16)
      defer { bytes.deallocate() }
      try scratch.read(at: extent.offset, into: bytes)
      for index in 0..<extent.count {
        let record = UnsafeRawBufferPointer(rebasing: bytes[index * size..<(index + 1) * size])
        let values = UnsafeRawBufferPointer(rebasing: record[Self.headerSize...])
        body(
          record.loadUnaligned(as: Header.self), extent.layout, values.assumingMemoryBound(to: Double.self))
      }
    }
  }
}
