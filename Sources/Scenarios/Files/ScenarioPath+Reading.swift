import Localization
import SourceText
import TimeSeries

extension ValueReader where Value == [ScenarioPath] {
  /// Variables with their paths, in the order of the file.
  static var paths: ValueReader {
    ValueReader(collecting: { node, problems in
      let pairs = problems.collect { () throws(Diagnostic) in try node.pairs() } ?? []
      return pairs.compactMap { pair in
        pair.key.scalarText.map { name in
          let variable = Located(name, at: pair.key.range)
          return ScenarioPath(variable: variable, segments: segments(pair.value, of: variable, problems))
        }
      }
    })
  }

  private static func segments(
    _ node: YAMLNode, of variable: Located<String>, _ problems: DiagnosticCollector
  ) -> [PathSegment] {
    guard case .mapping(let pairs) = node.kind else {
      return [segment(node, name: variable.value, over: nil, problems)].compactMap { $0 }
    }
    if pairs.isEmpty { problems.add(.noPath(for: variable.value, at: node.range)) }
    let lines = pairs.compactMap { line($0, problems) }
    reportOverlaps(lines, problems)
    return lines.map(\.segment)
  }

  private static func line(
    _ pair: (key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> PathEntry? {
    let key = pair.key.scalarText ?? ""
    // Where a comma split a value, what looks like a key is none.
    if pair.value.isNull {
      problems.add(.noPath(for: key, at: pair.key.range))
      return nil
    }
    let range = problems.collect { () throws(Diagnostic) in
      try PeriodRange.read(key, at: pair.key.contentRange)
    }
    let segment = segment(pair.value, name: key, over: range, problems)
    guard let range, let segment else { return nil }
    return PathEntry(range: range, key: pair.key.range, segment: segment)
  }

  /// Reports every line that shares a period with one of an earlier or the same start.
  private static func reportOverlaps(_ lines: [PathEntry], _ problems: DiagnosticCollector) {
    let sorted = lines.sorted {
      ($0.range.frequency, $0.range.first.ordinal) < ($1.range.frequency, $1.range.first.ordinal)
    }
    var furthest: PathEntry?
    for line in sorted {
      if let other = furthest, other.range.overlaps(line.range) {
        let isLater = other.key.start < line.key.start
        problems.add(.overlap(isLater ? line : other, with: isLater ? other : line))
        if other.range.last >= line.range.last { continue }
      }
      furthest = line
    }
  }

  private static func segment(
    _ node: YAMLNode, name: String, over range: PeriodRange?, _ problems: DiagnosticCollector
  ) -> PathSegment? {
    guard case .scalar(let text, _) = node.kind else {
      problems.add(node.isNull ? .noPath(for: name, at: node.range) : .notAPath(node))
      return nil
    }
    return problems.collect { () throws(Diagnostic) in
      try PathSegment.parse(text, at: node.contentRange, over: range)
    }
  }
}

extension Diagnostic {
  fileprivate static func noPath(for name: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(name)\" has no value", zh: "“\(name)”没有值",
      hint: LocalizedText(
        en: "write it after the colon; inside { } a comma splits a value: quote it, or give it its own line",
        zh: "请在冒号之后写值；{ } 中的逗号会把值断开，请加引号或单独写一行"))
  }

  fileprivate static func notAPath(_ node: YAMLNode) -> Diagnostic {
    node.mismatch(
      expected: LocalizedText(en: "a path value, or periods with path values", zh: "路径值，或各时期的路径值"),
      hint: .example("{2026: 9 %, 2027..2030: ramp to 10 %}"))
  }

  fileprivate static func overlap(_ line: PathEntry, with earlier: PathEntry) -> Diagnostic {
    let (range, other, number) = (line.range, earlier.range, earlier.key.start.line)
    return .error(
      at: line.key, en: "\(range) overlaps \(other) in line \(number)",
      zh: "\(range) 与第 \(number) 行的 \(other) 重叠",
      hint: LocalizedText(
        en: "every period may have one line in a mapping", zh: "同一映射中每个时期只能有一行"))
  }
}

/// One line of a mapping of periods, with the place of its key.
private struct PathEntry {
  var range: PeriodRange
  var key: SourceRange
  var segment: PathSegment
}
