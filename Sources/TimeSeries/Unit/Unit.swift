/// A unit of measurement, as official statistics print them.
///
/// Growth and shares in % and their changes in percentage points are different units. A unit is equal to
/// another if its symbol is: 亿元 and 万元 are different units of one dimension, and `convert` goes between them.
public struct Unit: Sendable, Hashable {
  /// What a unit is for.
  public enum Kind: Sendable, Hashable {
    /// A rate or a share, in %.
    case percent
    /// A difference of rates or shares.
    case percentagePoint
    /// An index number.
    case index
    /// A count or an amount of something: 亿元, 万吨标准煤, 吨标准煤/万元, 家.
    case amount
  }

  /// What the unit is for.
  public let kind: Kind
  /// How the unit is written: `%`, `pp`, `index`, or the name of the amount.
  public let symbol: String

  init(kind: Kind, symbol: String) {
    self.kind = kind
    self.symbol = symbol
  }

  /// Per cent, of growth or of a share.
  public static let percent = Unit(kind: .percent, symbol: "%")
  /// Percentage points (个百分点).
  public static let percentagePoint = Unit(kind: .percentagePoint, symbol: "pp")
  /// An index number (指数).
  public static let index = Unit(kind: .index, symbol: "index")

  /// Whether the quantity is a rate, a share, or a difference of them: what changes by percentage points.
  public var isRate: Bool { kind == .percent || kind == .percentagePoint }

  /// Whether the quantity is a level: what changes by per cent.
  public var isLevel: Bool { !isRate }

  /// The unit of a difference of two such quantities: pp for %, else the unit itself.
  public var differenceUnit: Unit { kind == .percent ? .percentagePoint : self }
}

extension Unit: CustomStringConvertible {
  /// The symbol.
  public var description: String { symbol }
}
