/// The lines of a file, for looking at a place again: what is written there, how far it is indented.
///
/// Lines end where YAML ends them: LF, CR LF, CR, and the Unicode separators. Lines and columns count from 1.
struct SourceLines {
  let file: SourceFile
  private let scalars: [Unicode.Scalar]
  private let bounds: [Range<Int>]

  init(_ file: SourceFile) {
    self.file = file
    let scalars = Array(file.text.unicodeScalars)
    var bounds: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      if Self.isLineBreak(scalars[index]) {
        bounds.append(start..<index)
        let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        index += isPair ? 1 : 0
        start = index + 1
      }
      index += 1
    }
    bounds.append(start..<scalars.count)
    self.scalars = scalars
    self.bounds = bounds
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  var count: Int { bounds.count }

  /// The characters of a line; empty outside the file. Indices are those of the whole text.
  subscript(line: Int) -> ArraySlice<Unicode.Scalar> {
    bounds.indices.contains(line - 1) ? scalars[bounds[line - 1]] : []
  }

  /// The characters of a line from a place on.
  func rest(from position: SourcePosition) -> ArraySlice<Unicode.Scalar> {
    self[position.line].dropFirst(max(0, position.column - 1))
  }

  /// One character, nil outside the line.
  subscript(position: SourcePosition) -> Unicode.Scalar? {
    rest(from: position).first
  }

  func place(_ line: Int, _ column: Int) -> SourceRange {
    file.range(line: line, column: column)
  }

  /// The number of blanks at the start of a line.
  func indentation(of line: Int) -> Int {
    self[line].prefix { $0 == " " }.count
  }

  /// Whether a line holds nothing but blanks or a comment.
  func isEmpty(_ line: Int) -> Bool {
    self[line].first { !isBlank($0) }.map { $0 == "#" } ?? true
  }

  /// The nearest line above that holds something.
  func lineAbove(_ line: Int) -> Int? {
    var above = line - 1
    while above >= 1, isEmpty(above) { above -= 1 }
    return above >= 1 ? above : nil
  }
}

func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

extension Sequence<Unicode.Scalar> {
  /// The characters as a text.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
