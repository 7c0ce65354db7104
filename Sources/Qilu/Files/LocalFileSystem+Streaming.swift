import Foundation

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

  /// The system's folder for files on the way: `TMPDIR`, else what the system names.
  public static var temporaryFolder: String { FileManager.default.temporaryDirectory.path }

  /// A file without a name in the folder for files on the way.
  public func scratchFile() throws(FileError) -> any ScratchFile {
    let folder = Self.temporaryFolder
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
      return try SystemCall.read(descriptor, into: buffer)
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
    do throws(SystemFailure) {
      try SystemCall.writeAll(bytes, to: descriptor)
    } catch {
      throw error.writing(folder)
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) {
    do throws(SystemFailure) {
      try SystemCall.readAll(descriptor, at: offset, into: buffer)
    } catch {
      throw error.reading(folder)
    }
  }
}
