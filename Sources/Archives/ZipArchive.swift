/// A zip file in memory: its parts by name.
///
/// Folders are no parts: `a/b.txt` says where it stands. Standard: APPNOTE 6.3.3 as narrowed by ISO/IEC 21320-1
/// (deflate or stored, no encryption, one volume).
public struct ZipArchive: Sendable, Hashable {
  /// The bytes of each part by its path inside the archive, with `/` between folders.
  public var parts: [String: [UInt8]]

  /// An archive of parts.
  public init(parts: [String: [UInt8]] = [:]) {
    self.parts = parts
  }

  /// The names of the parts, sorted by their UTF-8 bytes: the order they are written in.
  public var names: [String] {
    parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether bytes begin as a zip file does (with a part, or as an empty archive).
  public static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether a name stays inside the folder that an archive is unpacked into.
  static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.unicodeScalars.contains { $0.value < 32 }
      && !name.split(separator: "/").contains("..")
  }
}
