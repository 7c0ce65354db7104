/// How a number is shown, as a code of the file format (ECMA-376 Part 1, 18.8.31).
public struct CellNumberFormat: Sendable, Hashable {
  /// The code: `0.0`, `#,##0`, `+0.0;-0.0;0.0`, `@`.
  public var code: String

  /// A format by its code.
  public init(code: String) { self.code = code }

  /// As many digits as fit.
  public static let general = CellNumberFormat(code: "General")
  /// Text: what is typed into the cell stays text.
  public static let text = CellNumberFormat(code: "@")

  /// Fixed decimals (0 to 15), with a plus where asked, with thousands marks where asked.
  public static func decimals(
    _ decimals: Int, showsPlus: Bool = false, groupsThousands: Bool = false
  ) -> CellNumberFormat {
    let digits = String(repeating: "0", count: min(15, max(0, decimals)))
    let number = (groupsThousands ? "#,##0" : "0") + (digits.isEmpty ? "" : ".") + digits
    guard showsPlus else { return CellNumberFormat(code: number) }
    // What rounds to zero has no sign: -0.001 is 0.00, not -0.00.
    let half = digits.isEmpty ? "0.5" : "0." + digits + "5"
    return CellNumberFormat(code: "[>=\(half)]+\(number);[<=-\(half)]-\(number);\(number)")
  }
}

extension NumberFormat {
  /// The format of a spreadsheet that shows numbers as this one writes them, without the unit.
  public var cellFormat: CellNumberFormat {
    .decimals(decimals, showsPlus: sign == .always, groupsThousands: groupsThousands)
  }
}
