/// A field of characters of two by four dots each (Unicode, braille patterns, U+2800), with a shade behind the dots.
struct DotCanvas {
  let columns: Int
  let rows: Int
  private var dots: [UInt8]
  private var ground: [Character]
  private var letters: [Character?]

  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    dots = Array(repeating: 0, count: self.columns * self.rows)
    ground = Array(repeating: " ", count: self.columns * self.rows)
    letters = Array(repeating: nil, count: self.columns * self.rows)
  }

  /// The bit of the dot in a column of 0 to 1 and a row of 0 to 3.
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Sets a dot; what lies outside is not drawn.
  mutating func dot(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    dots[y / 4 * columns + x / 2] |= Self.bits[x % 2][y % 4]
  }

  /// A line between two dots (Bresenham 1965, IBM Systems Journal 4, 25-30).
  mutating func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) {
    let (dx, dy) = (abs(to.x - from.x), -abs(to.y - from.y))
    let step = (x: from.x < to.x ? 1 : -1, y: from.y < to.y ? 1 : -1)
    var (place, error) = (from, dx + dy)
    while true {
      dot(place.x, place.y)
      if place == to { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        place.x += step.x
      }
      if twice <= dx {
        error += dx
        place.y += step.y
      }
    }
  }

  /// Puts a character behind the dots of a cell.
  mutating func shade(column: Int, row: Int, _ character: Character) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    ground[row * columns + column] = character
  }

  /// Puts a letter over the dots of a cell, unless there is one.
  mutating func mark(column: Int, row: Int, _ letter: Character) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    let cell = row * columns + column
    letters[cell] = letters[cell] ?? letter
  }

  /// The characters of each row.
  var lines: [String] {
    (0..<rows).map { row in
      String(
        (0..<columns).map { column -> Character in
          let cell = row * columns + column
          if let letter = letters[cell] { return letter }
          guard dots[cell] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[cell])) else {
            return ground[cell]
          }
          return Character(scalar)
        })
    }
  }
}
