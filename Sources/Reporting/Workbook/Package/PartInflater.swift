internal import CXlsxWriter

/// Unpacks a part of a zip file piece by piece.
enum PartInflater {
  /// What is wrong with the packed bytes.
  struct Fault: Error {
    var reason: String
  }

  private static let pieceLength = 1 << 18

  /// Gives the unpacked bytes in pieces, then compares their number and checksum.
  static func inflate(
    _ packed: ArraySlice<UInt8>, checksum: UInt32, size: Int, read: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(Fault) {
    var stream = z_stream()
    guard qilu_inflate_raw(&stream) == Z_OK else { throw Fault(reason: "zlib") }
    defer { inflateEnd(&stream) }
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceLength)
    defer { piece.deallocate() }
    var (sum, count) = (crc32(0, nil, 0), 0)
    let code = packed.withUnsafeBufferPointer { source -> Int32 in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = uInt(source.count)
      var code = Z_OK
      while code == Z_OK {
        stream.next_out = piece.baseAddress
        stream.avail_out = uInt(piece.count)
        code = CXlsxWriter.inflate(&stream, Z_NO_FLUSH)
        let made = piece.count - Int(stream.avail_out)
        sum = crc32(sum, piece.baseAddress, uInt(made))
        count += made
        read(UnsafeBufferPointer(rebasing: piece[..<made]))
      }
      return code
    }
    guard code == Z_STREAM_END else { throw Fault(reason: "unpacks to \(count) of \(size) bytes") }
    guard count == size, UInt32(truncatingIfNeeded: sum) == checksum else { throw Fault(reason: "checksum") }
  }
}
