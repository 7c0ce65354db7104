public import Reporting

/// A file that is made part by part while it is written, on several threads, and never is in memory whole.
public struct StreamedFile: Sendable {
  /// Number of parts.
  public let count: Int
  /// Threads that make parts.
  public let threads: Int
  private let make: @Sendable (Int) -> [UInt8]

  /// A file of so many parts, each made by its index, on any thread.
  public init(count: Int, threads: Int = 1, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.threads = threads
    self.make = make
  }

  /// A table in a format whose rows stand alone.
  public init(_ blocks: TableBlocks, as format: some RowTableFormat, threads: Int) throws(TableError) {
    let parts = try blocks.parts(format)
    self.init(count: parts.count, threads: threads, parts.part)
  }

  /// The bytes of one part.
  public func part(_ index: Int) -> [UInt8] { make(index) }

  /// All bytes at once.
  public var bytes: [UInt8] { (0..<count).flatMap(make) }

  /// Gives each part in order to `take`, never twice at a time, until that says false.
  func forEachPart(_ take: @escaping @Sendable ([UInt8]) -> Bool) {
    OrderedParts.process(count, threads: threads, make: make, take: take)
  }
}
