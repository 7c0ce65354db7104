public import Localization

/// A descriptor of a folder of CSV files after the Data Package standard, version 2 (datapackage.org).
public struct DataPackage: Sendable, Hashable {
  /// The name: lower-case letters, digits, `-`, `_`, `.`.
  public var name: String
  /// What the files are about.
  public var title: LocalizedText
  /// The files.
  public var resources: [Resource]

  /// A package of files.
  public init(name: String, title: LocalizedText, resources: [Resource]) {
    self.name = name
    self.title = title
    self.resources = resources
  }

  /// One file: a CSV file with its columns, or another that is only named.
  public struct Resource: Sendable, Hashable {
    /// The name: the file's, without its ending.
    public var name: String
    /// The file's path from the descriptor's folder.
    public var path: String
    /// What it holds.
    public var title: LocalizedText
    /// What it is; `csv` for a file with columns.
    public var format: Format
    /// Its columns, left to right; none where the file is only named.
    public var fields: [Field]
    /// The columns that together tell one row from another.
    public var primaryKey: [String]
    /// The file's size in bytes.
    public var byteCount: Int?
    /// The file's SHA-256 in lower-case hexadecimal.
    public var sha256: String?

    /// One CSV file with its columns, or another file.
    public init(
      name: String, path: String, title: LocalizedText, format: Format = .csv, fields: [Field] = [],
      primaryKey: [String] = [],
      byteCount: Int? = nil, sha256: String? = nil
    ) {
      self.name = name
      self.path = path
      self.title = title
      self.format = format
      self.fields = fields
      self.primaryKey = primaryKey
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// What a file is.
  public enum Format: String, Sendable, Hashable {
    case csv, xml
  }

  /// What a column holds.
  public enum FieldType: String, Sendable, Hashable {
    case string, number, integer, boolean, date, year
  }

  /// One column.
  public struct Field: Sendable, Hashable {
    /// The name in the header row.
    public var name: String
    /// What it holds.
    public var type: FieldType
    /// What it means.
    public var description: LocalizedText?
    /// The only values it takes, if few.
    public var allowed: [String]
    /// Whether it is never empty.
    public var isRequired: Bool

    /// A column.
    public init(
      _ name: String, _ type: FieldType = .string, _ description: LocalizedText? = nil,
      allowed: [String] = [],
      isRequired: Bool = false
    ) {
      self.name = name
      self.type = type
      self.description = description
      self.allowed = allowed
      self.isRequired = isRequired
    }
  }
}
