/// A file that is made part by part, so that it need never be in memory whole.
///
/// Parts are made twice: to count and hash them, and to write them. They must come out the same.
public struct PartedFile: Sendable {
  /// Number of parts.
  public let count: Int
  /// Number of bytes.
  public let byteCount: Int
  /// SHA-256 hash of the bytes.
  public let sha256: String
  private let make: @Sendable (Int) -> [UInt8]

  /// A file of so many parts, each made by its index.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.make = make
    var bytes = 0
    sha256 = SHA256.hexDigest(
      ofParts: (0..<count).lazy.map { index in
        let part = make(index)
        bytes += part.count
        return part
      })
    byteCount = bytes
  }

  /// The bytes of one part.
  public func part(_ index: Int) -> [UInt8] { make(index) }

  /// All bytes at once.
  public var bytes: [UInt8] { (0..<count).flatMap(make) }
}

extension PartedFile: Hashable {
  /// Whether the bytes are the same, by their hashes.
  public static func == (left: PartedFile, right: PartedFile) -> Bool {
    left.sha256 == right.sha256 && left.byteCount == right.byteCount
  }

  /// Feeds the hash of the bytes to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
