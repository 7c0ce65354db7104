/// A table of any size, made block by block, so that it need never be in memory whole.
public struct TableBlocks: Sendable {
  /// A table with the columns and distinct values of the blocks; its rows do not matter.
  public let shape: ColumnarTable
  /// Number of blocks.
  public let count: Int
  private let make: @Sendable (Int) -> ColumnarTable

  /// So many blocks, each made by its index. Blocks that share the shape's arrays of distinct values are written fastest.
  public init(shape: ColumnarTable, count: Int, _ make: @escaping @Sendable (Int) -> ColumnarTable) {
    self.shape = shape
    self.count = count
    self.make = make
  }

  /// One block.
  public func block(_ index: Int) -> ColumnarTable { make(index) }

  /// The file's parts: the head, then one for each block.
  public func parts(_ format: some RowTableFormat) throws(TableError) -> (
    count: Int, part: @Sendable (Int) -> [UInt8]
  ) {
    let head = try format.head(of: shape)
    let encoder = try format.rowEncoder(for: shape)
    let make = make
    return (count + 1, { index in index == 0 ? head : encoder.encode(make(index - 1)) })
  }
}
