#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCall {
  /// Fills the start of a buffer with the next bytes of an open file and gives their number; 0 at its end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemFailure) -> Int {
    try check { systemRead(descriptor, buffer) }
  }

  /// Fills a buffer with the bytes of an open file from some place on, all of which must be there.
  static func readAll(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemFailure) {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try check { pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
      guard count > 0 else { throw SystemFailure(code: EIO) }
      done += count
    }
  }

  /// Writes all of some bytes to an open file.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      rest = rest.dropFirst(try check { systemWrite(descriptor, piece) })
    }
  }

  /// Writes all of some bytes to an open file.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    try bytes.withUnsafeBufferPointer { bytes throws(SystemFailure) in
      try writeAll(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
  }

  /// Puts the next bytes of an open file, at most `count`, at the end of `bytes` and gives their number.
  static func append(
    _ descriptor: Int32, to bytes: inout [UInt8], upTo count: Int
  ) throws(SystemFailure) -> Int {
    var result: Result<Int, SystemFailure> = .success(0)
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = Result { () throws(SystemFailure) in
        try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      }
      if case .success(let size) = got { filled = size }
      result = got
    }
    bytes.append(contentsOf: chunk)
    return try result.get()
  }
}

// Inside a type with methods of the same names these would be hidden.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
