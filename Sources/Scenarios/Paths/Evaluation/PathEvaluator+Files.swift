import Localization
import SourceText
import TimeSeries

extension PathEvaluator {
  /// The points of a line that names a file.
  func filePoints(of line: PathLine, name: String) throws(Diagnostic) -> [Period: PathPoint] {
    let path = resolvedPath(name, relativeTo: line.layer.file)
    let column = try PathColumn(variable: variable, file: contents(of: path, line))
    var points: [Period: PathPoint] = [:]
    var missing: [Period] = []
    for period in line.range {
      guard let (text, place) = column.values[period] else {
        missing.append(period)
        continue
      }
      let quantity = try Quantity.read(text, at: place, example: "60.5")
      let value = try value(of: Quantity(quantity.value, quantity.unit ?? unit), at: place)
      points[period] = point(value, line, origin: place)
    }
    guard missing.isEmpty else { throw .periodsMissing(missing, in: path, at: line.segment.origin) }
    return points
  }

  private func contents(of path: String, _ line: PathLine) throws(Diagnostic) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try readFile(path)
    } catch let error as Diagnostic {
      throw .fileUnreadable(path, reason: error.message, at: line.segment.origin)
    } catch {
      throw .fileUnreadable(path, reason: nil, at: line.segment.origin)
    }
    return try SourceFile(name: path, bytes: bytes)
  }
}

/// The column of a CSV file that holds a variable's path: columns `period` and `value`, or a wide table with one column
/// per variable and the period in the first.
struct PathColumn {
  /// The texts of the cells that are not empty, with their places.
  let values: [Period: (text: String, place: SourceRange)]

  init(variable: String, file: SourceFile) throws(Diagnostic) {
    let table: CSVTable
    do {
      table = try CSVTable.parse(file)
    } catch {
      throw error.errors.first ?? .fileUnreadable(file.name, reason: nil, at: file.range(line: 1))
    }
    let periods = table.column("period") ?? 0
    guard let column = table.column(variable) ?? table.column("value"), column != periods else {
      throw .noColumn(variable, in: table)
    }
    var values: [Period: (String, SourceRange)] = [:]
    for row in table.rows where !row[periods].text.isEmpty {
      let period: Period
      do {
        period = try Period.parse(row[periods].text)
      } catch {
        throw .error(at: row[periods].range, error.message)
      }
      guard !row[column].text.isEmpty else { continue }
      if let earlier = values[period] {
        throw .repeatedPeriod(period, line: earlier.1.start.line, at: row[periods].range)
      }
      values[period] = (row[column].text, row[column].range)
    }
    self.values = values
  }
}

/// The name of a file that another file names: relative to that file's folder unless it is absolute.
///
/// `./` and `../` are resolved; the name is in the same terms as `file`.
public func resolvedPath(_ name: String, relativeTo file: String) -> String {
  let isAbsolute = name.hasPrefix("/")
  let folder = isAbsolute ? [] : file.split(separator: "/", omittingEmptySubsequences: true).dropLast()
  let isRooted = isAbsolute || file.hasPrefix("/")
  var parts: [Substring] = []
  for part in folder + name.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return (isRooted ? "/" : "") + parts.joined(separator: "/")
}
