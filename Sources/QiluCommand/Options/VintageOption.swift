import ArgumentParser
import TimeSeries

/// `--as-of`: the figures that were published by a date.
struct VintageOption: ParsableArguments {
  @Option(name: .customLong("as-of"), help: "Use only what was published by this date (YYYY-MM-DD).")
  var text: String?

  /// The date; nil where none was given.
  var date: CalendarDate? { text.flatMap { Self.date($0) } }

  func validate() throws {
    if let text, date == nil {
      throw ValidationError("--as-of takes a date such as 2025-06-30, found \(text)")
    }
  }

  private static func date(_ text: String) -> CalendarDate? {
    do { return try CalendarDate.parse(text) } catch { return nil }
  }
}
