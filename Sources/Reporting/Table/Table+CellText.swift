internal import Localization

extension Table.Cell {
  /// The cell as text, for formats that have marks of their own: `words` writes what a user wrote, units too, `figure` writes
  /// numbers and intervals. Nothing for what is empty, and for a curve.
  func text(
    _ format: NumberFormat, in language: Language, words: (String) -> String, figure: (String) -> String
  ) -> String {
    func written(_ own: NumberFormat?, _ text: (NumberFormat) -> String) -> String {
      let format = own ?? format
      let (whole, bare) = (text(format), text(format.withoutUnit))
      // The unit follows the number, where there is one.
      return figure(bare) + words(String(whole.unicodeScalars.dropFirst(bare.unicodeScalars.count)))
    }
    switch self {
    case .empty, .sparkline: return ""
    case .text(let text): return words(text[language])
    case .number(let value, let own): return written(own) { $0.text(value, in: language) }
    case .band(let band, let own): return written(own) { $0.text(band, in: language) }
    case .range(let low, let high, let own):
      return written(own) { $0.text(low: low, high: high, in: language) }
    }
  }
}
