public import Foundation

/// The sample project on disk, in a folder of one test's own that is removed with it.
public final class TemporaryProject {
  /// The folder.
  public let path: String

  /// Writes the sample project, or other files.
  public init(_ files: [String: String] = SmallProject.files) throws {
    let name = "qilu-tests-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name).path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; missing folders are made.
  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes a file; missing folders are made.
  public func write(_ bytes: Data, to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// Makes a file of some size that takes no room on the disk.
  public func makeSparseFile(_ name: String, megabytes: UInt64) throws {
    try write("", to: name)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
    try handle.truncate(atOffset: megabytes << 20)
    try handle.close()
  }

  /// Removes a file or folder.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  /// A text file.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Replaces a text in a file.
  ///
  /// - Throws: an error when it is not there, since a test that spoils nothing proves nothing.
  public func replace(_ old: String, in name: String, with new: String) throws {
    let text = try text(name)
    guard let place = text.range(of: old) else { throw NothingToReplace(text: old, file: name) }
    try write(text.replacingCharacters(in: place, with: new), to: name)
  }

  /// The names in a folder, hidden ones too; empty if it does not exist.
  public func names(in folder: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// Every file below a folder with its bytes, hidden ones too.
  public func contents(of folder: String = ".") -> [String: Data] {
    let names =
      FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.compactMap { $0 as? String } ?? []
    var contents: [String: Data] = [:]
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)") else { continue }
      contents[name] = bytes
    }
    return contents
  }
}

/// A test wanted to replace a text that is not there.
public struct NothingToReplace: Error {
  /// The text.
  public let text: String
  /// The file.
  public let file: String
}
