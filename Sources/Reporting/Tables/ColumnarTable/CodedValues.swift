/// The values of a column that repeats itself: each distinct value once, and for every row its place among them.
public struct CodedValues<Value: Hashable & Sendable>: Sendable, Hashable {
  /// The distinct values.
  public let values: [Value]
  /// For every row the index of its value.
  public let codes: [UInt32]

  /// Values with the codes of the rows. Precondition: every code is an index of `values`.
  public init(_ values: [Value], codes: [UInt32]) {
    var largest: UInt32 = 0
    for code in codes { largest = max(largest, code) }
    precondition(codes.isEmpty || largest < values.count, "a code without a value")
    self.values = values
    self.codes = codes
  }

  /// The rows' values, coded in the order in which they first come.
  public init(_ rows: some Sequence<Value>) {
    var coding = Coding()
    for value in rows { coding.append(value) }
    self = coding.coded
  }

  /// The same value in every row.
  public init(repeating value: Value, count: Int) {
    values = [value]
    codes = [UInt32](repeating: 0, count: count)
  }

  /// The value of a row.
  public subscript(row: Int) -> Value { values[Int(codes[row])] }

  /// A column that grows row by row.
  public struct Coding: Sendable {
    private var values: [Value] = []
    private var codes: [UInt32] = []
    private var places: [Value: UInt32] = [:]

    /// A column without rows.
    public init() {}

    /// Adds a row.
    public mutating func append(_ value: Value) {
      if let code = places[value] {
        codes.append(code)
      } else {
        places[value] = UInt32(values.count)
        codes.append(UInt32(values.count))
        values.append(value)
      }
    }

    /// The column.
    public var coded: CodedValues { CodedValues(values, codes: codes) }
  }
}
