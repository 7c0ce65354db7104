import Localization
import SourceText

extension ValueReader where Value == [DrawStatement] {
  /// The `probabilities:` key: statements, each written once.
  static var statements: ValueReader {
    let statement = ValueReader<String>.text.map { (text, place) throws(Diagnostic) in
      try DrawStatement.parse(text, at: place)
    }
    return ValueReader<[DrawStatement]>.list(statement).map { (statements, place) throws(Diagnostic) in
      try refuseRepetition(statements.map(\.text), at: place)
      return statements
    }
  }
}

extension ValueReader where Value == [Located<String>] {
  /// The `paths:` key: names of variables, each once.
  static var variableNames: ValueReader {
    ValueReader<[Located<String>]>.list(.located(.text)).map { (names, place) throws(Diagnostic) in
      try refuseRepetition(names.map(\.value), at: place)
      return names
    }
  }
}

private func refuseRepetition(_ texts: [String], at place: SourceRange) throws(Diagnostic) {
  var seen: Set<String> = []
  for text in texts where !seen.insert(text).inserted {
    throw .error(at: place, en: "\"\(text)\" is there twice", zh: "“\(text)”重复")
  }
}
