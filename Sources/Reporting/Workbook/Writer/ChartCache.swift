internal import CXlsxWriter
import SpreadsheetML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension lxw_series_range {
  /// Fills the copy of the values that a chart carries, for programs that draw without computing.
  ///
  /// The library would copy the cells itself, but takes every formula for zero.
  mutating func fill(from workbook: Workbook, _ cells: SheetRange, asText: Bool) {
    ignore_cache = 1
    free(formula)
    formula = strdup(cells.absolute)
    guard let cache = data_cache, let sheet = workbook.sheets.first(where: { $0.name.key == cells.sheet.key })
    else { return }
    let values = cells.range.positions.map { sheet[$0]?.shown ?? .blank }
    has_string_cache = asText && values.contains { if case .text = $0 { true } else { false } } ? 1 : 0
    for value in values {
      guard let point = calloc(1, MemoryLayout<lxw_series_data_point>.size) else { return }
      let data = point.assumingMemoryBound(to: lxw_series_data_point.self)
      data.pointee.hold(value, asText: has_string_cache != 0)
      cache.pointee.stqh_last.pointee = data
      cache.pointee.stqh_last = pointer(toNextOf: data)
      num_data_points += 1
    }
  }

  private func pointer(
    toNextOf data: UnsafeMutablePointer<lxw_series_data_point>
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<lxw_series_data_point>?>? {
    guard let offset = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers.stqe_next) else {
      return nil
    }
    return (UnsafeMutableRawPointer(data) + offset)
      .assumingMemoryBound(to: UnsafeMutablePointer<lxw_series_data_point>?.self)
  }
}

extension lxw_series_data_point {
  fileprivate mutating func hold(_ value: CellValue, asText: Bool) {
    switch value {
    case .number(let number):
      guard let number = number.storable else { return no_data = 1 }
      self.number = number
      if asText { hold(CellText.number(number)) }
    case .text(let text) where asText: hold(text)
    default: no_data = 1
    }
  }

  private mutating func hold(_ text: String) {
    is_string = 1
    string = strdup(text.cleaned(keepingLines: false))
  }
}

extension CellRange {
  /// The cells, row by row.
  var positions: [CellPosition] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellPosition(row: row, column: $0) }
    }
  }
}

extension Cell {
  /// The value a program shows without computing.
  public var shown: CellValue {
    switch content {
    case .blank: .blank
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .formula(_, let value): value
    }
  }
}

/// How a number reads as a text.
enum CellText {
  static func number(_ number: Double) -> String {
    let whole = Int64(exactly: number).map { String($0) }
    return whole ?? number.description
  }
}
