public import Localization

/// A table for a page in Markdown (GFM): periods as columns, rounded.
public struct MarkdownTable: TableFormat {
  /// Digits after the point.
  public var decimals: Int

  /// The format.
  public init(decimals: Int = 2) { self.decimals = decimals }

  /// `md`.
  public var fileExtension: String { "md" }

  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    let page = MarkdownPage(language: language)
    return Array((page.text(of: .table(try PageTable.layout(table, decimals: decimals))) + "\n").utf8)
  }
}
