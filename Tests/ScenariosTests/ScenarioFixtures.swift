import SourceText
import TimeSeries

@testable import Scenarios

/// A text's place: line 4, column 11 of `s.yaml`, as wide as the text.
func place(of text: String) -> SourceRange {
  let start = SourcePosition(line: 4, column: 11)
  let end = SourcePosition(line: 4, column: 11 + text.unicodeScalars.count)
  return SourceRange(file: "s.yaml", start: start, end: end)
}

/// A line of a path as a file would give it.
func segment(_ text: String, _ range: String? = nil) throws -> PathSegment {
  try PathSegment.parse(text, at: place(of: text), over: range.map { try PeriodRange.parse($0) })
}

/// What one scenario says about a variable: texts by ranges of periods, `nil` for the whole horizon.
func layer(
  _ lines: [(String?, String)], scenario: String = "s", variable: String = "x",
  file: String = "scenarios/s.yaml"
) throws -> PathLayer {
  let segments = try lines.map { try segment($0.1, $0.0) }
  let path = ScenarioPath(variable: Located(variable, at: place(of: variable)), segments: segments)
  return PathLayer(scenario: scenario, file: file, path: path)
}

/// Files by name, read as a scenario library reads them.
func scenarios(_ texts: [String: String]) throws -> ScenarioLibrary {
  ScenarioLibrary(try texts.sorted { $0.key < $1.key }.map { try scenario($0.value, name: $0.key) })
}

/// One scenario file; the first line names it.
func scenario(_ text: String, name: String) throws -> ScenarioFile {
  try ScenarioFile.read(SourceFile(name: "scenarios/\(name).yaml", text: "scenario: \(name)\n" + text))
}

/// What a reader throws, in one language.
func findings<Value>(_ body: () throws -> Value) -> Diagnostics {
  do {
    _ = try body()
    return Diagnostics()
  } catch let error as Diagnostics {
    return error
  } catch let error as Diagnostic {
    return Diagnostics([error])
  } catch {
    return Diagnostics([.error(at: nil, en: "\(error)", zh: "\(error)")])
  }
}
