import TimeSeries

/// Which of the rows are compared; an empty list selects all.
struct ComparisonSelection {
  /// Patterns of variables.
  var variables: [NamePattern] = []
  /// Patterns of regions.
  var regions: [NamePattern] = []
  /// Patterns of scenarios.
  var scenarios: [NamePattern] = []
}

/// A name in which `*` stands for any characters, as in `Final Energy|*`.
struct NamePattern {
  /// As written.
  let text: String
  private let pieces: [[Unicode.Scalar]]

  /// A pattern as written.
  init(_ text: String) {
    self.text = text
    pieces = text.unicodeScalars.split(separator: "*", omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether a name is one of those the pattern stands for.
  func matches(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return scalars == pieces.first ?? []
    }
    guard scalars.count >= first.count + last.count, scalars.starts(with: first),
      scalars.reversed().starts(with: last.reversed())
    else { return false }
    var rest = scalars[first.count..<(scalars.count - last.count)]
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}
