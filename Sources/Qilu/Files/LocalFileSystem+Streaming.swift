#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension LocalFileSystem {
  /// A file, pipe or device for reading piece by piece.
  public func stream(_ path: String) throws(FileError) -> any FileStream {
    do throws(SystemFailure) {
      let descriptor = try SystemCall.check { open(path, O_RDONLY | O_CLOEXEC) }
      guard SystemCall.kind(of: path) != S_IFDIR else {
        close(descriptor)
        throw SystemFailure(code: EISDIR)
      }
      return LocalFileStream(descriptor: descriptor, path: path)
    } catch {
      throw error.reading(path)
    }
  }

  /// A file without a name in the system's folder for temporary files (`TMPDIR`, else /var/tmp or /tmp).
  public func scratchFile() throws(FileError) -> any ScratchFile {
    let named = getenv("TMPDIR").map { String(cString: $0) }
    let folder = named ?? (SystemCall.kind(of: "/var/tmp") == S_IFDIR ? "/var/tmp" : "/tmp")
    var template = Array("\(folder)/qilu-XXXXXX".utf8CString)
    do throws(SystemFailure) {
      let descriptor = try SystemCall.check { mkstemp(&template) }
      unlink(template)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return LocalScratchFile(descriptor: descriptor, folder: folder)
    } catch {
      throw error.writing(folder)
    }
  }
}

/// A file of this machine that is read piece by piece.
final class LocalFileStream: FileStream {
  private let descriptor: Int32
  private let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    do throws(SystemFailure) {
      return try SystemCall.check { systemRead(descriptor, buffer.baseAddress, buffer.count) }
    } catch {
      throw error.reading(path)
    }
  }
}

/// A file of this machine that has lost its name.
final class LocalScratchFile: ScratchFile {
  private let descriptor: Int32
  private let folder: String

  init(descriptor: Int32, folder: String) {
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit { close(descriptor) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      do throws(SystemFailure) {
        rest = rest.dropFirst(
          try SystemCall.check { systemWrite(descriptor, piece.baseAddress, piece.count) })
      } catch {
        throw error.writing(folder)
      }
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) {
    var done = 0
    while done < buffer.count {
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      do throws(SystemFailure) {
        let count = try SystemCall.check {
          pread(descriptor, piece.baseAddress, piece.count, off_t(offset + done))
        }
        guard count > 0 else { throw SystemFailure(code: EIO) }
        done += count
      } catch {
        throw error.reading(folder)
      }
    }
  }
}

// Inside a type with methods of the same names these would be hidden.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
