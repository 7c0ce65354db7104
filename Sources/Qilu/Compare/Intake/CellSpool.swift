/// The rows of all sources as packed records, sorted roughly by line so that some of the lines can be looked at by themselves.
///
/// A record is a header of 16 bytes and the values of its layout. Records gather in a buffer; a full buffer is sorted by
/// strips of 64 lines and appended to the scratch bytes, so memory does not depend on the number of rows.
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

  static let linesInStrip = 64
  static let bufferSize = 8 << 20
  static let headerSize = 16

  private let scratch: GrowingScratch
  private let buffer: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var filled = 0
  @exclusivity(unchecked) private var layout = 0
  private var extents: [[SpooledRecords.Extent]] = []
  /// The number of values in a record, by layout.
  @exclusivity(unchecked) private var valueCounts: [Int] = []

  init(_ fileSystem: any FileSystem, bufferSize: Int = CellSpool.bufferSize) {
    scratch = GrowingScratch(fileSystem)
    buffer = .allocate(byteCount: bufferSize, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Begins records of so many values; layouts are counted from 0.
  func begin(valueCount: Int) throws(FileError) {
    try flush()
    valueCounts.append(valueCount)
    layout = valueCounts.count - 1
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

  /// Sorts the buffer by strip and puts it behind the scratch bytes.
  private func flush() throws(FileError) {
    guard filled > 0 else { return }
    let size = Self.headerSize + 8 * valueCounts[layout]
    let count = filled / size
    let strips = (0..<count).map { index in
      Int(buffer.loadUnaligned(fromByteOffset: index * size, as: UInt32.self)) / Self.linesInStrip
    }
    let last = strips.max() ?? 0
    while extents.count <= last { extents.append([]) }
    var counts = [Int](repeating: 0, count: last + 1)
    for strip in strips { counts[strip] += 1 }
    var offset = 0
    var places = counts
    for strip in counts.indices where counts[strip] > 0 {
      places[strip] = offset
      extents[strip].append(
        .init(offset: scratch.count + offset, count: counts[strip], layout: layout))
      offset += counts[strip] * size
    }
    try scratch.append(sorted(strips, places, size))
    filled = 0
  }

  /// The records of the buffer with those of each strip together, each strip from its place on.
  private func sorted(_ strips: [Int], _ places: [Int], _ size: Int) -> [UInt8] {
    var next = places
    return [UInt8](unsafeUninitializedCapacity: filled) { target, initialized in
      let target = UnsafeMutableRawBufferPointer(target)
      for (index, strip) in strips.enumerated() {
        let piece = UnsafeRawBufferPointer(rebasing: buffer[index * size..<(index + 1) * size])
        UnsafeMutableRawBufferPointer(rebasing: target[next[strip]...]).copyMemory(from: piece)
        next[strip] += size
      }
      initialized = filled
    }
  }

  /// All records, for any thread to read. Errors: the scratch file cannot be written.
  func records(partSize: Int = SpooledRecords.partSize) throws(FileError) -> SpooledRecords {
    try flush()
    return SpooledRecords(
      extents: extents, valueCounts: valueCounts, contents: scratch.contents, partSize: partSize)
  }
}
